import { IdentifierId, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { caseFileIds, people, scopes } from "./columns.ts";

const params = z.strictObject({ scopes, caseFileId: Uuid, caseFileIds, hubPeople: z.int().min(2) });
const row = z.strictObject({ id: IdentifierId, people, caseFileId: Uuid });
export type SharedHubsParams = z.infer<typeof params>;
export type SharedHubsRow = z.infer<typeof row>;

/** Hubs never make a candidate; they are told beside one ("also share 2 hubs"). */
export const sharedHubs: Question<SharedHubsParams, SharedHubsRow> = {
  name: "shared-hubs",
  asks: "Which identifiers of more than hubPeople visible people does this case file share with each of these?",
  params,
  row,
  order: ["id", "caseFileId"],
};
