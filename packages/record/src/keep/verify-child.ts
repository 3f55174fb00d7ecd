import { closeStore, openStore, type RecordStore, type StoreOptions } from "../store/record-store.ts";
import { verifyStore } from "./verify-record.ts";

/** Runs as a child process: reading a damaged file can abort it. The key comes over the channel, never on the command line. */
process.once("message", (message) => {
  const { dataDirectory, key, isQuick } = message as { dataDirectory: string; key: string | null; isQuick: boolean };
  const store = openOrTell({ dataDirectory, key: key === null ? null : Buffer.from(key, "hex") });
  if (store === null) return;
  const verification = verifyStore(store, isQuick, (where) => process.send?.({ where }));
  closeStore(store);
  process.send?.({ verification }, () => process.disconnect());
});

/** Why a record does not open is told as a code. Whatever ends this process later, the parent takes for damage where it was last told to be. */
function openOrTell(options: StoreOptions): RecordStore | null {
  try {
    return openStore(options);
  } catch (error) {
    process.send?.({ failure: error instanceof Error && "code" in error ? String(error.code) : "unreadable" }, () => process.disconnect());
    return null;
  }
}
