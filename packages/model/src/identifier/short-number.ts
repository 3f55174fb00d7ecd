import { hotlines } from "../standing/hotlines.ts";
import type { RecognisedIdentifier } from "./identifier-rule.ts";
import { identifierKey } from "./keys.ts";

const known = new Set(hotlines.map((entry) => entry.key));

/** A listed short number of a country (1300 in Thailand), or null: other short numbers are no identifier. */
export function shortNumber(digits: string, country: string | undefined, rule: string): RecognisedIdentifier | null {
  if (country === undefined || digits.length > 5) return null;
  const key = identifierKey("phone", "short", `${country}.${digits}`);
  return known.has(key) ? { kind: "phone", key, display: `${digits} (${country})`, check: "none", rule } : null;
}
