import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, type Info, parse } from "csv-parse";
import { FileRefused } from "../file-refused.ts";
import { utf8Bytes } from "./decode-text.ts";
import type { Encoding } from "./detect-encoding.ts";
import type { Delimiting } from "./find-delimiter.ts";
import { mostColumns, mostInRow, type ReadRow } from "./row.ts";
import type { Source } from "./source.ts";

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

export interface DelimitedFile extends Delimiting {
  readonly source: Source;
  readonly encoding: Encoding;
  readonly onBytes: (bytes: number) => void;
}

/** Rows of CSV or TSV as text, blank ones left out. Memory stays flat; a row may be 16 MB. */
export async function* readDelimited({ source, encoding, delimiter, skippedLines, onBytes }: DelimitedFile): AsyncGenerator<ReadRow> {
  const parser = parse({
    delimiter,
    info: true,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    from_line: skippedLines + 1,
    max_record_size: mostInRow,
  });
  const abort = new AbortController();
  const feeding = pipeline(Readable.from(counted(utf8Bytes(source, encoding), onBytes)), parser, { signal: abort.signal }).catch(
    (error: unknown) => (abort.signal.aborted ? undefined : Promise.reject(error)),
  );
  feeding.catch(() => undefined);
  let lastLine = skippedLines;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const line = lastLine + 1;
      lastLine = info.lines;
      if (record.length > mostColumns) throw new FileRefused("too-many-columns", { line });
      if (record.some((cell) => cell !== "")) yield { line, cells: record };
    }
    await feeding;
  } catch (error) {
    throw asRefusal(error, lastLine + 1);
  } finally {
    abort.abort();
    parser.destroy();
    await feeding.catch(() => undefined);
  }
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
