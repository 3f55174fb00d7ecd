import { closeStore, openStore } from "../store/record-store.ts";
import { verifyStore } from "./verify-record.ts";

/** Runs as a child process: reading a damaged file can abort it. The key comes over the channel, never on the command line. */
process.once("message", (message) => {
  const { dataDirectory, key, isQuick } = message as { dataDirectory: string; key: string | null; isQuick: boolean };
  try {
    const store = openStore({ dataDirectory, key: key === null ? null : Buffer.from(key, "hex") });
    const verification = verifyStore(store, isQuick, (where) => process.send?.({ where }));
    closeStore(store);
    process.send?.({ verification }, () => process.disconnect());
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    process.send?.({ failure: code }, () => process.disconnect());
  }
});
