import { UsageError } from "./exit-status.ts";

type Options = Readonly<Record<string, unknown>>;

/** An option's text, or undefined. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** An option's text. Throws a usage error when it was not given. */
export function neededOption(options: Options, name: string, flag: string): string {
  const value = textOption(options, name);
  if (value === undefined) throw new UsageError("option-missing", `${flag} is needed. --help shows how it is used.`);
  return value;
}

/** A whole number between the bounds, `usual` when not given. Throws a usage error otherwise. */
export function numberOption(
  options: Options,
  name: string,
  bounds: { readonly flag: string; readonly least: number; readonly most: number; readonly usual: number },
): number {
  const value = textOption(options, name);
  if (value === undefined) return bounds.usual;
  const number = Number(value);
  if (!Number.isInteger(number) || number < bounds.least || number > bounds.most) {
    throw new UsageError("option-out-of-range", `${bounds.flag} has to be a whole number from ${bounds.least} to ${bounds.most}.`);
  }
  return number;
}

/** An ISO 3166-1 alpha-2 country in either case, or undefined. */
export function countryOption(options: Options, name = "country"): string | undefined {
  const value = textOption(options, name)?.toUpperCase();
  if (value !== undefined && !/^[A-Z]{2}$/.test(value))
    throw new UsageError("option-out-of-range", "--country has to be two letters, as in TH.");
  return value;
}
