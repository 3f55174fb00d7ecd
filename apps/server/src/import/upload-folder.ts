import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { isAlive } from "../instance/running-processes.ts";

/** Where this process keeps files while they are imported. */
export function uploadFolder(dataDirectory: string): string {
  return join(dataDirectory, "uploads", String(process.pid));
}

/** Removes the folders of processes that are no more. */
export async function sweepUploads(dataDirectory: string): Promise<void> {
  const folder = join(dataDirectory, "uploads");
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.filter((name) => !isAlive(Number(name))).map((name) => rm(join(folder, name), { recursive: true, force: true })));
}
