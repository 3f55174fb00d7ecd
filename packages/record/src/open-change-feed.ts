import type { ChangeFeed } from "./change-feed.ts";
import { hasErasedAfter, hashAt, readBatch } from "./feed/read-batch.ts";
import { closeStore, openStore, type StoreOptions } from "./store/record-store.ts";

/** Opens the change feed in the calling thread: what the projector does, in a thread of its own. Its calls block that thread. */
export function openChangeFeed(options: StoreOptions): ChangeFeed & { close(): Promise<void> } {
  const store = openStore(options);
  return {
    head: async () => ({ recordId: store.recordId, ...store.log.head() }),
    hashAt: async (seq) => hashAt(store.connection, seq),
    hasErasedAfter: async (seq) => hasErasedAfter(store.connection, seq),
    readBatch: async (after, maxEdges) => readBatch(store.connection, store.recordId, after, maxEdges),
    close: async () => closeStore(store),
  };
}
