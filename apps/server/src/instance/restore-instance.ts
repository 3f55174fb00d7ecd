import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { restoreRecord } from "@throughline/record/keep/restore";
import { readKeyFile } from "@throughline/record/key-file";
import type { Location } from "./location.ts";
import { isOpenElsewhere } from "./running-processes.ts";

const recordFiles = /^(record|keys)\.db(-wal|-shm)?$/;

/**
 * Puts a backup in the place of the record. What was there is moved into a folder of its own, and back when the backup is not
 * whole. Throws `record-in-use` while another process has the data directory open.
 */
export async function restoreInstance(
  { dataDirectory, keyFile }: Location,
  backupFile: string,
): Promise<{ entries: number; kept: string | null }> {
  if (isOpenElsewhere(dataDirectory))
    throw new ThroughlineError("record-in-use", "Another process has this data directory open. Stop it first.");
  const key = existsSync(keyFile) ? readKeyFile(keyFile) : null;
  const kept = moveAside(dataDirectory);
  try {
    const { entries } = await restoreRecord({ dataDirectory, key }, backupFile);
    return { entries, kept };
  } catch (error) {
    if (kept !== null) moveFiles(kept, dataDirectory);
    throw error;
  }
}

function moveAside(dataDirectory: string): string | null {
  if (!existsSync(join(dataDirectory, "record.db"))) return null;
  const folder = join(dataDirectory, `replaced-${new Date().toISOString().replace(/[:.]/g, "-")}`);
  mkdirSync(folder, { mode: 0o700 });
  moveFiles(dataDirectory, folder);
  return folder;
}

function moveFiles(from: string, to: string): void {
  for (const name of readdirSync(from).filter((one) => recordFiles.test(one))) renameSync(join(from, name), join(to, name));
}
