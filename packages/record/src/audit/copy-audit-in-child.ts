import { existsSync, renameSync, rmSync } from "node:fs";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { askChild, keyInMessage } from "../keep/ask-child.ts";
import { syncFile } from "../keep/sync-file.ts";
import { type AuditOptions, auditFile } from "./audit-store.ts";
import type { AuditVerification } from "./verify-audit.ts";

/**
 * Copies the audit log of a data directory to a file that is not there yet, and gives how many entries it took; 0, and no file, where
 * there is no log. The copy has its name only once it was verified and is durable. Throws `audit-damaged` when it is not whole.
 */
export async function copyAuditInChild({ dataDirectory, key }: AuditOptions, file: string): Promise<number> {
  const log = auditFile(dataDirectory);
  if (!existsSync(log)) return 0;
  const unverified = `${file}.new`;
  rmSync(unverified, { force: true });
  const module = new URL("../../dist/audit/copy-audit-child.js", import.meta.url);
  const message = { from: log, to: unverified, key: keyInMessage(key) };
  const { answer } = await askChild<AuditVerification | { readonly failure: string }>(module, message, "audit.db");
  if (answer === null || "failure" in answer || answer.damage.length > 0) {
    for (const left of [unverified, `${unverified}-wal`, `${unverified}-shm`]) rmSync(left, { force: true });
    throw new ThroughlineError(
      "audit-damaged",
      "The record was copied, and the audit log was not: it is damaged or cannot be read. throughline audit verify names where.",
    );
  }
  syncFile(unverified);
  renameSync(unverified, file);
  return answer.entries;
}
