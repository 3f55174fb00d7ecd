import { type AuditStore, auditHashAt, auditPosition } from "./audit-store.ts";

/**
 * How one audit log stands to another: it `continues` it (all of the other's entries are in it, and perhaps more), it is the
 * `beginning` of it, or they have `parted`: each holds an entry that the other does not.
 */
export type AuditRelation = "continues" | "beginning" | "parted";

/** Compares two logs that were verified: an entry's hash covers every entry before it, so one hash tells of all of them. */
export function relateAuditLogs(log: AuditStore, other: AuditStore): AuditRelation {
  const [own, others] = [auditPosition(log).seq, auditPosition(other).seq];
  const last = Math.min(own, others);
  if (auditHashAt(log, last) !== auditHashAt(other, last)) return "parted";
  return own >= others ? "continues" : "beginning";
}
