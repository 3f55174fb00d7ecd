import { closeSync, fsyncSync, openSync } from "node:fs";

/** Makes what was written to a file durable: a copy that the engine writes is not synced by itself. */
export function syncFile(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
