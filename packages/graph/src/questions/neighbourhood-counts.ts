import { z } from "zod";
import type { Question } from "../question.ts";
import { relation, scopes } from "./columns.ts";

const params = z.strictObject({
  scopes,
  /** One of the two; the other is "". */
  id: z.string(),
  caseFileId: z.string(),
});
const row = z.strictObject({
  relation,
  /** `case-file`, or the kind of the identifiers counted. */
  group: z.string(),
  /** Distinct neighbours. */
  count: z.int(),
});
export type NeighbourhoodCountsParams = z.infer<typeof params>;
export type NeighbourhoodCountsRow = z.infer<typeof row>;

/** Asked before `neighbourhood`, so that nothing is expanded unseen. */
export const neighbourhoodCounts: Question<NeighbourhoodCountsParams, NeighbourhoodCountsRow> = {
  name: "neighbourhood-counts",
  asks: "How many visible neighbours of each group does this node have, by relation?",
  params,
  row,
  order: ["relation", "group"],
};
