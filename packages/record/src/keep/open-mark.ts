import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Marks that this process made and did not take away yet. */
const ours = new Set<string>();

/**
 * Files `open-<process>-<random>` in the data directory say who has the record open. One whose process is gone was left by a
 * stop that was not clean (a crash, a power cut, a kill).
 */
export function marksLeftBehind(dataDirectory: string): readonly string[] {
  return readdirSync(dataDirectory).filter((name) => {
    const owner = /^open-(\d+)-/.exec(name)?.[1];
    return owner !== undefined && !ours.has(name) && !isAnotherAlive(Number(owner));
  });
}

/** Takes marks away, once what they warned of was looked at. */
export function removeMarks(dataDirectory: string, names: readonly string[]): void {
  for (const name of names) {
    rmSync(join(dataDirectory, name), { force: true });
    ours.delete(name);
  }
}

/** Leaves a mark while this process has the record open, and gives its name. */
export function leaveMark(dataDirectory: string): string {
  const name = `open-${process.pid}-${randomUUID()}`;
  ours.add(name);
  writeFileSync(join(dataDirectory, name), "");
  return name;
}

/** True when other processes have this data directory open. */
export function isOpenElsewhere(dataDirectory: string): boolean {
  if (!existsSync(dataDirectory)) return false;
  return readdirSync(dataDirectory).some((name) => isAnotherAlive(Number(/^open-(\d+)-/.exec(name)?.[1] ?? -1)));
}

/** True while another process of this number lives. Our own number was another life's (process 1 of a container). */
export function isAnotherAlive(pid: number): boolean {
  if (pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
