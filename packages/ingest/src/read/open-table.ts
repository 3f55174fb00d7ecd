import { decodeText } from "./decode-text.ts";
import { detectEncoding, type Encoding } from "./detect-encoding.ts";
import { findDelimiter } from "./find-delimiter.ts";
import { readDelimited } from "./read-delimited.ts";
import { readJson } from "./read-json.ts";
import type { OpenTable } from "./row.ts";
import { sniffFormat } from "./sniff-format.ts";
import type { Source } from "./source.ts";
import { openWorkbook } from "./xlsx/open-workbook.ts";

export interface TableWanted {
  readonly source: Source;
  readonly fileName: string;
  /** What a mapping fixes; found out when absent. */
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
  /** Columns that a mapping names: of JSON they are read however late they first appear. */
  readonly columnNames?: readonly string[] | undefined;
}

const sampleCharacters = 256 * 1024;

/** Opens a file as one table of text, whatever it is. Throws FileRefused for what is no table; rows may throw it later. */
export async function openTable(wanted: TableWanted): Promise<OpenTable> {
  const { source } = wanted;
  if ((await sniffFormat(source)) === "zip") return openWorkbook(source, wanted.sheet);
  const encoding = wanted.encoding ?? (await detectEncoding(source));
  const sample = await sampleOf(source, encoding);
  let bytes = 0;
  const onBytes = (more: number): void => {
    bytes += more;
  };
  const common = { encoding, sheets: [], sheet: null, bytesRead: () => Math.min(bytes, source.totalBytes) } as const;
  const json = jsonFormat(sample, wanted.fileName);
  if (json !== null) {
    const rows = readJson({ source, encoding, format: json, onBytes, columnNames: wanted.columnNames ?? [] });
    return { ...common, format: json, delimiter: null, hasNamedCells: true, rows };
  }
  const found = findDelimiter(sample);
  const delimiting = wanted.delimiter === undefined ? found : { ...found, delimiter: wanted.delimiter };
  return {
    ...common,
    format: delimiting.delimiter === "\t" ? "tsv" : "csv",
    delimiter: delimiting.delimiter,
    hasNamedCells: false,
    rows: readDelimited({ source, encoding, onBytes, ...delimiting }),
  };
}

async function sampleOf(source: Source, encoding: Encoding): Promise<string> {
  let sample = "";
  for await (const text of decodeText(source, encoding)) {
    sample += text;
    if (sample.length >= sampleCharacters) break;
  }
  return sample.slice(0, sampleCharacters);
}

/** JSON Lines when the first line is a whole object and no lone list of rows; JSON when the text begins as one; else null. */
function jsonFormat(sample: string, fileName: string): "json" | "jsonl" | null {
  const start = sample.trimStart();
  if (/\.(?:csv|tsv|tab)$/iu.test(fileName) || !/^[[{]/u.test(start)) return null;
  if (/\.(?:jsonl|ndjson)$/iu.test(fileName)) return "jsonl";
  if (start.startsWith("[")) return "json";
  const [first = "", ...others] = start.split("\n");
  try {
    JSON.parse(first);
  } catch {
    return "json";
  }
  return others.some((line) => line.trim() !== "") || !/:\s*\[\s*\{/u.test(first) ? "jsonl" : "json";
}
