import { FileRefused } from "../file-refused.ts";
import type { Source } from "./source.ts";

/** What the first bytes say. Text may turn out to be CSV, TSV, JSON or JSON Lines. */
export type RawFormat = "zip" | "text";

const headBytes = 64 * 1024;

/** First bytes of formats that are not tables of text. */
const binaryMarks: readonly string[] = [
  "25504446",
  "89504e47",
  "47494638",
  "ffd8ff",
  "1f8b",
  "377abcaf271c",
  "526172211a07",
  "53514c69746520666f726d6174",
  "7f454c46",
  "4d5a90",
  "cafebabe",
  "494433",
  "000001ba",
  "52494646",
  "fd377a585a",
  "424d",
];
const oldOfficeMark = "d0cf11e0a1b11ae1";

/** Tells a workbook from text. Refuses empty files, old spreadsheets and what is no table. */
export async function sniffFormat(source: Source): Promise<RawFormat> {
  if (source.totalBytes === 0) throw new FileRefused("empty-file");
  const head = await source.head(headBytes);
  const mark = head.subarray(0, 16).toString("hex");
  if (mark.startsWith("504b0304") || mark.startsWith("504b0506")) return "zip";
  if (mark.startsWith(oldOfficeMark)) throw new FileRefused("old-spreadsheet");
  if (binaryMarks.some((known) => mark.startsWith(known)) && !isMostlyPrintable(head)) throw new FileRefused("binary-file");
  if (isOnlyBlank(head) && source.totalBytes <= headBytes) throw new FileRefused("empty-file");
  return "text";
}

function isMostlyPrintable(bytes: Buffer): boolean {
  let strange = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) strange += 1;
  return strange * 200 < bytes.length;
}

function isOnlyBlank(bytes: Buffer): boolean {
  return /^[\s\ufeff\0]*$/u.test(bytes.toString("latin1").replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, ""));
}
