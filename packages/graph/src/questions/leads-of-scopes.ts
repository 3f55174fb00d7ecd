import { IdentifierId } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { kind, limit, people, scopes, total } from "./columns.ts";

const params = z.strictObject({ scopes, kinds: z.array(z.string()).max(50), minPeople: z.int().min(2), limit });
const row = z.strictObject({ id: IdentifierId, kind, people, total });
export type LeadsOfScopesParams = z.infer<typeof params>;
export type LeadsOfScopesRow = z.infer<typeof row>;

/** For readers of few scopes: exact, from those scopes' own counts. Facts of the rows are asked by `visible-counts`. */
export const leadsOfScopes: Question<LeadsOfScopesParams, LeadsOfScopesRow> = {
  name: "leads-of-scopes",
  asks: "Which unprotected identifiers do at least so many visible people share, counted from the visible scopes alone?",
  params,
  row,
  order: ["people", "id"],
  descending: ["people"],
};
