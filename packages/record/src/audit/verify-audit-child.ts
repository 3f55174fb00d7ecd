import type { AuditHead } from "./audit-head.ts";
import { openAuditStore } from "./audit-store.ts";
import { verifyAudit } from "./verify-audit.ts";

/** Runs as a child process: reading a damaged file can abort it. The key comes over the channel, never on the command line. */
process.once("message", (message) => {
  const { dataDirectory, key, outside } = message as { dataDirectory: string; key: string | null; outside: AuditHead | null };
  process.send?.(verification(), () => process.disconnect());

  function verification(): object {
    try {
      return verifyAudit(openAuditStore({ dataDirectory, key: key === null ? null : Buffer.from(key, "hex") }), outside);
    } catch {
      return { failure: "unreadable" };
    }
  }
});
