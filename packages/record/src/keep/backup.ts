import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { firstRow } from "../open-connection.ts";
import type { RecordStore } from "../store/record-store.ts";
import { syncFile } from "./sync-file.ts";

/** The file that a backup keeps the case keys in: one beside all backups of a folder, always the newest, so that what is erased stays erased. */
export function keysBeside(backupFile: string): string {
  return backupFile.replace(/[^/\\]+$/, "throughline-keys.db");
}

/** The file that a backup keeps the audit log in: one for each backup, as it was then. */
export function auditBeside(backupFile: string): string {
  return `${backupFile}.audit.db`;
}

/**
 * Writes a copy of the record, under the same key, while it is in use; and the case keys beside it, over the last copy.
 * Throws `backup-exists` rather than overwrite a backup of the record.
 */
export function backupStore(store: RecordStore, file: string): void {
  for (const wanted of [file, auditBeside(file)])
    if (existsSync(wanted)) throw new ThroughlineError("backup-exists", `There is a file at ${wanted} already; it is not overwritten.`);
  rememberFolder(store, dirname(resolve(file)));
  store.connection.prepare("VACUUM INTO ?").run(file);
  syncFile(file);
  copyKeysTo(store, dirname(file));
}

/** Writes the case keys beside the backups of a folder, over the last copy. */
export function copyKeysTo(store: RecordStore, folder: string): void {
  const keys = keysBeside(join(folder, "record.db"));
  rmSync(`${keys}.new`, { force: true });
  store.keys.copyTo(`${keys}.new`);
  syncFile(`${keys}.new`);
  renameSync(`${keys}.new`, keys);
}

/** Folders that backups were written to: copies of the keys lie there. */
export function backupFolders({ connection }: RecordStore): readonly string[] {
  const value = firstRow<{ value: string }>(connection, "SELECT value FROM meta WHERE name = 'backupFolders'")?.value;
  return value === undefined ? [] : (JSON.parse(value) as string[]);
}

function rememberFolder(store: RecordStore, folder: string): void {
  const folders = [...new Set([...backupFolders(store), folder])].sort();
  store.connection.prepare("INSERT OR REPLACE INTO meta VALUES ('backupFolders', ?)").run(JSON.stringify(folders));
}
