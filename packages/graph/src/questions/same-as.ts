import { IdentifierId } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { limit, scopes } from "./columns.ts";

const params = z.strictObject({ scopes, limit });
const row = z.strictObject({ a: IdentifierId, b: IdentifierId, judgementId: z.string() });
export type SameAsParams = z.infer<typeof params>;
export type SameAsRow = z.infer<typeof row>;

/** A judgement is visible when its scope is; a < b. */
export const sameAs: Question<SameAsParams, SameAsRow> = {
  name: "same-as",
  asks: "Which identifiers are judged, within the visible scopes, to be the same?",
  params,
  row,
  order: ["judgementId"],
};
