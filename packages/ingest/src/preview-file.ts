import type { Refusal } from "@throughline/model/submission";
import { CaseFileCollector } from "./collect-case-files.ts";
import { FileRefused, refusalOfFile } from "./file-refused.ts";
import { wordsOfColumn } from "./mapping/column-words.ts";
import { type MappedColumn, type Mapping, mappingText } from "./mapping/mapping.ts";
import { parseRow } from "./parse/parse-row.ts";
import { checkUsable, type ImportWanted, type PlannedImport, planImport } from "./plan-import.ts";
import type { Format } from "./read/row.ts";

/** What becomes of a column, with a sentence. */
export interface PreviewedColumn {
  readonly header: string;
  readonly use: MappedColumn["as"];
  readonly words: string;
  readonly state: "used" | "ignored" | "crossed-out";
}

/** A file's table as an import would read it, from its first rows. */
export interface FilePreview {
  readonly format: Format;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly shape: Mapping["shape"];
  readonly headers: readonly string[];
  /** The mapping in force, given or guessed, and its one canonical text. */
  readonly mapping: Mapping;
  readonly mappingText: string;
  readonly columns: readonly PreviewedColumn[];
  /** Headers of columns about the person, and of those not understood. */
  readonly crossedOut: readonly string[];
  readonly unknownColumns: readonly string[];
  /** The first rows. Cells of columns about the person are blank, and of those not understood, which may hold a person's story. */
  readonly sampleRows: readonly (readonly string[])[];
  /** What an import would make of the rows looked at. */
  readonly sample: { readonly rows: number; readonly accepted: number; readonly refused: number };
  readonly sampleRefusals: readonly Refusal[];
}

export type PreviewOutcome =
  | { readonly end: "previewed"; readonly preview: FilePreview }
  | { readonly end: "refused"; readonly refusal: Refusal };

const shownRows = 20;
const shownRefusals = 50;
const shownCharacters = 200;

/** Previews a file with the code that imports it. A table that lacks a case column is previewed, and says so as a refusal of the file. */
export async function previewFile(wanted: ImportWanted): Promise<PreviewOutcome> {
  try {
    const planned = await planImport(wanted);
    await planned.rest.return?.();
    return { end: "previewed", preview: previewOf(planned) };
  } catch (error) {
    if (error instanceof FileRefused) return { end: "refused", refusal: refusalOfFile(wanted.fileName, error) };
    throw error;
  }
}

function previewOf(planned: PlannedImport): FilePreview {
  const { table, mapping, plan, ahead } = planned;
  const columns = plan.columns.map(previewColumn);
  const headersOfState = (state: PreviewedColumn["state"]): readonly string[] =>
    columns.filter((column) => column.state === state).map(({ header }) => header);
  return {
    format: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    sheets: table.sheets,
    sheet: table.sheet,
    shape: mapping.shape,
    headers: plan.headers,
    mapping,
    mappingText: mappingText(mapping),
    columns,
    crossedOut: headersOfState("crossed-out"),
    unknownColumns: headersOfState("ignored"),
    sampleRows: ahead
      .slice(0, shownRows)
      .map(({ cells }) => columns.map(({ state }, place) => (state !== "used" ? "" : (cells[place] ?? "").slice(0, shownCharacters)))),
    ...sampleOf(planned),
  };
}

function previewColumn(column: MappedColumn): PreviewedColumn {
  const state = column.as === "crossed-out" || column.as === "ignored" ? column.as : "used";
  return { header: column.header, use: column.as, words: wordsOfColumn(column), state };
}

function sampleOf(planned: PlannedImport): Pick<FilePreview, "sample" | "sampleRefusals"> {
  try {
    checkUsable(planned);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const rows = planned.ahead.length;
    return { sample: { rows, accepted: 0, refused: rows }, sampleRefusals: [refusalOfFile(planned.plan.fileName, error)] };
  }
  const collector = new CaseFileCollector();
  for (const row of planned.ahead) collector.add(parseRow(planned.plan, row));
  return { sample: collector.counts, sampleRefusals: collector.batch().refusals.slice(0, shownRefusals) };
}
