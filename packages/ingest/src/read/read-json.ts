import { FileRefused } from "../file-refused.ts";
import { decodeText } from "./decode-text.ts";
import type { Encoding } from "./detect-encoding.ts";
import { flattenJson, type NamedCells } from "./flatten-json.ts";
import { mostColumns, mostInRow, type ReadRow } from "./row.ts";
import type { Source } from "./source.ts";
import { type JsonElement, splitJson } from "./split-json.ts";

/** Rows, and characters, looked at before the columns are fixed. */
const lookAheadRows = 20_000;
const lookAheadCharacters = 8 * 1024 * 1024;

interface JsonRow {
  readonly line: number;
  readonly cells: NamedCells | null;
  readonly size: number;
}

export interface JsonFile {
  readonly source: Source;
  readonly encoding: Encoding;
  readonly format: "json" | "jsonl";
  readonly onBytes: (bytes: number) => void;
  /** Columns that a mapping names: read however late they first appear. */
  readonly columnNames: readonly string[];
}

/** Rows of a JSON list or of JSON Lines. The first row holds the names that the first 20,000 rows have, then those that a mapping adds. */
export async function* readJson(file: JsonFile): AsyncGenerator<ReadRow> {
  const pieces = counted(decodeText(file.source, file.encoding), file);
  const rows = jsonRows(file.format === "json" ? splitJson(pieces) : splitLines(pieces), file.format);
  const ahead: JsonRow[] = [];
  let characters = 0;
  let isEnded = false;
  while (ahead.length < lookAheadRows && characters < lookAheadCharacters) {
    const next = await rows.next();
    isEnded = next.done === true;
    if (next.done === true) break;
    ahead.push(next.value);
    characters += next.value.size;
  }
  const names = withNamed(namesOf(ahead), file.columnNames);
  yield { line: 0, cells: names };
  const columns = new Map(names.map((name, place) => [name, place]));
  const known = new Set(names);
  for (const row of ahead) yield asRow(row, columns, known);
  if (!isEnded) for await (const row of rows) yield asRow(row, columns, known);
}

function namesOf(rows: readonly JsonRow[]): readonly string[] {
  const names = new Set<string>();
  for (const { cells, line } of rows) {
    for (const name of cells?.keys() ?? []) names.add(name);
    if (names.size > mostColumns) throw new FileRefused("too-many-columns", { line });
  }
  return [...names];
}

/** A mapping that names none of the names found is of another file, and adds nothing. */
function withNamed(found: readonly string[], named: readonly string[]): readonly string[] {
  const known = new Set(found);
  return named.some((name) => known.has(name)) ? [...found, ...named.filter((name) => !known.has(name))] : found;
}

/** Cells in the order of the columns. Each name that no column has is told once. */
function asRow({ line, cells }: JsonRow, columns: ReadonlyMap<string, number>, known: Set<string>): ReadRow {
  if (cells === null) return { line, cells: [], isBroken: true };
  const ordered: string[] = new Array(columns.size).fill("");
  const late: string[] = [];
  for (const [name, text] of cells) {
    const place = columns.get(name);
    if (place !== undefined) ordered[place] = text;
    else if (!known.has(name) && known.size < 2 * mostColumns) {
      known.add(name);
      late.push(name);
    }
  }
  return late.length === 0 ? { line, cells: ordered } : { line, cells: ordered, lateColumns: late };
}

async function* jsonRows(elements: AsyncIterable<JsonElement>, format: "json" | "jsonl"): AsyncGenerator<JsonRow> {
  for await (const { text, line } of elements) {
    const parsed = parseJson(text);
    if (parsed === undefined && format === "json") throw new FileRefused("broken-json", { line });
    const rows = parsed === undefined ? null : flattenJson(parsed);
    if (rows === null) yield { line, cells: null, size: text.length };
    else for (const cells of rows) yield { line, cells, size: text.length / rows.length };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Lines that are not blank. */
async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<JsonElement> {
  let held = "";
  let line = 0;
  for await (const piece of pieces) {
    const lines = (held + piece).split("\n");
    held = lines.pop() ?? "";
    if (held.length > mostInRow) throw new FileRefused("row-too-large", { line: line + lines.length + 1 });
    for (const text of lines) {
      line += 1;
      if (text.trim() !== "") yield { text, line };
    }
  }
  if (held.trim() !== "") yield { text: held, line: line + 1 };
}

/** Counts the bytes a text had, near enough for a bar of progress. */
async function* counted(pieces: AsyncIterable<string>, { onBytes, source }: JsonFile): AsyncGenerator<string> {
  let told = 0;
  for await (const piece of pieces) {
    yield piece;
    const bytes = Math.min(Buffer.byteLength(piece, "utf8"), source.totalBytes - told);
    told += bytes;
    onBytes(bytes);
  }
}
