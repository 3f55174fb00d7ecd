import { Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { caseFileIds, scopes } from "./columns.ts";

const params = z.strictObject({ scopes, caseFileIds });
const row = z.strictObject({
  caseFileId: Uuid,
  /** Keyed identifiers that can link: not protected, not placeholder, not own-organisation. The denominators of similar. */
  identifiers: z.int(),
});
export type LinkableIdentifiersParams = z.infer<typeof params>;
export type LinkableIdentifiersRow = z.infer<typeof row>;

/** Case files outside the scopes give no row. */
export const linkableIdentifiers: Question<LinkableIdentifiersParams, LinkableIdentifiersRow> = {
  name: "linkable-identifiers",
  asks: "How many identifiers that can link does each of these case files hold?",
  params,
  row,
  order: ["caseFileId"],
};
