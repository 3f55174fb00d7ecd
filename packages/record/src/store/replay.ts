import { allRows } from "../open-connection.ts";
import { type EntryRow, entryColumns, keysOf } from "./append.ts";
import { derive } from "./derive.ts";
import type { RecordStore } from "./record-store.ts";
import { recreateDerived } from "./schema.ts";

/** Entries read at a time. */
const chunk = 500;

/**
 * Drops every derived row and makes them again from the entries. Entries whose key was destroyed are skipped: what was erased
 * leaves no row. Called inside a transaction that holds the write lock. Throws what a damaged entry throws.
 */
export function replayEntries(store: RecordStore): void {
  recreateDerived(store.connection);
  for (let after = 0; ; ) {
    const rows = allRows<EntryRow>(store.connection, `SELECT ${entryColumns} FROM entry WHERE seq > ? ORDER BY seq LIMIT ${chunk}`, after);
    const last = rows.at(-1);
    if (last === undefined) return;
    const keys = keysOf(rows, store.keys);
    derive(
      store,
      rows.flatMap((row) => store.log.open(row, keys) ?? []),
    );
    after = last.seq;
  }
}
