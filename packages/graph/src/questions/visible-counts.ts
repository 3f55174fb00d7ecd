import { IdentifierId } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { basis, check, factDate, identifierIds, kind, people, scopes, standing } from "./columns.ts";

const params = z.strictObject({ scopes, identifierIds, minPeople: z.int().min(1) });
const row = z.strictObject({
  id: IdentifierId,
  kind,
  namespace: z.string(),
  standing,
  people,
  /** Distinct organisations of the visible scopes it is counted in. */
  organisations: z.int(),
  check,
  basis,
  firstSeenOn: factDate,
  lastSeenOn: factDate,
});
export type VisibleCountsParams = z.infer<typeof params>;
export type VisibleCountsRow = z.infer<typeof row>;

/** What strength needs of candidate leads. Protected identifiers and those below `minPeople` give no row. */
export const visibleCounts: Question<VisibleCountsParams, VisibleCountsRow> = {
  name: "visible-counts",
  asks: "How many visible people share each of these identifiers, and how well evidenced is it?",
  params,
  row,
  order: ["id"],
};
