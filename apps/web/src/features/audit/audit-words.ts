import type { AuditEntryView } from "@throughline/server/contract/views";

/** Codes of the audit log in words. */
export const deedWords: Record<AuditEntryView["deed"], string> = {
  "sign-in": "Sign-in",
  view: "View",
  search: "Search",
  change: "Change",
  export: "Export",
  administration: "Administration",
  system: "System",
};
export const outcomeWords: Record<AuditEntryView["outcome"], string> = {
  done: "done",
  refused: "refused",
  denied: "denied",
  failed: "failed",
};

/** "View: case file" from the deed and the endpoint's name. */
export function sayAction({ deed, action }: Pick<AuditEntryView, "deed" | "action">): string {
  return `${deedWords[deed]}: ${action.replace(/([A-Z])/g, " $1").toLowerCase()}`;
}
