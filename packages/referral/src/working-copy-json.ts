import type { GateDecision } from "./gate.ts";
import { type WorkingCopyColumn, workingCopyMark, workingCopyStamp } from "./working-copy.ts";

/** A table as JSON for what passed the gate as a working copy: the stamp first, and a note on every row, as in the CSV; a row a line. */
export function writeWorkingCopyJson(decision: Pick<GateDecision, "leaves">, columns: readonly WorkingCopyColumn[]): string {
  const rows = decision.leaves.identifiers.map(({ id, kind, display }) => ({
    kind,
    value: display,
    ...Object.fromEntries(columns.map(({ header, cell }) => [header, cell(id)])),
    note: workingCopyMark,
  }));
  const lines = rows.map((row) => `\n  ${JSON.stringify(row)}`);
  return `{"stamp": ${JSON.stringify(workingCopyStamp)}, "rows": [${lines.join(",")}\n]}\n`;
}
