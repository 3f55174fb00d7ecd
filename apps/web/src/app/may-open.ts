import type { UserRole } from "@throughline/model/vocabulary";

const readers: readonly UserRole[] = ["investigator", "analyst", "approver"];
const checkers: readonly UserRole[] = ["intake", "investigator", "analyst"];
const importers: readonly UserRole[] = [...checkers, "data-officer"];
const auditors: readonly UserRole[] = ["auditor"];
const administrators: readonly UserRole[] = ["administrator"];
const keepers: readonly UserRole[] = ["approver", "steward"];
const senders: readonly UserRole[] = ["analyst", "approver"];

const rolesOf: Readonly<Record<string, readonly UserRole[]>> = {
  "/check": checkers,
  "/import": importers,
  "/packet": senders,
  "/audit": auditors,
  "/people": administrators,
  "/inbox": keepers,
  "/keeping": keepers,
  "/sharing": administrators,
};

/** Whether a screen has anything for somebody with these roles. Only what is shown: the server decides what is answered. */
export function mayOpen(roles: readonly UserRole[], screen: string): boolean {
  const allowed = rolesOf[screen] ?? readers;
  return roles.some((role) => allowed.includes(role));
}
