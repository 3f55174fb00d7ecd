/**
 * Makes a cell inert in a spreadsheet: a text that a program would read as a formula gets an apostrophe before it. What such
 * programs skip at the start (NUL and other control characters, every kind of space, byte order mark, invisible marks) is looked
 * behind, and full-width, small and superscript forms count as what they look like. A tab or carriage return at the start counts
 * as a formula too. Source: OWASP "CSV Injection"; reliability.md "formula injection".
 */
export function neutraliseCell(text: string): string {
  const [skipped = ""] = /^[\p{C}\p{Z}\p{M}]*/u.exec(text) ?? [];
  const [first = ""] = text.slice(skipped.length);
  return /[\t\r]/.test(skipped) || startsAsFormula.test(first.normalize("NFKC")) ? `'${text}` : text;
}

/** `=`, `+`, `-`, `@`, `|`, and the hyphens and minus signs that spreadsheets may take for one. */
const startsAsFormula = /^[=+\-@|\u2212\u2010-\u2015]/u;

/** Writes rows as CSV (RFC 4180, CRLF, every cell quoted and neutralised), with a byte order mark so that spreadsheets read UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(quote).join(",")}\r\n`).join("")}`;
}

function quote(text: string): string {
  return `"${neutraliseCell(text).replaceAll('"', '""')}"`;
}
