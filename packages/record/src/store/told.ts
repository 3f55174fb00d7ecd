import type { DraftCaseFile } from "@throughline/model/submission";

/** What one entry tells, with the numbers of its rows. */
export interface Told {
  readonly seq: number;
  readonly draft: DraftCaseFile;
  readonly caseFile: number;
  readonly submission: number;
}

/** The number of a row that was derived before. */
export function numberIn(numbers: ReadonlyMap<string, number>, id: string): number {
  const n = numbers.get(id);
  if (n === undefined) throw new RangeError("An entry names a row that was not derived before it.");
  return n;
}
