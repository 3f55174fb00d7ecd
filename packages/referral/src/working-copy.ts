import { writeCsv } from "./csv.ts";
import type { GateDecision } from "./gate.ts";

export interface WorkingCopyColumn {
  readonly header: string;
  /** The cell of an identifier, by its id: facts about it, never a case reference or a snippet. */
  readonly cell: (identifierId: string) => string;
}

/** Said in the first row of every export that is not a packet. */
export const workingCopyStamp = "WORKING COPY: not a referral. Protected identifiers, case references and sources are left out.";

/** On every row, so that a copied line still carries it. */
export const workingCopyMark = "Working copy. From victims' accounts; not evidence against them";

/** A table as CSV for what passed the gate as a working copy: stamped, identifiers in the order given. */
export function writeWorkingCopy(decision: Pick<GateDecision, "leaves">, columns: readonly WorkingCopyColumn[]): string {
  const headers = ["kind", "value", ...columns.map(({ header }) => header), "note"];
  return writeCsv([
    [workingCopyStamp, ...headers.slice(1).map(() => "")],
    headers,
    ...decision.leaves.identifiers.map(({ id, kind, display }) => [kind, display, ...columns.map(({ cell }) => cell(id)), workingCopyMark]),
  ]);
}
