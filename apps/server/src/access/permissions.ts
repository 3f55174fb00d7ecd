import { rolesThatSet, rolesWithChildProtection } from "@throughline/model/person";
import type { UserRole } from "@throughline/model/vocabulary";
import type { Permission } from "../contract/endpoint.ts";
import type { Principal } from "./principal.ts";

/**
 * Which roles have which permission. Intake adds and never browses; administrators and auditors read no case content.
 * A person with several roles has what any of them has.
 */
const rolesWith: Readonly<Record<Exclude<Permission, "anyone" | "signed-in">, readonly UserRole[]>> = {
  "read-leads": ["investigator", "analyst", "approver"],
  check: ["intake", "investigator", "analyst"],
  import: ["intake", "data-officer", "investigator", "analyst"],
  "tell-of-person": rolesThatSet.consent,
  "protect-person": rolesThatSet.protection,
  "judge-person": rolesThatSet.standing,
  "make-packets": ["analyst", "approver"],
  /* Of no endpoint by itself: the child-protection flag of a packet. */
  "protect-children": rolesWithChildProtection,
  "answer-requests": ["steward"],
  "see-who-reads": ["investigator", "analyst", "approver", "steward"],
  "name-stewards": ["steward", "administrator"],
  administer: ["administrator"],
  "read-audit": ["auditor"],
  keep: ["approver", "steward"],
  erase: ["approver"],
};

/**
 * Whether an import tells the principal what was recorded before it, or lets them undo a colleague's: for their own organisation, whoever may look
 * something up there. A data officer may not, whatever else they administer.
 */
export function tellsOfRecorded(principal: Principal, organisationId: string): boolean {
  return organisationId === principal.organisationId && isAllowed(principal, "check");
}

/** True when the principal has the permission. Rows are limited by the principal's scopes besides. */
export function isAllowed(principal: Principal, permission: Permission): boolean {
  if (permission === "anyone") return true;
  if (principal.userId === "") return false;
  if (permission === "signed-in") return true;
  return rolesWith[permission].some((role) => principal.roles.includes(role));
}
