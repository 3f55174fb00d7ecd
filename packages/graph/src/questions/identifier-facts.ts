import { IdentifierId } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { caseFiles, factDate, identifierIds, isProtected, kind, people, scopes, standing } from "./columns.ts";

const params = z.strictObject({ scopes, identifierIds });
const row = z.strictObject({
  id: IdentifierId,
  kind,
  namespace: z.string(),
  /** Protected as far as the reader sees: a claim that is hidden from them changes nothing here. */
  isProtected,
  standing,
  /** 0 for a protected identifier: it is ranked nowhere. */
  people,
  caseFiles,
  /** Visible scopes it is counted in, in ASCII order, comma-joined; names of organisations are in `scope-totals`. */
  scopeIds: z.string(),
  /** Best of the visible counted edges; "none" and "suggested" when nothing visible counts. */
  check: z.string(),
  basis: z.string(),
  firstSeenOn: factDate,
  lastSeenOn: factDate,
  /** Distinct nodes reached by visible edges. */
  neighbours: z.int(),
});
export type IdentifierFactsParams = z.infer<typeof params>;
export type IdentifierFactsRow = z.infer<typeof row>;

/** An identifier without a visible edge, payment, statement, judgement or listing gives no row: it does not exist for the reader. */
export const identifierFacts: Question<IdentifierFactsParams, IdentifierFactsRow> = {
  name: "identifier-facts",
  asks: "What does the reader see of each of these identifiers?",
  params,
  row,
  order: ["id"],
};
