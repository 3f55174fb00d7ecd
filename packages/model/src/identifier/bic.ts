import { type Outcome, refused, taken } from "../outcome.ts";
import { isCountry } from "./register/countries.ts";

/** A business identifier code. It names a bank, not an account: it links nobody, and is read to say whose account a number is. */
export interface Bic {
  /** Party prefix, country and suffix: eight characters. Branches of a bank share them. */
  readonly bank: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Three characters, or null for the head office. */
  readonly branch: string | null;
}

const shape = /^([A-Z0-9]{4})([A-Z]{2})([A-Z0-9]{2})([A-Z0-9]{3})?$/u;

/** Reads a BIC of 8 or 11 characters (ISO 9362; alphanumeric party prefixes are allowed since 2014), in any case, with or without its word. */
export function readBic(text: string): Outcome<Bic, "wrong-shape" | "wrong-length" | "not-assigned"> {
  const value = text
    .replace(/^(?:bic|swift)(?:\s*\/\s*(?:bic|swift))?(?:\s*code)?[\s.:：]*/iu, "")
    .replace(/\s/gu, "")
    .toUpperCase();
  if (!/^[A-Z0-9]+$/u.test(value)) return refused("wrong-shape");
  if (value.length !== 8 && value.length !== 11) return refused("wrong-length");
  const parts = shape.exec(value);
  if (parts === null) return refused("wrong-shape");
  const [, prefix = "", country = "", suffix = "", branch] = parts;
  if (!isCountry(country)) return refused("not-assigned");
  return taken({ bank: prefix + country + suffix, country, branch: branch === undefined || branch === "XXX" ? null : branch });
}
