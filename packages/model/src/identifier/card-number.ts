import { type Outcome, refused, taken } from "../outcome.ts";
import type { RecognisedIdentifier } from "./identifier-rule.ts";
import { hasLuhnCheck } from "./luhn.ts";
import { secretIdentifier } from "./secret-identifier.ts";

const shortest = 13;
const longest = 19;
/** First digits that ISO/IEC 7812 gives to banking and finance, and the field's networks use. */
const issuers = /^(?:2[2-7]|3[0-9]|4|5|6|8|9[0-9])/u;

/** A payment card by its number: the first six and the last four are shown, the rest is a secret. */
export function cardIdentifier(
  digits: string,
  rule: string,
): Outcome<RecognisedIdentifier, "wrong-shape" | "wrong-length" | "bad-checksum" | "unknown-prefix"> {
  if (!/^\d+$/u.test(digits)) return refused("wrong-shape");
  if (digits.length < shortest || digits.length > longest) return refused("wrong-length");
  if (!issuers.test(digits)) return refused("unknown-prefix");
  if (!hasLuhnCheck(digits)) return refused("bad-checksum");
  const [issuer, last] = [digits.slice(0, 6), digits.slice(-4)];
  return taken(
    secretIdentifier({
      kind: "card",
      namespace: `${issuer}-${last}`,
      value: digits,
      display: `card ${issuer}…${last}`,
      check: "weak",
      rule,
    }),
  );
}
