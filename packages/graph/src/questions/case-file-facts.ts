import { Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { caseFileIds, factDate, scopes } from "./columns.ts";

const params = z.strictObject({ scopes, caseFileIds });
const row = z.strictObject({
  caseFileId: Uuid,
  scope: z.string(),
  country: z.string(),
  openedOn: factDate,
  /** Keyed identifiers that can link: not protected, not placeholder, not own-organisation. The denominators of similar. */
  identifiers: z.int(),
  protectedIdentifiers: z.int(),
  /** Distinct nodes reached by visible edges. */
  neighbours: z.int(),
});
export type CaseFileFactsParams = z.infer<typeof params>;
export type CaseFileFactsRow = z.infer<typeof row>;

/** Case files outside the scopes give no row. */
export const caseFileFacts: Question<CaseFileFactsParams, CaseFileFactsRow> = {
  name: "case-file-facts",
  asks: "What is known of each of these case files, and how many identifiers does it hold?",
  params,
  row,
  order: ["caseFileId"],
};
