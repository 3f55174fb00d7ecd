import { once } from "node:events";
import { FileRefused } from "../../file-refused.ts";
import type { ChildMessage } from "./child-message.ts";
import { readDateStyles } from "./number-formats.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { type CellSetting, SheetRows } from "./sheet-rows.ts";
import { readWorkbookParts, type SheetPart } from "./workbook-parts.ts";
import { readXml } from "./xml-reader.ts";
import { type GuardedZip, openGuardedZip } from "./zip-guard.ts";

/**
 * A process of its own that reads one workbook: `node workbook-worker.js FILE [SHEET]`. It writes JSON lines to standard output, as fast as
 * they are taken, and ends when nobody takes them any more. What a hostile file does, it does here.
 */

const mostResident = 240 * 1024 * 1024;
const shareEvery = 8;

/** Readers of lines also end one at U+2028 and U+2029, which JSON leaves as they are. */
async function send(message: ChildMessage): Promise<void> {
  const line = JSON.stringify(message).replace(/[\u2028\u2029]/gu, (sign) => (sign === "\u2028" ? "\\u2028" : "\\u2029"));
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

/** The sheet asked for; else the first shown one with a row below its header; else the first with any. */
function candidates(sheets: readonly SheetPart[], wanted: string | undefined): readonly SheetPart[] {
  if (wanted !== undefined) {
    const named = sheets.filter(({ name }) => name === wanted);
    if (named.length === 0) throw new FileRefused("no-such-sheet");
    return named;
  }
  return sheets.filter(({ isHidden }) => !isHidden);
}

async function readWorkbook(zip: GuardedZip, wanted: string | undefined): Promise<void> {
  const parts = await readWorkbookParts(zip);
  const setting: CellSetting = {
    sharedStrings: await readSharedStrings(zip, parts.sharedStrings),
    dateStyles: await readDateStyles(zip, parts.styles),
    has1904Dates: parts.has1904Dates,
  };
  const sheets = parts.sheets.map(({ name }) => name);
  for (const sheet of candidates(parts.sheets, wanted)) {
    const hasRows = await readSheet(zip, sheet, { setting, sheets, isLastChance: sheet.name === wanted });
    if (hasRows) return;
  }
}

interface SheetReading {
  readonly setting: CellSetting;
  readonly sheets: readonly string[];
  readonly isLastChance: boolean;
}

/** Sends a sheet's rows once it is known to have a header and a row; says whether it had. */
async function readSheet(zip: GuardedZip, { name, entry }: SheetPart, { setting, sheets, isLastChance }: SheetReading): Promise<boolean> {
  const bytes = await zip.open(entry);
  if (bytes === null) throw new FileRefused("broken-archive");
  let waiting: ChildMessage[] = [];
  let isChosen = isLastChance;
  let rows = 0;
  let read = 0;
  let pieces = 0;
  if (isChosen) await send({ sheets: [...sheets], sheet: name });
  const handler = new SheetRows(setting, (row, cells) => {
    rows += 1;
    waiting.push({ row, cells: [...cells].map((cell) => cell ?? "") });
  });
  const flush = async (more: number): Promise<void> => {
    read += more;
    pieces += 1;
    if (!isChosen && rows >= 2) {
      isChosen = true;
      await send({ sheets: [...sheets], sheet: name });
    }
    if (!isChosen) return;
    const sending = waiting;
    waiting = [];
    for (const message of sending) await send(message);
    if (pieces % shareEvery === 0) await send({ share: read / Math.max(1, zip.sizeOf(entry)) });
  };
  await readXml(bytes, handler, flush);
  await flush(0);
  return isChosen;
}

async function main([file = "", wanted]: readonly string[]): Promise<void> {
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > mostResident) process.exit(9);
  }, 20);
  try {
    const zip = await openGuardedZip(file);
    await readWorkbook(zip, wanted);
    zip.close();
    await send({ end: true });
  } catch (error) {
    await send(error instanceof FileRefused ? { refused: error.reason, line: error.line } : { refused: "broken-archive", line: 0 });
  }
  clearInterval(watch);
}

process.stdout.on("error", () => process.exit(0));
process.stdin.on("end", () => process.exit(0)).resume();
await main(process.argv.slice(2));
process.stdout.end(() => process.exit(0));
