import { existsSync, renameSync, rmSync } from "node:fs";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { RecordStore } from "../store/record-store.ts";

/** The file that a backup keeps the case keys in: one beside all backups of a folder, always the newest, so that what is erased stays erased. */
export function keysBeside(backupFile: string): string {
  return backupFile.replace(/[^/\\]+$/, "throughline-keys.db");
}

/**
 * Writes a copy of the record, under the same key, while it is in use; and the case keys beside it, over the last copy.
 * Throws `backup-exists` rather than overwrite a backup of the record.
 */
export function backupStore(store: RecordStore, file: string): void {
  if (existsSync(file)) throw new ThroughlineError("backup-exists", `There is a file at ${file} already; it is not overwritten.`);
  store.connection.prepare("VACUUM INTO ?").run(file);
  const keys = keysBeside(file);
  rmSync(`${keys}.new`, { force: true });
  store.keys.copyTo(`${keys}.new`);
  renameSync(`${keys}.new`, keys);
}
