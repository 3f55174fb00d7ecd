import { rmSync, writeFileSync } from "node:fs";
import { createKeyFile, recoverySheet } from "@throughline/record/key-file";
import { createRecord } from "@throughline/record/open-record";
import type { Location } from "./location.ts";

/**
 * Makes an empty instance: its record, its key file, and a recovery sheet beside the key file, all readable by their owner alone.
 * Throws `record-exists` or `key-exists` rather than overwrite one.
 */
export async function createInstance(
  wanted: Location & { readonly isUnencrypted: boolean },
): Promise<{ recoverySheetFile: string | null }> {
  const { dataDirectory, keyFile, isUnencrypted } = wanted;
  if (isUnencrypted) {
    createRecord({ dataDirectory, key: null });
    return { recoverySheetFile: null };
  }
  const key = createKeyFile(keyFile);
  try {
    createRecord({ dataDirectory, key });
  } catch (error) {
    rmSync(keyFile, { force: true });
    throw error;
  }
  const recoverySheetFile = `${keyFile}.recovery-sheet.txt`;
  writeFileSync(recoverySheetFile, recoverySheet(key), { mode: 0o600 });
  return { recoverySheetFile };
}
