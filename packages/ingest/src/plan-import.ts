import { FileRefused } from "./file-refused.ts";
import { findHeader, headersOf } from "./mapping/find-header.ts";
import { guessMapping, withDateOrder } from "./mapping/guess-mapping.ts";
import { type Mapping, parseMapping } from "./mapping/mapping.ts";
import { withoutPersons } from "./mapping/person-columns.ts";
import { type ImportContext, planRows, type RowPlan } from "./parse/row-plan.ts";
import { openTable } from "./read/open-table.ts";
import type { OpenTable, ReadRow } from "./read/row.ts";
import { openSource, type Source } from "./read/source.ts";

export interface ImportWanted {
  /** Path of a file, or its bytes. */
  readonly source: string | Uint8Array;
  /** Name as given: what places and refusals name. */
  readonly fileName: string;
  readonly context?: ImportContext;
  /** A mapping as JSON text; guessed from the headers and the first rows when absent. */
  readonly mapping?: string | undefined;
}

/** A file opened, its mapping settled, and its rows: those looked at and those to come. */
export interface PlannedImport {
  readonly source: Source;
  readonly table: OpenTable;
  readonly mapping: Mapping;
  readonly plan: RowPlan;
  /** The first rows below the header. */
  readonly ahead: readonly ReadRow[];
  readonly rest: AsyncIterator<ReadRow>;
}

/** Rows, and characters, that a mapping is guessed from and a date's order decided by. */
const lookAheadRows = 2_000;
const lookAheadCharacters = 4 * 1024 * 1024;

/** Opens a file and settles its mapping: the same for a preview and for a run. Throws FileRefused when the file is not taken. */
export async function planImport({ source: from, fileName, context = {}, mapping: text }: ImportWanted): Promise<PlannedImport> {
  const given = text === undefined ? undefined : parseMapping(text);
  const source = await openSource(from);
  const { encoding, delimiter, sheet, columns } = given ?? {};
  const columnNames = columns?.map(({ header }) => header);
  const table = await openTable({ source, fileName, encoding, delimiter, sheet, columnNames });
  const rest = table.rows[Symbol.asyncIterator]();
  try {
    const rows = await lookAhead(rest);
    const headerAt = table.hasNamedCells ? 0 : findHeader(rows, given);
    const header = rows[headerAt];
    const ahead = rows.slice(headerAt + 1);
    if (header === undefined) throw new FileRefused("empty-file");
    if (ahead.length === 0) throw new FileRefused("no-rows");
    const headers = headersOf(header.cells);
    const mapping = settleMapping(given, headers, ahead);
    const plan = planRows({ mapping, headers, fileName, sheet: table.sheets.length > 1 ? table.sheet : null, context });
    return { source, table, mapping, plan, ahead, rest };
  } catch (error) {
    await rest.return?.();
    throw error;
  }
}

/** A given mapping loses what is about the person and gets the orders of its dates; without one, it is guessed. */
function settleMapping(given: Mapping | undefined, headers: readonly string[], rows: readonly ReadRow[]): Mapping {
  if (given === undefined) return guessMapping(headers, rows);
  const columns = withoutPersons(given).columns.map((column) => {
    const place = headers.indexOf(column.header);
    return place < 0 ? column : withDateOrder(column, rows, place);
  });
  return { ...given, columns };
}

/** Refuses a table that no row could be taken from: without a case, or without anything to take. */
export function checkUsable({ plan, mapping }: PlannedImport): void {
  const isMapped = mapping.columns.some(({ header, as }) => as !== "ignored" && plan.headers.includes(header));
  if (!isMapped) throw new FileRefused(mapping.columns.length === 0 ? "no-case-column" : "wrong-mapping");
  if (!plan.single.has("case")) throw new FileRefused("no-case-column");
  const hasContent = plan.identifiers.length > 0 || plan.single.has("value") || plan.single.has("from") || plan.single.has("to");
  if (!hasContent) throw new FileRefused("no-usable-column");
}

async function lookAhead(rows: AsyncIterator<ReadRow>): Promise<readonly ReadRow[]> {
  const ahead: ReadRow[] = [];
  let characters = 0;
  while (ahead.length < lookAheadRows && characters < lookAheadCharacters) {
    const next = await rows.next();
    if (next.done === true) break;
    ahead.push(next.value);
    for (const cell of next.value.cells) characters += cell.length;
  }
  return ahead;
}
