import { type Outcome, refused, taken } from "../../outcome.ts";
import type { RecognisedIdentifier } from "../identifier-rule.ts";
import { secretIdentifier } from "../secret-identifier.ts";
import { nationalIdSchemes } from "./schemes.ts";

type NationalIdRefusal = "wrong-shape" | "wrong-length" | "bad-checksum" | "out-of-range" | "needs-country" | "ambiguous";

/**
 * A national id by its country: a secret that shows nothing of the number. `wrong-shape` for a country whose ids are not read.
 * A check digit here catches nine errors in ten: it is `weak`, and where a country has none the check is `none`.
 */
export function nationalIdIdentifier(country: string, text: string, rule: string): Outcome<RecognisedIdentifier, NationalIdRefusal> {
  const scheme = nationalIdSchemes.find((known) => known.country === country);
  if (scheme === undefined) return refused("wrong-shape");
  const value = scheme.canonical(text);
  if (value === null) return refused("wrong-shape");
  const failure = scheme.failure(value);
  if (failure !== null) return refused(failure);
  return taken(
    secretIdentifier({
      kind: "document",
      namespace: `${country.toLowerCase()}-national-id`,
      value,
      display: `national id (${country})`,
      check: scheme.hasCheck ? "weak" : "none",
      rule,
    }),
  );
}

/** The countries in whose form a text is written. Several share lengths: India, Malaysia and Viet Nam have twelve digits. */
export function countriesOfForm(text: string): readonly string[] {
  return nationalIdSchemes.filter((scheme) => scheme.canonical(text) !== null).map((scheme) => scheme.country);
}

/** The country that a form says by itself, when it is like no other number; null otherwise. */
export function countryToldByForm(text: string): string | null {
  const fitting = nationalIdSchemes.filter((scheme) => scheme.canonical(text) !== null);
  const [only] = fitting;
  return fitting.length === 1 && only?.isTelling === true ? only.country : null;
}
