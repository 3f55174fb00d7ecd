import { IdentifierId } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { identifierIds, scopes } from "./columns.ts";

const params = z.strictObject({ scopes, identifierIds });
const row = z.strictObject({
  id: IdentifierId,
  /** Case file id, or `list:…`. */
  countsAs: z.string(),
  scopeId: z.string(),
});
export type OvercountedParams = z.infer<typeof params>;
export type OvercountedRow = z.infer<typeof row>;

/**
 * Each row is counted once in `people`. Rows of one identifier with the same list, or with case files of one person
 * (components of `same-person`), are one person: people = visible count − (rows − distinct persons and lists).
 */
export const overcounted: Question<OvercountedParams, OvercountedRow> = {
  name: "overcounted",
  asks: "Which visible counts of these identifiers may be one person or one list counted more than once?",
  params,
  row,
  order: ["id", "countsAs", "scopeId"],
};
