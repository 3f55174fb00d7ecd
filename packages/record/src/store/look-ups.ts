import type { Actor } from "../case-record.ts";
import type { LookUpAlert } from "../look-ups.ts";
import { firstRow } from "../open-connection.ts";
import { appendEntries, type RecordStore } from "./record-store.ts";
import { by } from "./submissions.ts";

/** Records that somebody looked up much and recorded nothing, once for each person and day (UTC). */
export function alertLookUps(store: RecordStore, actor: Actor, { userId, organisationId, identifiers }: LookUpAlert): void {
  appendEntries(store, by(actor), () => {
    const on = new Date().toISOString().slice(0, 10);
    const told = firstRow(store.connection, 'SELECT 1 FROM look_up_alert WHERE user_id = ? AND "on" = ?', userId, on);
    return told === undefined ? [{ kind: "look-ups-alerted", body: { userId, organisationId, on, identifiers } }] : [];
  });
}
