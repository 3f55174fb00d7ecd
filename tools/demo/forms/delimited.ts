/** Delimited text with a header line, CRLF as spreadsheets save it; a cell is quoted where it must be. */
export function writeDelimited(rows: readonly (readonly string[])[], delimiter: "," | "\t" | ";"): string {
  return rows.map((cells) => `${cells.map((cell) => quoteWhereNeeded(cell, delimiter)).join(delimiter)}\r\n`).join("");
}

function quoteWhereNeeded(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Bytes in code page 874, the Thai Windows encoding: ASCII, and the Thai block moved to 0xA1. */
export function encodeThaiWindows(text: string): Uint8Array {
  return Uint8Array.from([...text].map((character) => thaiWindowsByte(character.codePointAt(0) ?? 0)));
}

function thaiWindowsByte(codePoint: number): number {
  if (codePoint < 0x80) return codePoint;
  if (codePoint >= 0x0e01 && codePoint <= 0x0e5b) return codePoint - 0x0e00 + 0xa0;
  if (codePoint === 0xa0) return 0xa0;
  throw new RangeError("This form is written in characters that code page 874 has.");
}
