import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { isKeyWrapped, readKeyFile } from "@throughline/record/key-file";
import type { Location } from "./location.ts";

/** How an SQLite file that lies open begins; an encrypted one begins with noise. */
const openBeginning = "SQLite format 3\u0000";

/**
 * The key of an instance; null for one that was made `--unencrypted`. Throws `record-missing` where there is no record,
 * and as {@link readKeyAt} does.
 */
export async function readKey(location: Location): Promise<Uint8Array | null> {
  const { dataDirectory, keyFile } = location;
  const file = join(dataDirectory, "record.db");
  if (!existsSync(file))
    throw new ThroughlineError("record-missing", `There is no instance in ${dataDirectory}. Make one with: throughline init`);
  if (existsSync(keyFile)) return readKeyAt(location);
  if (beginningOf(file) === openBeginning) return null;
  throw new ThroughlineError(
    "key-missing",
    `There is no key file at ${keyFile}. Put it back, name it with --key-file, or write it anew from the recovery sheet.`,
  );
}

/** The key of a key file, with its passphrase where one wraps it. Throws `key-missing`, `key-unreadable`, `passphrase-needed`, `passphrase-wrong`. */
export async function readKeyAt({ keyFile, passphrase }: Omit<Location, "dataDirectory">): Promise<Uint8Array> {
  if (passphrase === undefined || !isKeyWrapped(keyFile)) return readKeyFile(keyFile);
  /* Loaded where it is used, as few are wrapped: the library is native. */
  const { readWrappedKey } = await import("@throughline/record/wrapped-key");
  return readWrappedKey(keyFile, await passphrase());
}

function beginningOf(file: string): string {
  const bytes = Buffer.alloc(openBeginning.length);
  const handle = openSync(file, "r");
  readSync(handle, bytes, 0, bytes.length, 0);
  closeSync(handle);
  return bytes.toString("latin1");
}
