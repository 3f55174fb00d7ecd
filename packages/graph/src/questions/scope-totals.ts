import { z } from "zod";
import type { Question } from "../question.ts";
import { caseFiles, scopes } from "./columns.ts";

const params = z.strictObject({ scopes });
const row = z.strictObject({ scopeId: z.string(), organisation: z.string(), caseFiles, edges: z.int() });
export type ScopeTotalsParams = z.infer<typeof params>;
export type ScopeTotalsRow = z.infer<typeof row>;

/** The sum of case files, less same-person duplicates, is the N of rarity. */
export const scopeTotals: Question<ScopeTotalsParams, ScopeTotalsRow> = {
  name: "scope-totals",
  asks: "How many case files and edges does each visible scope hold?",
  params,
  row,
  order: ["scopeId"],
};
