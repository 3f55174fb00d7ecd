import { Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ImportPreview, ImportState, SubmissionView } from "./import-views.ts";

const Nothing = z.strictObject({});
const Done = z.strictObject({ done: z.literal(true) });
const MappingChange = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("guess") }),
  z.strictObject({ by: z.literal("saved"), name: z.string().max(100) }),
  z.strictObject({ by: z.literal("column"), header: z.string().max(200), use: z.string().max(100) }),
]);
export type MappingChange = z.infer<typeof MappingChange>;

/** From a file to what was recorded of it, and back. */
export const importEndpoints = {
  submissions: endpoint({
    method: "GET",
    path: "/api/submissions",
    permission: "import",
    summary: "What was submitted",
    input: Nothing,
    output: z.strictObject({ submissions: z.array(SubmissionView) }),
  }),
  withdraw: endpoint({
    method: "POST",
    path: "/api/submissions/:submissionId/withdraw",
    permission: "import",
    summary: "Undo an import: withdraw the whole submission",
    input: z.strictObject({ submissionId: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: Done,
  }),
  /** The file goes to `POST /api/imports` as raw bytes with `X-File-Name` (percent-encoded); it answers `ImportPreview`. Not a JSON endpoint, so it is declared in `rawEndpoints`. */
  importPreview: endpoint({
    method: "POST",
    path: "/api/imports/:importId/mapping",
    permission: "import",
    summary: "Preview again: guessed, by a saved mapping, or with one column put to another use",
    input: z.strictObject({ importId: Uuid, change: MappingChange }),
    output: ImportPreview,
  }),
  importPreviewed: endpoint({
    method: "GET",
    path: "/api/imports/:importId/preview",
    permission: "import",
    summary: "The preview of a file that waits to be recorded",
    input: z.strictObject({ importId: Uuid }),
    output: ImportPreview,
  }),
  mappingSave: endpoint({
    method: "PUT",
    path: "/api/imports/:importId/mapping",
    permission: "import",
    summary: "Save the mapping in force for the organisation, under a name; one of that name is replaced",
    input: z.strictObject({ importId: Uuid, name: z.string().trim().min(1).max(100) }),
    output: ImportPreview,
  }),
  importStart: endpoint({
    method: "POST",
    path: "/api/imports/:importId/start",
    permission: "import",
    summary: "Record the previewed file",
    input: z.strictObject({ importId: Uuid }),
    output: ImportState,
  }),
  importState: endpoint({
    method: "GET",
    path: "/api/imports/:importId",
    permission: "import",
    summary: "How an import stands",
    input: z.strictObject({ importId: Uuid }),
    output: ImportState,
  }),
  importCancel: endpoint({
    method: "POST",
    path: "/api/imports/:importId/cancel",
    permission: "import",
    summary: "Cancel: what it had added is withdrawn",
    input: z.strictObject({ importId: Uuid }),
    output: ImportState,
  }),
} as const;
