import { neighbourhoodCounts } from "../questions/neighbourhood-counts.ts";
import type { AskingEngine } from "./asking-engine.ts";
import { compareText } from "./compare-text.ts";
import { splitNodes } from "./node-id.ts";

/** How many neighbours of a group a node has, by relation. */
export interface NeighbourGroup {
  readonly relation: string;
  /** `case-file`, or a kind of identifier. */
  readonly group: string;
  readonly count: number;
}

/** Counts by relation and kind, most first: asked before anything is expanded. */
export async function askNeighbourGroups(
  engine: AskingEngine,
  question: { scopes: readonly string[]; node: string },
): Promise<NeighbourGroup[]> {
  const { identifierIds, caseFileIds } = splitNodes([question.node]);
  const params = { scopes: [...question.scopes], id: identifierIds[0] ?? "", caseFileId: caseFileIds[0] ?? "" };
  const rows = await engine.ask(neighbourhoodCounts, params);
  return [...rows].sort((a, b) => b.count - a.count || compareText(a.relation, b.relation) || compareText(a.group, b.group));
}
