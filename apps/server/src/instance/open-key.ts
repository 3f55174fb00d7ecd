import { existsSync } from "node:fs";
import { readKeyFile } from "@throughline/record/key-file";

/**
 * The key of an instance, or null where there is no key file: then only a record that was made `--unencrypted` opens.
 * Throws `key-unreadable`.
 */
export function readKey(keyFile: string): Uint8Array | null {
  return existsSync(keyFile) ? readKeyFile(keyFile) : null;
}
