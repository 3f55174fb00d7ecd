import { existsSync, readdirSync } from "node:fs";

/** True while another process has this data directory open: the record leaves a file `open-<process>-…` for each. */
export function isOpenElsewhere(dataDirectory: string): boolean {
  if (!existsSync(dataDirectory)) return false;
  return readdirSync(dataDirectory).some((name) => isAlive(Number(/^open-(\d+)-/.exec(name)?.[1])));
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
