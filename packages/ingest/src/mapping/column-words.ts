import { personFieldOfHeader } from "./header-text.ts";
import type { DateUse, MappedColumn, SingleUse } from "./mapping.ts";

const wordsOfUse: Readonly<Record<SingleUse | DateUse, string>> = {
  case: "Says which case the row belongs to.",
  country: "Country of the case file.",
  kind: "What kind of identifier the row holds.",
  value: "The identifier.",
  bank: "Bank of the account.",
  platform: "Platform or exchange of the identifier.",
  role: "What the identifier was for.",
  "held-by": "In whose name it stands.",
  "controlled-by": "Who controls it.",
  basis: "How it is known.",
  "list-name": "The list it came in.",
  "opened-on": "When the case file was opened.",
  "seen-on": "Date of what the row tells.",
  "paid-on": "Date of the payment.",
  from: "Who or what paid, or the first identifier of a relation.",
  "from-kind": "Kind of the first identifier.",
  "from-bank": "Bank of the account that paid.",
  to: "Who or what was paid, or the second identifier of a relation.",
  "to-kind": "Kind of the second identifier.",
  "to-bank": "Bank of the account that was paid.",
  relation: "How the two identifiers are related.",
  amount: "What was paid.",
  currency: "Currency of what was paid.",
  received: "What was received.",
  "received-currency": "Currency of what was received.",
  purpose: "What the payment was for.",
  reference: "Reference of the payment.",
};

/** A sentence on what becomes of a column. */
export function wordsOfColumn(column: MappedColumn): string {
  if (column.as === "ignored") return "Not understood, and not stored. Say what it is if it matters.";
  if (column.as === "crossed-out") {
    const field = column.field === undefined ? "the person" : `the person: ${column.field}`;
    const isOffered = personFieldOfHeader(column.header)?.treatment === "survivor-held";
    return `About ${field}. Never stored${isOffered ? ", unless you take it as held by the survivor" : ""}.`;
  }
  if (column.as !== "identifier") return wordsOfUse[column.as];
  return column.heldBy === "survivor" ? "Identifiers held by the survivor: protected." : "Identifiers.";
}
