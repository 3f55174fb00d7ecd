import { IdentifierId } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { identifierIds, limit, scopes } from "./columns.ts";

const params = z.strictObject({ scopes, identifierIds, limit });
const row = z.strictObject({ id: IdentifierId, countsAs: z.string(), scopeId: z.string() });
export type PeopleOfIdentifiersParams = z.infer<typeof params>;
export type PeopleOfIdentifiersRow = z.infer<typeof row>;

/** For groups of same-as identifiers (at most 50 members), whose people are counted at read time. Protected identifiers give no row. */
export const peopleOfIdentifiers: Question<PeopleOfIdentifiersParams, PeopleOfIdentifiersRow> = {
  name: "people-of-identifiers",
  asks: "Who, by case file or list, is counted for each of these identifiers?",
  params,
  row,
  order: ["id", "countsAs", "scopeId"],
};
