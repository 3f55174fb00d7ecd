import { z } from "zod";
import type { Question } from "../question.ts";
import { caseFileIds, edgeKey, identifierIds, limit, nodeId, relation, scopes, total } from "./columns.ts";

const params = z.strictObject({ scopes, identifierIds, caseFileIds, limit });
/** Columns that do not apply to the relation are "" or 0. */
const row = z.strictObject({
  edge: edgeKey,
  relation,
  source: nodeId,
  target: nodeId,
  caseFileId: z.string(),
  /** seen-in */
  sightings: z.int(),
  check: z.string(),
  basis: z.string(),
  heldBy: z.string(),
  controlledBy: z.string(),
  roles: z.string(),
  firstSeenOn: z.string(),
  lastSeenOn: z.string(),
  /** stated: the relation that was stated (`basis` above is its basis). */
  statedAs: z.string(),
  /** paid */
  purpose: z.string(),
  paidText: z.string(),
  paidCurrency: z.string(),
  receivedText: z.string(),
  receivedCurrency: z.string(),
  paidOn: z.string(),
  total,
});
export type SubgraphParams = z.infer<typeof params>;
export type SubgraphRow = z.infer<typeof row>;

/** A payment side that is no identifier is its case file. Source and target read as the relationship does. */
export const subgraph: Question<SubgraphParams, SubgraphRow> = {
  name: "subgraph",
  asks: "Which visible edges run among these identifiers and case files?",
  params,
  row,
  order: ["edge"],
};
