import { ThroughlineError } from "@throughline/model/throughline-error";
import type { UserRole } from "@throughline/model/vocabulary";
import type { Actor } from "../case-record.ts";
import type { Mandate } from "../mandates.ts";
import { type Connection, firstRow } from "../open-connection.ts";

/**
 * Asked under the write lock, before anything of a submission is appended: a person records for their own organisation, or as a data officer for
 * one whose mandate theirs has. Whoever is no person of the record (the command line's operator) is not asked. Throws `no-mandate`.
 */
export function refuseWithoutMandate(connection: Connection, { userId }: Actor, organisationId: string): void {
  const person = firstRow<{ holderId: string; roles: string }>(
    connection,
    "SELECT organisation_id AS holderId, roles FROM user WHERE user_id = ?",
    userId,
  );
  if (person === undefined || person.holderId === organisationId) return;
  const isOfficer = (JSON.parse(person.roles) as UserRole[]).includes("data-officer");
  if (isOfficer && hasMandate(connection, { giverId: organisationId, holderId: person.holderId })) return;
  throw new ThroughlineError("no-mandate", "Your organisation has no mandate to import for that one.");
}

/** True while a mandate is in force. */
export function hasMandate(connection: Connection, { giverId, holderId }: Mandate): boolean {
  return firstRow(connection, "SELECT 1 FROM mandate WHERE giver_id = ? AND holder_id = ?", giverId, holderId) !== undefined;
}
