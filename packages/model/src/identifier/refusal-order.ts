import type { IdentifierRefusal } from "./identifier-rule.ts";

/** Refusals from the one that helps a person most to the one that helps least. */
const mostUsefulFirst: readonly IdentifierRefusal[] = [
  "bad-checksum",
  "damaged-by-spreadsheet",
  "needs-bank",
  "needs-country",
  "needs-platform",
  "needs-provider",
  "reserved",
  "mixed-case",
  "not-assigned",
  "wrong-length",
  "unknown-prefix",
  "out-of-range",
  "ambiguous",
  "wrong-shape",
];

/** Of the refusals that several rules gave, the one to show. `not-recognised` when there is none. */
export function mostUsefulRefusal(refusals: readonly IdentifierRefusal[]): IdentifierRefusal {
  return mostUsefulFirst.find((refusal) => refusals.includes(refusal)) ?? "not-recognised";
}
