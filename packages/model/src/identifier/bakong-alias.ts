import type { RecognisedIdentifier } from "./identifier-rule.ts";
import { identifierKey } from "./keys.ts";
import { cambodianBanks } from "./register/banks/cambodia.ts";

const shape = /^([a-z0-9][a-z0-9._-]*)@([a-z][a-z0-9]{2,9})$/u;
const longest = 32;

/** Members of Bakong whose name stands after @: the first four of their BIC, and the two that have another. */
const members: ReadonlySet<string> = new Set([
  ...cambodianBanks.flatMap(({ bic }) => (bic === null ? [] : [bic.slice(0, 4).toLowerCase()])),
  "bkrt",
  "wing",
]);

/** A Bakong id, `name@bank`, in lower case; null when the text is none (National Bank of Cambodia, KHQR specification: at most 32 characters). */
export function bakongAlias(text: string, rule: string): RecognisedIdentifier | null {
  const value = text.toLowerCase();
  if (value.length > longest || !shape.test(value)) return null;
  return { kind: "payment-alias", key: identifierKey("payment-alias", "bakong", value), display: `Bakong ${value}`, check: "none", rule };
}

/** True when the part after @ is a known member's. */
export function namesABakongMember(text: string): boolean {
  return members.has(shape.exec(text.toLowerCase())?.[2] ?? "");
}
