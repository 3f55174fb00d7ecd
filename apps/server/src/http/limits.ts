import { AttemptLimit, type MostAttempts } from "../access/attempt-limit.ts";
import type { LimitName } from "../contract/endpoint.ts";
import { HttpProblem } from "./problem.ts";

/** More than anybody works through in ten minutes, and too few to read or carry away the record by asking. An office shares an address. */
const most: Readonly<Record<LimitName, MostAttempts>> = {
  check: { perAccount: 200, perAddress: 2000, fromStrangers: 400 },
  search: { perAccount: 600, perAddress: 6000, fromStrangers: 1200 },
  export: { perAccount: 200, perAddress: 2000, fromStrangers: 400 },
  /* More than an emergency has, and too few to try references out. */
  opening: { perAccount: 20, perAddress: 200, fromStrangers: 20 },
};
const words: Readonly<Record<LimitName, string>> = {
  check: "Too many texts were checked",
  search: "Too much was searched for",
  export: "Too much was exported",
  opening: "Too many case files were opened, or looked for,",
};

const codes: Readonly<Record<LimitName, string>> = {
  check: "too-many-checks",
  search: "too-many-searches",
  export: "too-many-exports",
  opening: "too-many-openings",
};

export type Limits = Readonly<Record<LimitName, AttemptLimit>>;

/** Limits by account and address, as {@link AttemptLimit} counts them: nothing is given back. */
export function openLimits(now: () => number = Date.now): Limits {
  const open = (name: LimitName): AttemptLimit => new AttemptLimit(now, most[name]);
  return { check: open("check"), search: open("search"), export: open("export"), opening: open("opening") };
}

/** Counts a request, whatever it will be answered. Throws `too-many-checks`, `too-many-searches`, `too-many-exports`, `too-many-openings`. */
export function countRequest(
  limits: Limits,
  name: LimitName,
  { userId, address }: { readonly userId: string; readonly address: string },
): void {
  if (limits[name].begin(userId, address) !== null) return;
  throw new HttpProblem(codes[name], 429, `${words[name]} in the last ten minutes. Wait a little and try again.`);
}
