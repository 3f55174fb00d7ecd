/**
 * Makes a cell inert in a spreadsheet: a text that a program would read as a formula, after whatever such a program
 * skips (NUL, white space, byte order mark) and in full-width form too, gets an apostrophe before it.
 * Tab and carriage return count as formula starts. Source: OWASP "CSV Injection"; reliability.md "formula injection".
 */
export function neutraliseCell(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what spreadsheets skip.
const formulaStart = /^[\u0000\s\ufeff\u200b-\u200f\u2060]*[=+\-@\t\r＝＋－＠|]/u;

/** Writes rows as CSV (RFC 4180, CRLF, every cell quoted and neutralised), with a byte order mark so that spreadsheets read UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;
}

function quoted(text: string): string {
  return `"${neutraliseCell(text).replaceAll('"', '""')}"`;
}
