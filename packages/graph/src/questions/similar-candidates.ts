import { IdentifierId, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { basis, check, factDate, limit, people, scopes } from "./columns.ts";

const params = z.strictObject({
  scopes,
  caseFileId: Uuid,
  /** Visible people above which an identifier is a hub; 200. */
  hubPeople: z.int().min(2),
  limit,
});
const row = z.strictObject({
  people,
  id: IdentifierId,
  /** The other case file, with what its own edge says. */
  caseFileId: Uuid,
  check,
  basis,
  firstSeenOn: factDate,
  lastSeenOn: factDate,
});
export type SimilarCandidatesParams = z.infer<typeof params>;
export type SimilarCandidatesRow = z.infer<typeof row>;

/**
 * Rarest first, so that the limit cuts what says least. Protected identifiers, placeholders, own-organisation values and
 * unconfirmed suggestions link nobody. Facts of the identifiers themselves: `visible-counts`.
 */
export const similarCandidates: Question<SimilarCandidatesParams, SimilarCandidatesRow> = {
  name: "similar-candidates",
  asks: "Which visible case files share an identifier of 2 to hubPeople visible people with this one?",
  params,
  row,
  order: ["people", "id", "caseFileId"],
};
