import type { LookUpAlertRow } from "../look-ups.ts";
import { allRows, type Connection, firstRow } from "../open-connection.ts";

/** An organisation's alerts about look-ups, newest first. */
export function readLookUpAlerts(connection: Connection, organisationId: string): LookUpAlertRow[] {
  return allRows<LookUpAlertRow>(
    connection,
    `
    SELECT look_up_alert.user_id AS userId, look_up_alert.organisation_id AS organisationId, coalesce(user.name, look_up_alert.user_id) AS userName,
      at, identifiers
    FROM look_up_alert LEFT JOIN user ON user.user_id = look_up_alert.user_id WHERE look_up_alert.organisation_id = ? ORDER BY seq DESC LIMIT 200`,
    organisationId,
  ).map(({ userId, organisationId: organisation, userName, at, identifiers }) => ({
    userId,
    organisationId: organisation,
    userName,
    at,
    identifiers,
  }));
}

/** True when a person recorded a submission from an instant on of which something was accepted and still stands. */
export function hasRecordedSince(connection: Connection, userId: string, since: string): boolean {
  const sql = "SELECT 1 FROM submission WHERE actor = ? AND at >= ? AND state = 'accepted' AND accepted > 0";
  return firstRow(connection, sql, userId, since) !== undefined;
}
