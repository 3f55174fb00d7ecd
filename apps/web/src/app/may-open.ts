import type { UserRole } from "@throughline/model/vocabulary";

const readers: readonly UserRole[] = ["investigator", "analyst", "approver"];
const importers: readonly UserRole[] = ["intake", "investigator", "analyst"];
const senders: readonly UserRole[] = ["analyst", "approver"];

/** Whether a screen has anything for somebody with these roles. Only what is shown: the server decides what is answered. */
export function mayOpen(roles: readonly UserRole[], screen: string): boolean {
  const allowed = screen === "/import" ? importers : screen === "/packet" ? senders : readers;
  return roles.some((role) => allowed.includes(role));
}
