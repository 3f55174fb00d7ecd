/** A row as read: text cells with the line it begins on. */
export interface ReadRow {
  /** Line of the file (of the sheet, for a workbook) on which the row begins; the first is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** True when the row cannot be read, though the file goes on. */
  readonly isBroken?: boolean;
  /** Names that first appear in this row, after the columns were fixed (JSON). */
  readonly lateColumns?: readonly string[];
}

export const formats = ["csv", "tsv", "xlsx", "json", "jsonl"] as const;
export type Format = (typeof formats)[number];

/** A table being read. */
export interface OpenTable {
  readonly format: Format;
  readonly encoding: string;
  readonly delimiter: string | null;
  /** Names of the sheets of a workbook, and the one that is read. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** True when the first row holds the names of the columns by the format itself (JSON). */
  readonly hasNamedCells: boolean;
  /** Every row that is not blank, in order; the header is among them. Reading stops, and everything is closed, when the iteration is left. */
  readonly rows: AsyncIterable<ReadRow>;
  /** Bytes of the file taken so far. */
  bytesRead(): number;
}

/** Columns of a table, at most. */
export const mostColumns = 2000;
/** Characters or bytes of one row, at most. */
export const mostInRow = 16 * 1024 * 1024;
