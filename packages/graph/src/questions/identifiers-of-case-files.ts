import { IdentifierId, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { caseFileIds, isProtected, kind, limit, people, scopes, standing, total } from "./columns.ts";

const params = z.strictObject({ scopes, caseFileIds, minPeople: z.int().min(0), limit });
const row = z.strictObject({ caseFileId: Uuid, id: IdentifierId, kind, isProtected, standing, people, total });
export type IdentifiersOfCaseFilesParams = z.infer<typeof params>;
export type IdentifiersOfCaseFilesRow = z.infer<typeof row>;

/** The nodes of the subgraph of chosen case files; with `minPeople` 2 only those that link to others. */
export const identifiersOfCaseFiles: Question<IdentifiersOfCaseFilesParams, IdentifiersOfCaseFilesRow> = {
  name: "identifiers-of-case-files",
  asks: "Which identifiers are seen in these case files, with their visible people?",
  params,
  row,
  order: ["caseFileId", "id"],
};
