import { existsSync } from "node:fs";
import { type Restored, restoreRecord } from "@throughline/record/keep/restore";
import { readKeyFile } from "@throughline/record/key-file";
import type { Location } from "./location.ts";

/** Puts a backup in the place of an instance's record, with the key it has. Throws as {@link restoreRecord} does. */
export async function restoreInstance({ dataDirectory, keyFile }: Location, backupFile: string): Promise<Restored> {
  const key = existsSync(keyFile) ? readKeyFile(keyFile) : null;
  return restoreRecord({ dataDirectory, key }, backupFile);
}
