import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { FileRefused } from "../../file-refused.ts";
import type { FileRefusalReason } from "../../refusal-words.ts";
import type { OpenTable, ReadRow } from "../row.ts";
import type { Source } from "../source.ts";
import { ChildMessage } from "./child-message.ts";

/** The same built file from `src/` and from `dist/`. */
const childFile = fileURLToPath(new URL("../../../dist/read/xlsx/workbook-worker.js", import.meta.url));
const heapMegabytes = 160;
/** Longest silence of the child while somebody waits for it. */
const mostSilence = 20_000;

/** Opens a sheet of a workbook in a process of its own, with limits of memory and time. Refused before the first row, or at any later one. */
export async function openWorkbook(source: Source, sheet: string | undefined): Promise<OpenTable> {
  const { path, remove } = await pathOf(source);
  const child = startChild(path, sheet);
  const messages = childMessages(child);
  const close = async (): Promise<void> => {
    child.kill("SIGKILL");
    await remove();
  };
  try {
    const first = await messages.next();
    const opened = first.done === true ? { end: true as const } : first.value;
    if (!("sheets" in opened)) throw new FileRefused("no-rows");
    let share = 0;
    return {
      format: "xlsx",
      encoding: "utf-8",
      delimiter: null,
      sheets: opened.sheets,
      sheet: opened.sheet,
      hasNamedCells: false,
      bytesRead: () => Math.floor(Math.min(1, share) * source.totalBytes),
      rows: rowsOf(messages, close, (told) => {
        share = told;
      }),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* rowsOf(
  messages: AsyncGenerator<ChildMessage>,
  close: () => Promise<void>,
  onShare: (share: number) => void,
): AsyncGenerator<ReadRow> {
  try {
    for await (const message of messages) {
      if ("share" in message) onShare(message.share);
      else if ("row" in message) yield { line: message.row, cells: message.cells };
    }
    onShare(1);
  } finally {
    await close();
  }
}

/** The child unpacks from a file; bytes in memory are written to a private one first. */
async function pathOf(source: Source): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  if (source.path !== null) return { path: source.path, remove: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), "throughline-workbook-"));
  const path = join(folder, "workbook.xlsx");
  await writeFile(path, await source.head(source.totalBytes), { mode: 0o600 });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

function startChild(path: string, sheet: string | undefined): ChildProcess {
  const options = [`--max-old-space-size=${heapMegabytes}`, childFile, path, ...(sheet === undefined ? [] : [sheet])];
  return spawn(process.execPath, options, { stdio: ["pipe", "pipe", "ignore"], env: {}, windowsHide: true });
}

/** Messages until the end. A child that dies without a word ran out of memory; one that is silent too long is ended. */
async function* childMessages(child: ChildProcess): AsyncGenerator<ChildMessage> {
  if (child.stdout === null) throw new FileRefused("broken-archive");
  const lines = createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  let isLate = false;
  for (;;) {
    const timer = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, mostSilence);
    const line = await lines.next().finally(() => clearTimeout(timer));
    if (line.done === true) throw new FileRefused(isLate ? "took-too-long" : "workbook-too-large");
    const message: ChildMessage = parseMessage(line.value);
    if ("end" in message) return;
    if ("refused" in message) throw new FileRefused(message.refused as FileRefusalReason, { line: message.line });
    yield message;
  }
}

/** Rows are many and have one shape that only our own child writes; all else is checked. */
function parseMessage(line: string): ChildMessage {
  const message: unknown = JSON.parse(line);
  return line.startsWith('{"row":') ? (message as ChildMessage) : ChildMessage.parse(message);
}
