import { keptByTheGate } from "./kept-by-the-gate.ts";
import type { Answer } from "./read-endpoints.ts";

/** Endpoints that answered otherwise, and how many rows did not leave that left before: those need another steward's word. */
export function compareAnswers(before: readonly Answer[], after: readonly Answer[]): { differing: readonly string[]; kept: number } {
  const differing = new Set<string>();
  let kept = 0;
  for (const [place, earlier] of before.entries()) {
    const later = after[place];
    if (earlier.text === later?.text) continue;
    const rows = later === undefined ? null : keptByTheGate(earlier, later);
    if (rows === null) differing.add(earlier.endpoint);
    else kept += rows;
  }
  return { differing: [...differing], kept };
}
