import { z } from "zod";
import type { Question } from "../question.ts";
import { scopes } from "./columns.ts";

const params = z.strictObject({ scopes });
const row = z.strictObject({ name: z.string(), count: z.int() });
export type StatusParams = z.infer<typeof params>;
export type StatusRow = z.infer<typeof row>;

/** Rows `case-files`, `payments`, `seen-in`, `statements`: what the reader's graph holds. Where the graph stands is the engine's `position`. */
export const status: Question<StatusParams, StatusRow> = {
  name: "status",
  asks: "How much is in the visible part of the graph?",
  params,
  row,
  order: ["name"],
};
