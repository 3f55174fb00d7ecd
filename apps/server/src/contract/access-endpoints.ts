import { CaseFileAccess, GlassReason, Instant, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

const Done = z.strictObject({ done: z.literal(true) });
const UserId = z.string().min(1).max(60);
const Named = z.strictObject({ userId: z.string(), name: z.string() });

/** Who reads a case file, and whether the reader says so. */
export const CaseFileAccessView = z.strictObject({
  access: CaseFileAccess,
  /** Null while nobody is named: then any steward who reads it answers for it. */
  steward: Named.nullable(),
  members: z.array(Named),
  /** Why, who said so and when; empty while nobody has. */
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  mayChange: z.boolean(),
  /** Whom the reader may name; none when they may not change it. */
  people: z.array(Named.extend({ isSteward: z.boolean() })),
});
export type CaseFileAccessView = z.infer<typeof CaseFileAccessView>;

/** A case file that a steward is named for. Whoever administers sees its id, and nothing of what it says. */
export const KeptCaseFileView = z.strictObject({
  caseFileId: Uuid,
  /** For its steward alone. */
  reference: z.string().nullable(),
  access: CaseFileAccess,
  steward: Named.nullable(),
});
export type KeptCaseFileView = z.infer<typeof KeptCaseFileView>;

/** Somebody opened a case file that they are not named for. */
export const BrokenGlassView = z.strictObject({
  caseFileId: Uuid,
  reference: z.string().nullable(),
  by: z.string(),
  reason: GlassReason,
  note: z.string(),
  at: Instant,
  until: Instant,
});
export type BrokenGlassView = z.infer<typeof BrokenGlassView>;

/** Who reads a case file that not all of its organisation read (docs/adr/0021). */
export const accessEndpoints = {
  caseFileAccess: endpoint({
    method: "GET",
    path: "/api/case-files/:caseFileId/access",
    permission: "see-who-reads",
    summary: "Who reads a case file of the reader's own organisation",
    input: z.strictObject({ caseFileId: Uuid }),
    output: CaseFileAccessView,
  }),
  caseFileAccessSet: endpoint({
    method: "PUT",
    path: "/api/case-files/:caseFileId/access",
    permission: "answer-requests",
    summary: "Say who reads a case file, as its steward: all of the organisation, those named, or those named and nothing of it leaves",
    input: z.strictObject({
      caseFileId: Uuid,
      access: CaseFileAccess,
      stewardId: UserId.nullable(),
      members: z.array(UserId).max(200),
      reason: z.string().trim().min(1).max(300),
    }),
    output: Done,
  }),
  keptCaseFiles: endpoint({
    method: "GET",
    path: "/api/kept-case-files",
    permission: "name-stewards",
    summary: "Case files the reader is the steward of; for an administrator all that have one, by opaque ids, and who may be named",
    input: z.strictObject({}),
    output: z.strictObject({ caseFiles: z.array(KeptCaseFileView), stewards: z.array(Named) }),
  }),
  stewardName: endpoint({
    method: "PUT",
    path: "/api/kept-case-files/:caseFileId/steward",
    permission: "administer",
    summary: "Name another steward for a case file; who reads it besides stays as it is",
    input: z.strictObject({ caseFileId: Uuid, stewardId: UserId }),
    output: Done,
  }),
  caseFileOpen: endpoint({
    method: "POST",
    path: "/api/opened-case-files",
    permission: "read-leads",
    limit: "opening",
    summary: "Open a restricted case file by its reference or id for an hour, for a reason; its steward is told at once",
    input: z.strictObject({ caseFile: z.string().trim().min(1).max(120), reason: GlassReason, note: z.string().trim().max(300) }),
    output: z.strictObject({ caseFileId: Uuid, until: Instant }),
  }),
} as const;
