import { Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { limit, scopes } from "./columns.ts";

const params = z.strictObject({ scopes, limit });
const row = z.strictObject({ a: Uuid, b: Uuid, judgementId: z.string() });
export type SamePersonParams = z.infer<typeof params>;
export type SamePersonRow = z.infer<typeof row>;

/** A pair is visible when the judgement's scope and both case files are; a < b. */
export const samePerson: Question<SamePersonParams, SamePersonRow> = {
  name: "same-person",
  asks: "Which visible case files are judged to be accounts of one person?",
  params,
  row,
  order: ["judgementId"],
};
