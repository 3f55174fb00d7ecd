import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The pointer names the file in force: a rebuild writes the next file and then moves the pointer. */
const pointerName = "current";

/** Number of the graph file in force; 0 when there is none yet. */
export function currentGraphNumber(directory: string): number {
  const pointer = join(directory, pointerName);
  return existsSync(pointer) ? Number.parseInt(readFileSync(pointer, "utf8"), 10) : 0;
}

/** Path of the graph file with a number. */
export function graphFile(directory: string, number: number): string {
  return join(directory, `graph-${number}.db`);
}

/** A number no file had until now: an empty file of that number is made, so that two processes cannot take the same. */
export function reserveGraphNumber(directory: string): number {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const taken = readdirSync(directory).map((name) => Number(/^graph-(\d+)\.db$/.exec(name)?.[1] ?? 0));
  for (let number = Math.max(currentGraphNumber(directory), ...taken, 0) + 1; ; number += 1) {
    try {
      writeFileSync(graphFile(directory, number), "", { flag: "wx", mode: 0o600 });
      return number;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}

/** Makes a file the one in force, in one step. */
export function moveGraphPointer(directory: string, number: number): void {
  const fresh = join(directory, `${pointerName}.${process.pid}.tmp`);
  writeFileSync(fresh, `${number}\n`);
  renameSync(fresh, join(directory, pointerName));
}

/** Removes a graph file with its log. Where another process still holds it open it may stay until the next time. */
export function removeGraphFile(directory: string, number: number): void {
  for (const suffix of ["", "-wal", "-shm"]) {
    try {
      rmSync(graphFile(directory, number) + suffix, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && (error.code === "EBUSY" || error.code === "EPERM"))) throw error;
    }
  }
}

/** Removes the graph files that came before one: what a rebuild replaced, or a start that lost the race to be first left behind. */
export function removeGraphsBefore(directory: string, number: number): void {
  for (const name of readdirSync(directory)) {
    const other = Number(/^graph-(\d+)\.db$/.exec(name)?.[1] ?? number);
    if (other < number) removeGraphFile(directory, other);
  }
}
