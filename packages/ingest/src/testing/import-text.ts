import type { DraftCaseFile, Refusal } from "@throughline/model/submission";
import { FileRefused } from "../file-refused.ts";
import { openImport } from "../import-file.ts";
import type { ImportWanted } from "../plan-import.ts";

/** Everything an import gave, gathered for a test. */
export interface Gathered {
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly caseFiles: readonly DraftCaseFile[];
  readonly refusals: readonly Refusal[];
  /** Code of the refusal of the file, or null. */
  readonly fileRefusal: string | null;
}

/** Imports a text, bytes or a whole request, and gathers every batch. */
export async function importText(content: string | Uint8Array, wanted: Partial<Omit<ImportWanted, "source">> = {}): Promise<Gathered> {
  const source = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return gather({ source, fileName: "sheet.csv", ...wanted });
}

export async function gather(wanted: ImportWanted): Promise<Gathered> {
  const caseFiles: DraftCaseFile[] = [];
  const refusals: Refusal[] = [];
  let counts = { rows: 0, accepted: 0, refused: 0 };
  try {
    for await (const { batch, rows, accepted, refused } of openImport(wanted)) {
      caseFiles.push(...batch.caseFiles);
      refusals.push(...batch.refusals);
      counts = { rows, accepted, refused };
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { ...counts, caseFiles, refusals, fileRefusal: error.reason };
  }
  return { ...counts, caseFiles, refusals, fileRefusal: null };
}

/** Keys of every sighting, in order; raw text in angle brackets for what has none. */
export function keysOf({ caseFiles }: Pick<Gathered, "caseFiles">): readonly string[] {
  return caseFiles.flatMap(({ sightings }) => sightings.map(({ identifier, raw }) => identifier?.key ?? `<${raw}>`));
}

/** `line column reason` of every refusal, in order. */
export function reasonsOf({ refusals }: Pick<Gathered, "refusals">): readonly string[] {
  return refusals.map(({ line, column, reason }) => `${line} ${column} ${reason}`.replace("  ", " "));
}
