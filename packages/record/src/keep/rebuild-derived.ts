import { inTransaction } from "../open-connection.ts";
import type { RecordStore } from "../store/record-store.ts";
import { replayEntries } from "../store/replay.ts";
import { takeLock } from "./lock-file.ts";

/**
 * Makes every derived row again from the entries, in one transaction under the lock file. Throws `record-locked` while another
 * rebuild or restore goes on, or what a damaged entry throws, and then leaves everything as it was.
 */
export function rebuildDerived(store: RecordStore): void {
  const giveBack = takeLock(store.options.dataDirectory);
  try {
    /* What the dropped rows held is overwritten, not only unlinked. */
    store.connection.exec("PRAGMA secure_delete = ON");
    inTransaction(store.connection, () => replayEntries(store));
  } finally {
    giveBack();
  }
}
