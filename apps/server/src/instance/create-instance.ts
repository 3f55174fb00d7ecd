import { rmSync, writeFileSync } from "node:fs";
import { createKeyFile, recoverySheet } from "@throughline/record/key-file";
import { createRecord } from "@throughline/record/open-record";
import type { Location } from "./location.ts";

/**
 * Makes an empty instance: its record, its key file, and a recovery sheet beside the key file, all readable by their owner alone. With a
 * passphrase the key never lies open on the disk, so that there is no sheet. Throws `record-exists` or `key-exists` rather than overwrite one.
 */
export async function createInstance(
  wanted: Location & { readonly isUnencrypted: boolean },
): Promise<{ recoverySheetFile: string | null }> {
  const { dataDirectory, keyFile, isUnencrypted, passphrase } = wanted;
  if (isUnencrypted) {
    createRecord({ dataDirectory, key: null });
    return { recoverySheetFile: null };
  }
  const key = passphrase === undefined ? createKeyFile(keyFile) : await createWrapped(keyFile, passphrase);
  try {
    createRecord({ dataDirectory, key });
  } catch (error) {
    rmSync(keyFile, { force: true });
    throw error;
  }
  if (passphrase !== undefined) return { recoverySheetFile: null };
  const recoverySheetFile = recoverySheetFileOf(keyFile);
  writeFileSync(recoverySheetFile, recoverySheet(key), { mode: 0o600 });
  return { recoverySheetFile };
}

/** Where the recovery sheet of a key file is written. */
export function recoverySheetFileOf(keyFile: string): string {
  return `${keyFile}.recovery-sheet.txt`;
}

async function createWrapped(keyFile: string, passphrase: () => Promise<string>): Promise<Uint8Array> {
  const { createWrappedKeyFile } = await import("@throughline/record/wrapped-key");
  return createWrappedKeyFile(keyFile, await passphrase());
}
