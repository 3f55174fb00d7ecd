import { IdentifierId } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { kind, limit, people, scopes } from "./columns.ts";

const params = z.strictObject({
  scopes,
  /** Kinds to take; an empty list takes all. */
  kinds: z.array(z.string()).max(50),
  /** Visible people at least. */
  minPeople: z.int().min(2),
  /** Where the chunk before ended: its last bound and id; for the first chunk 9007199254740991 and "". */
  afterBound: z.int(),
  afterId: z.string(),
  limit,
});
const row = z.strictObject({
  id: IdentifierId,
  kind,
  people,
  /** No reader sees more people than this. For planning only: never shown, never the order of a shown row. */
  bound: z.int(),
});
export type LeadsCandidatesParams = z.infer<typeof params>;
export type LeadsCandidatesRow = z.infer<typeof row>;

/**
 * For readers of many scopes: chunks by a bound over all scopes, each row with its visible people, so that only those whose
 * kind and people could place them need their facts from `visible-counts`. A later chunk has no more people than its first bound.
 */
export const leadsCandidates: Question<LeadsCandidatesParams, LeadsCandidatesRow> = {
  name: "leads-candidates",
  asks: "Which unprotected identifiers with at least so many visible people come next by the most people any reader could see?",
  params,
  row,
  order: ["bound", "id"],
  descending: ["bound"],
  isPlanning: true,
};
