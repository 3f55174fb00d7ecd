import { existsSync } from "node:fs";
import { type Restored, restoreRecord } from "@throughline/record/keep/restore";
import type { Location } from "./location.ts";
import { readKeyAt } from "./open-key.ts";

/** Puts a backup in the place of an instance's record, with the key it has. Throws as {@link restoreRecord} does. */
export async function restoreInstance(location: Location, backupFile: string): Promise<Restored> {
  const key = existsSync(location.keyFile) ? await readKeyAt(location) : null;
  return restoreRecord({ dataDirectory: location.dataDirectory, key }, backupFile);
}
