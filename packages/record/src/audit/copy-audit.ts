import { signHead } from "./audit-head.ts";
import { auditPosition, openAuditFile } from "./audit-store.ts";
import { type AuditVerification, verifyAudit } from "./verify-audit.ts";

export interface AuditCopying {
  readonly from: string;
  /** A file that is not there yet. */
  readonly to: string;
  readonly key: Uint8Array | null;
}

/**
 * Copies an audit log under the same key while others write to it, and verifies the copy: every link and body of it, and that it holds
 * whatever the log held when the copying began.
 */
export function copyAudit({ from, to, key }: AuditCopying): AuditVerification {
  const log = openAuditFile({ file: from, key });
  const head = signHead(log.signingSeed, { ...auditPosition(log), at: new Date().toISOString() });
  log.connection.prepare("VACUUM INTO ?").run(to);
  log.connection.close();
  const copy = openAuditFile({ file: to, key });
  const verified = verifyAudit(copy, head);
  copy.connection.close();
  return verified;
}
