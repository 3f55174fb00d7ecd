import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { inTransaction } from "../open-connection.ts";
import { closeStore, openStore, recordFile, type StoreOptions } from "../store/record-store.ts";
import { replayEntries } from "../store/replay.ts";
import { keysBeside } from "./backup.ts";
import { takeLock } from "./lock-file.ts";
import { isOpenElsewhere } from "./open-mark.ts";
import { type AuditRestored, placeAuditLog, removeAuditCopy, settleAuditLog } from "./restore-audit.ts";
import { verifyInChild } from "./verify-in-child.ts";

export interface Restored {
  readonly entries: number;
  /** The folder that what was there before lies in now; null when there was nothing. */
  readonly kept: string | null;
  readonly auditLog: AuditRestored;
}

/**
 * Puts a backup and the case keys beside it in the place of a record, under the lock file, and verifies it there. What was erased
 * since the backup stays erased: its keys are no longer among those beside it, and the derived rows are made anew without it. No entry of
 * the audit log is lost: the longer of the two stays, and where each holds what the other does not, nothing is restored.
 * What was there is kept in a folder of its own, and put back when the backup is not whole. Throws `record-in-use` while another
 * process has the record open, `record-locked`, `backup-missing`, `key-wrong`, `record-damaged`, and as {@link settleAuditLog} does.
 */
export async function restoreRecord(options: StoreOptions, backupFile: string): Promise<Restored> {
  const { dataDirectory } = options;
  if (![backupFile, keysBeside(backupFile)].every(existsSync)) {
    throw new ThroughlineError(
      "backup-missing",
      `A backup is ${backupFile}, and the keys in ${keysBeside(backupFile)}. One of the two is not there.`,
    );
  }
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const giveBack = takeLock(dataDirectory);
  try {
    if (isOpenElsewhere(dataDirectory))
      throw new ThroughlineError("record-in-use", "Another process has this data directory open. Stop it first.");
    const auditLog = await settleAuditLog(options, backupFile);
    const kept = moveAside(dataDirectory);
    const entries = await putInPlace(options, backupFile, kept);
    if (auditLog === "from-backup") placeAuditLog(dataDirectory);
    return { entries, kept, auditLog };
  } finally {
    removeAuditCopy(dataDirectory);
    giveBack();
  }
}

async function putInPlace(options: StoreOptions, backupFile: string, kept: string | null): Promise<number> {
  const { dataDirectory } = options;
  try {
    copyFileSync(backupFile, recordFile(dataDirectory));
    copyFileSync(keysBeside(backupFile), join(dataDirectory, "keys.db"));
    closeStore(openStore(options));
    await refuseDamaged(options, "quick");
    replay(options);
    return await refuseDamaged(options, "whole");
  } catch (error) {
    for (const name of recordFilesIn(dataDirectory)) rmSync(join(dataDirectory, name), { force: true });
    if (kept !== null) moveFiles(kept, dataDirectory);
    throw error;
  }
}

function replay(options: StoreOptions): void {
  const sound = openStore(options);
  inTransaction(sound.connection, () => replayEntries(sound));
  closeStore(sound);
}

async function refuseDamaged(options: StoreOptions, extent: "quick" | "whole"): Promise<number> {
  const { entries, damage } = await verifyInChild(options, extent === "quick");
  if (damage.length > 0)
    throw new ThroughlineError(
      "record-damaged",
      `The backup is damaged in ${damage.length} places, the first at ${damage[0]?.where ?? ""}. It was not restored.`,
    );
  return entries;
}

function moveAside(dataDirectory: string): string | null {
  if (recordFilesIn(dataDirectory).length === 0) return null;
  const folder = join(dataDirectory, `replaced-${new Date().toISOString().replace(/[:.]/g, "-")}`);
  mkdirSync(folder, { mode: 0o700 });
  moveFiles(dataDirectory, folder);
  return folder;
}

function moveFiles(from: string, to: string): void {
  for (const name of recordFilesIn(from)) renameSync(join(from, name), join(to, name));
}

function recordFilesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => /^(record|keys)\.db(-wal|-shm)?$/.test(name));
}
