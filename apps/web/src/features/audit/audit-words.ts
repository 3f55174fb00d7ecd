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

/** Purposes that say no more than where something was done. */
const ordinaryPurposes: readonly string[] = ["screen", "command", ""];

/** "Export: packet make, child protection" from the deed, the endpoint's name and the purpose. */
export function sayAction({ deed, action, purpose }: Pick<AuditEntryView, "deed" | "action" | "purpose">): string {
  const why = ordinaryPurposes.includes(purpose) ? "" : `, ${purpose.replaceAll("-", " ")}`;
  return `${deedWords[deed]}: ${action.replace(/([A-Z])/g, " $1").toLowerCase()}${why}`;
}
