import { allRows, inTransaction } from "../open-connection.ts";
import { type EntryRow, entryColumns, keysOf } from "../store/append.ts";
import { derive } from "../store/derive.ts";
import type { RecordStore } from "../store/record-store.ts";
import { recreateDerived } from "../store/schema.ts";

/** Entries read at a time. */
const chunk = 500;

/**
 * Makes every derived row again from the entries, in one transaction. Entries whose key was destroyed are skipped: what was
 * erased leaves no row. Throws what a damaged entry throws, and then leaves everything as it was.
 */
export function rebuildDerived(store: RecordStore): void {
  /* What the dropped rows held is overwritten, not only unlinked. */
  store.connection.exec("PRAGMA secure_delete = ON");
  inTransaction(store.connection, () => {
    recreateDerived(store.connection);
    for (let after = 0; ; ) {
      const rows = allRows<EntryRow>(
        store.connection,
        `SELECT ${entryColumns} FROM entry WHERE seq > ? ORDER BY seq LIMIT ${chunk}`,
        after,
      );
      const last = rows.at(-1);
      if (last === undefined) return;
      const keys = keysOf(rows, store.keys);
      derive(
        store,
        rows.flatMap((row) => store.log.open(row, keys) ?? []),
      );
      after = last.seq;
    }
  });
}
