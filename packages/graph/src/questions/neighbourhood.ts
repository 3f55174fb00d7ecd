import { z } from "zod";
import type { Question } from "../question.ts";
import { limit, nodeId, people, relation, scopes, total } from "./columns.ts";

const params = z.strictObject({ scopes, id: z.string(), caseFileId: z.string(), limit });
const row = z.strictObject({
  /** The neighbour. */
  target: nodeId,
  /** The relation to it; where there are several, the first in ASCII order. */
  relation,
  /** Visible people of an identifier; 0 for a protected one and for a case file. */
  people,
  /** Latest visible fact date on an edge to it, or "". */
  lastSeenOn: z.string(),
  /** Distinct neighbours without the limit. */
  total,
});
export type NeighbourhoodParams = z.infer<typeof params>;
export type NeighbourhoodRow = z.infer<typeof row>;

/**
 * Shared identifiers before lonely ones, rarest first (people 2, 3, … then 1 and 0); case files latest first. Edges between the
 * nodes shown are asked by `subgraph`, facts by `identifier-facts` and `case-file-facts`.
 */
export const neighbourhood: Question<NeighbourhoodParams, NeighbourhoodRow> = {
  name: "neighbourhood",
  asks: "Which visible nodes stand next to this one, and how many are there in all?",
  params,
  row,
  order: ["people", "lastSeenOn", "target"],
  descending: ["lastSeenOn"],
  last: { people: [1, 0] },
};
