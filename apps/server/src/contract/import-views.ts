import { Refusal } from "@throughline/model/submission";
import { Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { CaseFileView, IdentifierView, Strength } from "./views.ts";

export const ImportColumn = z.strictObject({
  header: z.string(),
  /** What the mapping does with it: one of the preview's `uses`. */
  use: z.string(),
  words: z.string(),
  /** `used`, `ignored` (not understood: named), `crossed-out` (about the person: never stored). */
  state: z.enum(["used", "ignored", "crossed-out"]),
  /** `nothing`: about the person, it cannot be let in; `survivor-held`: the person's own phone or e-mail, only as held by the survivor. */
  takes: z.enum(["anything", "survivor-held", "nothing"]),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

export const ImportPreview = z.strictObject({
  importId: Uuid,
  /** For whom it is recorded. */
  organisationId: z.string(),
  fileName: z.string(),
  format: z.string(),
  encoding: z.string(),
  shape: z.enum(["long", "wide"]),
  columns: z.array(ImportColumn),
  /** Canonical JSON of the mapping in force. */
  mapping: z.string(),
  /** Where the mapping in force came from; `name` is the saved one's, empty otherwise. */
  mappedBy: z.strictObject({ way: z.enum(["guess", "saved", "changed"]), name: z.string() }),
  /** Mappings the organisation saved, and how many of the columns each names are in this file. */
  savedMappings: z.array(z.strictObject({ name: z.string(), columns: z.int(), found: z.int() })),
  /** Every use a column can be put to. */
  uses: z.array(z.string()),
  /** What an import would make of the first rows. */
  sample: z.strictObject({ rows: z.int(), accepted: z.int(), refused: z.int() }),
  sampleRows: z.array(z.array(z.string())),
  sampleRefusals: z.array(Refusal),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportState = z.strictObject({
  importId: Uuid,
  /** For whom it is recorded. */
  organisationId: z.string(),
  fileName: z.string(),
  phase: z.enum(["previewed", "reading", "projecting", "done", "cancelled", "failed"]),
  rows: z.int(),
  accepted: z.int(),
  refused: z.int(),
  bytesRead: z.int(),
  totalBytes: z.int(),
  /** The refusal of the whole file or the failure, in words, and as the code of a refusal or of an error. */
  problem: z.string().nullable(),
  problemCode: z.string().nullable(),
  result: z
    .strictObject({
      submissionId: z.string(),
      isRepeat: z.boolean(),
      identifiers: z.int(),
      /** New to the organisation; null, as `newSightings` and `touches`, for whoever imports for it and is not told what is recorded there. */
      newIdentifiers: z.int().nullable(),
      caseFiles: z.int(),
      newSightings: z.int().nullable(),
      refusals: z.array(Refusal),
      refusalsTotal: z.int(),
      /** Existing case files that the new ones now touch, strongest first. */
      touches: z
        .array(z.strictObject({ caseFile: CaseFileView, strength: Strength.omit({ factors: true }), shared: z.array(IdentifierView) }))
        .nullable(),
    })
    .nullable(),
});
export type ImportState = z.infer<typeof ImportState>;

export const SubmissionView = z.strictObject({
  submissionId: z.string(),
  organisationId: z.string(),
  organisation: z.string(),
  fileName: z.string(),
  at: z.string(),
  by: z.string(),
  rows: z.int(),
  accepted: z.int(),
  refused: z.int(),
  state: z.enum(["open", "accepted", "withdrawn"]),
});
