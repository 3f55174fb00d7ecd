import { z } from "zod";
import type { Question } from "../question.ts";
import { caseFileIds, edgeKey, identifierIds, isProtected, limit, nodeId, people, scopes, standing } from "./columns.ts";

const params = z.strictObject({ scopes, identifierIds, caseFileIds, limit });
const row = z.strictObject({
  source: nodeId,
  target: nodeId,
  relation: z.enum(["seen-in", "paid", "stated", "same-as"]),
  /** The first edge in ASCII order, and how many there are of this relation between the two. */
  edge: edgeKey,
  edges: z.int(),
  /** Of the target when it is an identifier, for the rule on hubs; a case file has 0, 0, "ordinary". */
  people,
  isProtected,
  standing,
});
export type FrontierParams = z.infer<typeof params>;
export type FrontierRow = z.infer<typeof row>;

/** One step of the search for paths, directions left aside. Ask for limit + 1 to know that something was cut. */
export const frontier: Question<FrontierParams, FrontierRow> = {
  name: "frontier",
  asks: "Which visible nodes are one edge away from each of these?",
  params,
  row,
  order: ["source", "target", "relation"],
};
