import { nameKind } from "@throughline/graph/analysis/kind-words";
import { IdentifierKind } from "@throughline/model/vocabulary";
import type { SightingView, StatementView } from "@throughline/server/contract/views";

/** Codes of the record in words for the inspector. */
export const controlledByWords: Record<SightingView["controlledBy"], string> = {
  "not-asked": "not asked",
  unknown: "unknown",
  holder: "its holder",
  syndicate: "syndicate",
};
export const basisWords: Record<SightingView["basis"], string> = {
  ledger: "read from a ledger",
  document: "seen in a document",
  told: "told by the person",
  list: "from a list",
  suggested: "suggested, not confirmed",
};
export const checkWords: Record<SightingView["check"], string> = {
  passed: "check passed",
  weak: "weak check passed",
  none: "nothing to check",
  failed: "check failed",
};
export const roleWords: Record<SightingView["role"], string> = {
  unstated: "",
  recruiter: "recruiter",
  boss: "boss",
  "paid-to": "paid to",
  "paid-from": "paid from",
  "used-to-scam": "used to scam",
  contact: "contact",
  "held-at": "held at",
  website: "website",
};

export const relationWords: Record<StatementView["relation"], string> = {
  controls: "controls",
  uses: "uses",
  "recruits-for": "recruits for",
  "located-at": "is at",
  "moved-to": "moved to",
};

/** "case file (12), phone number (3)": links by what is at their other end. */
export function sayNeighbours(groups: readonly { readonly group: string; readonly count: number }[]): string {
  const name = (group: string): string => {
    const kind = IdentifierKind.safeParse(group);
    return kind.success ? nameKind(kind.data).toLowerCase() : group.replaceAll("-", " ");
  };
  return groups.map(({ group, count }) => `${name(group)} (${count.toLocaleString("en")})`).join(", ");
}

/** "cases.csv, line 14, column wallet": where a person finds it in the source. */
export function sayPlace({ file, sheet, line, column }: SightingView["place"]): string {
  return [
    file,
    ...(sheet === undefined ? [] : [`sheet ${sheet}`]),
    `line ${line}`,
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(", ");
}
