import { IdentifierId } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { caseFiles, controlledBy, heldBy, scopes } from "./columns.ts";

const params = z.strictObject({ scopes, id: IdentifierId });
const row = z.strictObject({ heldBy, controlledBy, caseFiles });
export type IdentifierHoldersParams = z.infer<typeof params>;
export type IdentifierHoldersRow = z.infer<typeof row>;

/** Held by and controlled by are kept apart; every claim stays readable. */
export const identifierHolders: Question<IdentifierHoldersParams, IdentifierHoldersRow> = {
  name: "identifier-holders",
  asks: "In how many visible case files is this identifier said to be held and controlled by whom?",
  params,
  row,
  order: ["heldBy", "controlledBy"],
};
