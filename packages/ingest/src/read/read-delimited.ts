import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { FileRefused } from "../file-refused.ts";
import { utf8Bytes } from "./decode-text.ts";
import type { Encoding } from "./detect-encoding.ts";
import type { Delimiting } from "./find-delimiter.ts";
import { mostColumns, mostInRow, type ReadRow } from "./row.ts";
import type { Source } from "./source.ts";

export interface DelimitedFile extends Delimiting {
  readonly source: Source;
  readonly encoding: Encoding;
  readonly onBytes: (bytes: number) => void;
}

/** Rows of CSV or TSV as text, blank ones left out. Memory stays flat; a row may be 16 MB. */
export async function* readDelimited({ source, encoding, delimiter, skippedLines, onBytes }: DelimitedFile): AsyncGenerator<ReadRow> {
  let nextLine = skippedLines + 1;
  /** Lines of the rows that are parsed and not yet taken. */
  const lines: number[] = [];
  const parser = parse({
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    from_line: skippedLines + 1,
    max_record_size: mostInRow,
    on_record: (cells: string[]): string[] | null => {
      const line = nextLine;
      nextLine += 1 + breaksIn(cells);
      if (cells.length > mostColumns) throw new FileRefused("too-many-columns", { line });
      if (cells.every((cell) => cell === "")) return null;
      lines.push(line);
      return cells;
    },
  });
  const abort = new AbortController();
  const feeding = pipeline(Readable.from(counted(utf8Bytes(source, encoding), onBytes)), parser, { signal: abort.signal }).catch(
    (error: unknown) => (abort.signal.aborted ? undefined : Promise.reject(error)),
  );
  feeding.catch(() => undefined);
  try {
    for await (const cells of parser as AsyncIterable<readonly string[]>) yield { line: lines.shift() ?? 0, cells };
    await feeding;
  } catch (error) {
    throw asRefusal(error, nextLine);
  } finally {
    abort.abort();
    parser.destroy();
    await feeding.catch(() => undefined);
  }
}

/** Line breaks within quoted cells: the parser counts CR and LF as two. */
function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) if (cell.includes("\n") || cell.includes("\r")) breaks += cell.split(/\r\n|\n|\r/u).length - 1;
  return breaks;
}

async function* counted(chunks: AsyncIterable<Buffer>, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    yield chunk;
    onBytes(chunk.length);
  }
}

/** What the parser says as a refusal with its line; its own text may hold cells, and is dropped. */
function asRefusal(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return new FileRefused("unclosed-quote", { line });
  return new FileRefused(error.code === "CSV_MAX_RECORD_SIZE" ? "row-too-large" : "broken-table", { line });
}
