import { existsSync } from "node:fs";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { askChild, keyInMessage } from "../keep/ask-child.ts";
import type { AuditHead } from "./audit-head.ts";
import { type AuditFileOptions, type AuditOptions, auditFile } from "./audit-store.ts";
import type { AuditVerification } from "./verify-audit.ts";

/** Verifies the audit log of a data directory: {@link verifyAuditFileInChild} of a log that may not be there yet. */
export async function verifyAuditInChild({ dataDirectory, key }: AuditOptions, outside: AuditHead | null): Promise<AuditVerification> {
  const file = auditFile(dataDirectory);
  if (!existsSync(file)) return { entries: 0, damage: outside === null ? [] : [{ seq: 1, reason: "cut-short" }] };
  return verifyAuditFileInChild({ file, key }, outside);
}

/**
 * Verifies an audit log in a child process, since damage can end who reads it; a head kept outside shows a cut end. Throws
 * `audit-unreadable` when the file cannot be read at all: it is damaged in its first pages, or the key is another's.
 */
export async function verifyAuditFileInChild({ file, key }: AuditFileOptions, outside: AuditHead | null): Promise<AuditVerification> {
  const module = new URL("../../dist/audit/verify-audit-child.js", import.meta.url);
  const message = { file, key: keyInMessage(key), outside };
  const { answer } = await askChild<AuditVerification | { readonly failure: string }>(module, message, "audit.db");
  if (answer === null || "failure" in answer)
    throw new ThroughlineError("audit-unreadable", "The audit log cannot be read: it is damaged, or the key is not its own.");
  return answer;
}
