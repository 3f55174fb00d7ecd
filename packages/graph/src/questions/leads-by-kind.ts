import { z } from "zod";
import type { Question } from "../question.ts";
import { kind, scopes } from "./columns.ts";

const params = z.strictObject({ scopes, minPeople: z.int().min(2) });
const row = z.strictObject({ kind, identifiers: z.int() });
export type LeadsByKindParams = z.infer<typeof params>;
export type LeadsByKindRow = z.infer<typeof row>;

/** Totals beside the table of leads, before same-person duplicates are taken out. */
export const leadsByKind: Question<LeadsByKindParams, LeadsByKindRow> = {
  name: "leads-by-kind",
  asks: "How many unprotected identifiers of each kind do at least so many visible people share?",
  params,
  row,
  order: ["kind"],
};
