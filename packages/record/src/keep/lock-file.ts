import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { isAnotherAlive } from "./open-mark.ts";

/** The file that says which process restores or rebuilds a record now. */
function lockFile(dataDirectory: string): string {
  return join(dataDirectory, "lock");
}

/**
 * Takes the lock file of a data directory, for what must not go on beside itself: restore and rebuild. Gives back how to release
 * it. One that a process left behind when it ended is taken over. Throws `record-locked`.
 */
export function takeLock(dataDirectory: string): () => void {
  if (isLeftBehind(dataDirectory)) rmSync(lockFile(dataDirectory), { force: true });
  try {
    const handle = openSync(lockFile(dataDirectory), "wx", 0o600);
    writeSync(handle, `${process.pid}\n`);
    closeSync(handle);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw locked();
    throw error;
  }
  return () => rmSync(lockFile(dataDirectory), { force: true });
}

/** Throws `record-locked` while another process restores or rebuilds the record of a data directory. */
export function refuseWhileLocked(dataDirectory: string): void {
  if (isAnotherAlive(holderOf(dataDirectory))) throw locked();
}

function locked(): ThroughlineError {
  return new ThroughlineError("record-locked", "This record is being restored or rebuilt. Try again when that is done.");
}

/** The process that holds the lock; -1 when nobody does. */
function holderOf(dataDirectory: string): number {
  try {
    return Number(readFileSync(lockFile(dataDirectory), "utf8").trim() || -1);
  } catch {
    return -1;
  }
}

/** Its process is gone, or it is older than this process, which has the same number (process 1 of a container), or than a minute and empty. */
function isLeftBehind(dataDirectory: string): boolean {
  const holder = holderOf(dataDirectory);
  if (holder > 0 && holder !== process.pid) return !isAnotherAlive(holder);
  const oldest = holder > 0 ? Date.now() - process.uptime() * 1000 : Date.now() - 60_000;
  const lock = statSync(lockFile(dataDirectory), { throwIfNoEntry: false });
  return lock !== undefined && lock.mtimeMs < oldest;
}
