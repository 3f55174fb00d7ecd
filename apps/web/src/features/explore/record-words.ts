import type { SightingView } from "@throughline/server/contract/views";

/** Codes of the record in words for the inspector. */
export const heldByWords: Record<SightingView["heldBy"], string> = {
  "not-asked": "not asked",
  unknown: "unknown",
  syndicate: "syndicate",
  mule: "money mule",
  survivor: "survivor",
  family: "family of a survivor",
  "other-victim": "another victim",
  service: "a service",
};
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

/** "cases.csv, line 14, column wallet": where a person finds it in the source. */
export function sayPlace({ file, sheet, line, column }: SightingView["place"]): string {
  return [
    file,
    ...(sheet === undefined ? [] : [`sheet ${sheet}`]),
    `line ${line}`,
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(", ");
}
