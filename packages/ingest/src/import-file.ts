import type { DraftBatch } from "@throughline/model/submission";
import { CaseFileCollector } from "./collect-case-files.ts";
import { parseRow } from "./parse/parse-row.ts";
import { checkUsable, type ImportWanted, type PlannedImport, planImport } from "./plan-import.ts";
import type { ReadRow } from "./read/row.ts";

/** A part of an import: its case files and refusals, and the counts of the whole so far. `accepted + refused = rows`. */
export interface ImportBatch {
  readonly batch: DraftBatch;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly bytesRead: number;
  readonly totalBytes: number;
}

/** Rows, and things, of one batch at most. */
const rowsOfBatch = 3_200;
const itemsOfBatch = 3_200;

/**
 * Reads a file into batches, in bounded memory: every row ends accepted or refused, every refused value is named. The file is closed when
 * the iteration ends or is left. Throws FileRefused when the file as a whole cannot be taken, which may show only after some batches.
 */
export async function* openImport(wanted: ImportWanted): AsyncGenerator<ImportBatch> {
  const planned = await planImport(wanted);
  try {
    checkUsable(planned);
    yield* batches(planned);
  } finally {
    await planned.rest.return?.();
  }
}

async function* batches(planned: PlannedImport): AsyncGenerator<ImportBatch> {
  const { table, source, plan } = planned;
  const before = { rows: 0, accepted: 0, refused: 0 };
  let collector = new CaseFileCollector();
  const close = (): ImportBatch => {
    const { rows, accepted, refused } = collector.counts;
    before.rows += rows;
    before.accepted += accepted;
    before.refused += refused;
    const batch = collector.batch();
    collector = new CaseFileCollector();
    return { batch, ...before, bytesRead: table.bytesRead(), totalBytes: source.totalBytes };
  };
  for await (const row of rowsOf(planned)) {
    collector.add(parseRow(plan, row));
    if (collector.counts.rows >= rowsOfBatch || collector.items >= itemsOfBatch) yield close();
  }
  if (collector.counts.rows > 0) yield close();
}

async function* rowsOf({ ahead, rest }: PlannedImport): AsyncGenerator<ReadRow> {
  yield* ahead;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}
