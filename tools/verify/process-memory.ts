import { readdir, readFile } from "node:fs/promises";

/** Reading every process costs 5 ms: more often would take the processor from what is measured. */
const sampleMilliseconds = 100;
const bytesOfPage = 4096;
const bytesOfMegabyte = 1024 * 1024;

/** The memory of a process and all its children over a time. */
export interface MemoryWatch {
  /** Ends the watch; the highest sum of resident memory seen, in megabytes. */
  stop(): Promise<number>;
}

/** Watches a process and its children by `/proc` (Linux), every 100 ms until it is stopped. */
export function watchMemory(pid: number): MemoryWatch {
  let isStopped = false;
  let peak = 0;
  const watching = (async () => {
    while (!isStopped) {
      peak = Math.max(peak, await residentMegabytes(pid));
      await new Promise((resolve) => setTimeout(resolve, sampleMilliseconds));
    }
  })();
  return {
    stop: async () => {
      isStopped = true;
      await watching;
      return peak;
    },
  };
}

/** Resident memory of a process and its children now, in megabytes; pages that several share count once for each. */
export async function residentMegabytes(pid: number): Promise<number> {
  const processes = await readProcesses();
  const family = new Set([pid]);
  // Until nothing is added: a child may stand before its parent, since numbers begin again after the highest.
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const [child, { parent }] of processes) if (family.has(parent)) family.add(child);
  }
  const pages = [...family].reduce((sum, member) => sum + (processes.get(member)?.pages ?? 0), 0);
  return Math.round((pages * bytesOfPage) / bytesOfMegabyte);
}

interface ProcessStand {
  readonly parent: number;
  readonly pages: number;
}

async function readProcesses(): Promise<ReadonlyMap<number, ProcessStand>> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const read = await Promise.all(pids.map(async (pid) => [Number(pid), await readStand(pid)] as const));
  return new Map(read.flatMap(([pid, stand]) => (stand === null ? [] : [[pid, stand] as const])));
}

/** Null for a process that has ended meanwhile. */
async function readStand(pid: string): Promise<ProcessStand | null> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name, in brackets, may hold spaces and brackets of its own.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return fields.length < 22 ? null : { parent: Number(fields[1]), pages: Number(fields[21]) };
}
