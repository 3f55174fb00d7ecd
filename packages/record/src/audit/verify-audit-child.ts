import { answerParent, keyFromMessage } from "../keep/answer-parent.ts";
import type { AuditHead } from "./audit-head.ts";
import { openAuditFile } from "./audit-store.ts";
import { verifyAudit } from "./verify-audit.ts";

/** Runs as a child process: reading a damaged file can abort it. The key comes over the channel, never on the command line. */
answerParent(({ file, key, outside }: { readonly file: string; readonly key: string | null; readonly outside: AuditHead | null }) => {
  const store = openAuditFile({ file, key: keyFromMessage(key) });
  const verified = verifyAudit(store, outside);
  store.connection.close();
  return verified;
});
