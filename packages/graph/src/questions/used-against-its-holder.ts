import { IdentifierId } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { caseFiles, kind, limit, scopes, total } from "./columns.ts";

const params = z.strictObject({ scopes, minCaseFiles: z.int().min(1), limit });
const row = z.strictObject({
  id: IdentifierId,
  kind,
  namespace: z.string(),
  caseFiles,
  /** Visible case files that say a syndicate controls it. */
  controlledBySyndicate: z.int(),
  total,
});
export type UsedAgainstItsHolderParams = z.infer<typeof params>;
export type UsedAgainstItsHolderRow = z.infer<typeof row>;

/** Unranked on purpose: by id alone. */
export const usedAgainstItsHolder: Question<UsedAgainstItsHolderParams, UsedAgainstItsHolderRow> = {
  name: "used-against-its-holder",
  asks: "Which protected identifiers stand in visible case files?",
  params,
  row,
  order: ["id"],
};
