import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const prefix = "running-";

/** Says that this process serves a data directory, until it is called off. */
export function markRunning(dataDirectory: string): () => void {
  const file = join(dataDirectory, `${prefix}${process.pid}`);
  writeFileSync(file, "", { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** True when a process that served this data directory ended without saying so; its mark is removed. */
export function wasStoppedUncleanly(dataDirectory: string): boolean {
  const dead = readdirSync(dataDirectory).filter((name) => name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length))));
  for (const name of dead) rmSync(join(dataDirectory, name), { force: true });
  return dead.length > 0;
}

/** True while another process serves this data directory. */
export function isServed(dataDirectory: string): boolean {
  if (!existsSync(dataDirectory)) return false;
  return readdirSync(dataDirectory).some((name) => name.startsWith(prefix) && isAlive(Number(name.slice(prefix.length))));
}

/** True while a process with this id exists; never for this one. */
export function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0 || processId === process.pid) return false;
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
