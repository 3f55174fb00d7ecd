import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { type AuditFileOptions, type AuditOptions, auditFile, openAuditFile } from "../audit/audit-store.ts";
import { type AuditRelation, relateAuditLogs } from "../audit/relate-audit-logs.ts";
import { verifyAuditFileInChild } from "../audit/verify-audit-in-child.ts";
import { auditBeside } from "./backup.ts";
import { syncFile } from "./sync-file.ts";

/**
 * What a restore does with the audit log: `kept`, the one that is there stays, since it holds whatever the backup's holds; `from-backup`,
 * the backup's takes its place, which holds whatever the one there holds; `none`, there is neither.
 */
export type AuditRestored = "kept" | "from-backup" | "none";

/**
 * Decides what becomes of the audit log, so that no entry of either is lost, with a verified copy of the backup's in the data directory:
 * {@link placeAuditLog} puts it in place, {@link removeAuditCopy} takes it away. Throws `audit-damaged` and `audit-unreadable`, which say
 * whose, and `audit-parted` when each of the two holds what the other does not.
 */
export async function settleAuditLog({ dataDirectory, key }: AuditOptions, backupFile: string): Promise<AuditRestored> {
  const here = { file: auditFile(dataDirectory), key };
  const isHere = existsSync(here.file);
  if (!existsSync(auditBeside(backupFile))) return isHere ? "kept" : "none";
  const copy = { file: auditCopy(dataDirectory), key };
  removeAuditCopy(dataDirectory);
  copyFileSync(auditBeside(backupFile), copy.file);
  await refuseDamaged(
    copy,
    `The backup's audit log is ${auditBeside(backupFile)}. The record alone is restored when that file is put elsewhere.`,
  );
  if (!isHere) return "from-backup";
  await refuseDamaged(
    here,
    `The audit log here is ${here.file}, and what it holds would be lost. Keep it: put it, and what lies beside it under its name, elsewhere. Then restore again.`,
  );
  const relation = relate(here, copy);
  if (relation === "parted")
    throw new ThroughlineError(
      "audit-parted",
      "The audit log here and the backup's each hold entries that the other does not, so neither can take the other's place. Nothing was restored. Restore into an empty data directory (--data), and keep both.",
    );
  return relation === "continues" ? "kept" : "from-backup";
}

/** Puts the copy of the backup's log in place, at once: whatever the one there holds is in it. */
export function placeAuditLog(dataDirectory: string): void {
  syncFile(auditCopy(dataDirectory));
  for (const companion of companions(auditFile(dataDirectory))) rmSync(companion, { force: true });
  renameSync(auditCopy(dataDirectory), auditFile(dataDirectory));
}

/** Takes the copy away that {@link settleAuditLog} made, where it still is. */
export function removeAuditCopy(dataDirectory: string): void {
  const copy = auditCopy(dataDirectory);
  for (const file of [copy, ...companions(copy)]) rmSync(file, { force: true });
}

/** A backup may lie where nothing can be written: its log is copied first, and verified where it will be. */
function auditCopy(dataDirectory: string): string {
  return join(dataDirectory, "audit-to-restore.db");
}

/** What the engine keeps beside a file while it is open. */
function companions(file: string): readonly string[] {
  return [`${file}-wal`, `${file}-shm`];
}

async function refuseDamaged(log: AuditFileOptions, words: string): Promise<void> {
  const { damage } = await verifyAuditFileInChild(log, null).catch(() => {
    throw new ThroughlineError(
      "audit-unreadable",
      `An audit log cannot be read: it is damaged, or the key is not its own. ${words} Nothing was restored.`,
    );
  });
  const [first] = damage;
  if (first === undefined) return;
  throw new ThroughlineError("audit-damaged", `An audit log is damaged from entry ${first.seq} on. ${words} Nothing was restored.`);
}

function relate(here: AuditFileOptions, other: AuditFileOptions): AuditRelation {
  const [log, backup] = [openAuditFile(here), openAuditFile(other)];
  try {
    /* Closing does not: what lies beside the file would go with the file's name to the backup's. */
    log.connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return relateAuditLogs(log, backup);
  } finally {
    log.connection.close();
    backup.connection.close();
  }
}
