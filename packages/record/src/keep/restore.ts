import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { closeStore, openStore, recordFile, type StoreOptions } from "../store/record-store.ts";
import { keysBeside } from "./backup.ts";
import { rebuildDerived } from "./rebuild-derived.ts";
import { verifyInChild } from "./verify-in-child.ts";

/**
 * Puts a backup and the case keys beside it into an empty data directory, and verifies it there. What was erased since the
 * backup stays erased: its keys are no longer among those beside it, and the derived rows are made anew without it. Throws `record-exists`, `backup-missing`, `key-wrong`,
 * or `record-damaged`; then nothing is left in the data directory.
 */
export async function restoreRecord(options: StoreOptions, backupFile: string): Promise<{ entries: number }> {
  const files = [recordFile(options.dataDirectory), join(options.dataDirectory, "keys.db")] as const;
  if (files.some(existsSync))
    throw new ThroughlineError("record-exists", `There is a record in ${options.dataDirectory} already; it is not overwritten.`);
  if (![backupFile, keysBeside(backupFile)].every(existsSync)) {
    throw new ThroughlineError(
      "backup-missing",
      `A backup is two files: ${backupFile} and ${keysBeside(backupFile)}. One of them is not there.`,
    );
  }
  mkdirSync(options.dataDirectory, { recursive: true, mode: 0o700 });
  copyFileSync(backupFile, files[0]);
  copyFileSync(keysBeside(backupFile), files[1]);
  try {
    closeStore(openStore(options));
    await refuseDamaged(options, "quick");
    const sound = openStore(options);
    rebuildDerived(sound);
    closeStore(sound);
    return { entries: await refuseDamaged(options, "whole") };
  } catch (error) {
    for (const file of files) for (const suffix of ["", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
    throw error;
  }
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
