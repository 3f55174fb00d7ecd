import { createHash } from "node:crypto";
import { DraftCaseFile, Refusal } from "@throughline/model/submission";
import {
  CaseFileAccess,
  GlassReason,
  IdentifierId,
  IdentifierKind,
  Instant,
  LeadState,
  Learnable,
  Standing,
  StewardWord,
  UserRole,
  Uuid,
  WordCause,
} from "@throughline/model/vocabulary";
import { z } from "zod";

/** What stands in clear beside an entry's sealed body, and is hashed with it. */
export interface EntryHeader {
  readonly seq: number;
  /** Instant, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly purpose: string;
  readonly kind: EntryKind;
  readonly version: number;
  /** Present when the body is sealed with a case file's key. */
  readonly caseFileId: string | null;
}

/** Months of a retention rule: a month to a century. */
export const RetentionMonths = z.int().min(1).max(1200);

const submissionId = z.string().regex(/^[0-9a-f]{64}$/);

/** The body of each kind of entry, at its newest version. A new version gets an upgrade in `upgradeBody`; old entries stay. */
export const entryBodies = {
  "organisation-added": z.strictObject({ organisationId: z.string(), name: z.string(), country: z.string(), isDemo: z.boolean() }),
  "user-added": z.strictObject({
    userId: z.string(),
    name: z.string(),
    organisationId: z.string(),
    roles: z.array(UserRole),
    scopes: z.array(z.string()),
    isDemo: z.boolean(),
    passwordHash: z.string().nullable(),
  }),
  "password-set": z.strictObject({ userId: z.string(), passwordHash: z.string() }),
  "user-removed": z.strictObject({ userId: z.string() }),
  /** That a person has a second step, and no secret: entries can never be taken back. */
  "second-step-set": z.strictObject({ userId: z.string() }),
  "access-set": z.strictObject({ userId: z.string(), roles: z.array(UserRole), scopes: z.array(z.string()) }),
  /** The hash is of a token of 192 random bits, which is in the invited person's link alone. */
  "person-invited": z.strictObject({
    invitationId: Uuid,
    name: z.string(),
    organisationId: z.string(),
    roles: z.array(UserRole),
    scopes: z.array(z.string()),
    tokenHash: z.string(),
    until: Instant,
  }),
  "invitation-ended": z.strictObject({ invitationId: Uuid }),
  "second-step-removed": z.strictObject({ userId: z.string() }),
  "mapping-saved": z.strictObject({ organisationId: z.string(), name: z.string(), mapping: z.string() }),
  "submission-begun": z.strictObject({
    submissionId,
    organisationId: z.string(),
    fileName: z.string(),
    fileSha256: z.string(),
    mapping: z.string(),
  }),
  /** What one batch of a submission says of one case file. `part` is its number within the submission. */
  "case-file-told": z.strictObject({ submissionId, part: z.string(), organisationId: z.string(), caseFile: DraftCaseFile }),
  "rows-refused": z.strictObject({ submissionId, part: z.string(), refusals: z.array(Refusal) }),
  "submission-finished": z.strictObject({ submissionId, rows: z.int(), accepted: z.int(), refused: z.int() }),
  "submission-withdrawn": z.strictObject({ submissionId }),
  "same-judged": z.strictObject({
    judgementId: Uuid,
    kind: z.enum(["same-person", "same-as"]),
    scope: z.string(),
    a: z.string(),
    b: z.string(),
  }),
  "judgement-undone": z.strictObject({ judgementId: Uuid }),
  "standing-listed": z.strictObject({
    scopeId: z.string(),
    kind: IdentifierKind,
    key: z.string(),
    display: z.string(),
    standing: Standing,
  }),
  "lead-state-set": z.strictObject({
    identifierId: IdentifierId,
    organisationId: z.string(),
    state: LeadState,
    reason: z.string(),
    note: z.string(),
    people: z.int(),
  }),
  "packet-made": z.strictObject({
    packetId: Uuid,
    organisationId: z.string(),
    manifestSha256: z.string(),
    seq: z.int(),
    title: z.string(),
  }),
  /** An organisation lets another learn of its case files. It takes the place of what stood between the two before. */
  "sharing-agreed": z.strictObject({
    giverId: z.string(),
    takerId: z.string(),
    learns: Learnable,
    roles: z.array(UserRole).min(1),
    contact: z.string().max(200),
  }),
  "sharing-ended": z.strictObject({ giverId: z.string(), takerId: z.string() }),
  /** Somebody asks the stewards of the organisations concerned for their word about an identifier. */
  "word-asked": z.strictObject({
    requestId: Uuid,
    cause: WordCause,
    identifierId: IdentifierId,
    organisationId: z.string(),
    purpose: z.string().max(300),
    /** Organisations of which any steward may answer. */
    askedOf: z.array(z.string()),
    /** Stewards who are named for a case file concerned. */
    named: z.array(z.strictObject({ organisationId: z.string(), stewardId: z.string() })).default([]),
  }),
  /** The word of a named steward, or with "" as its id of any of the organisation. */
  "word-given": z.strictObject({
    requestId: Uuid,
    organisationId: z.string(),
    stewardId: z.string().default(""),
    says: StewardWord,
    contact: z.string().max(200),
  }),
  /** Who reads a case file from now on. Sealed with its key, since the reason is in somebody's words. */
  "case-file-access-set": z.strictObject({
    caseFileId: Uuid,
    access: CaseFileAccess,
    stewardId: z.string().nullable(),
    members: z.array(z.string()),
    reason: z.string().max(300),
  }),
  /** The actor opened a restricted case file for themselves until then. */
  "glass-broken": z.strictObject({ caseFileId: Uuid, reason: GlassReason, note: z.string().max(300), until: Instant }),
  "legal-hold-set": z.strictObject({ caseFileId: Uuid, requestedBy: z.string(), basis: z.string().max(500) }),
  "legal-hold-lifted": z.strictObject({ caseFileId: Uuid, requestedBy: z.string(), basis: z.string().max(500) }),
  /** Months after its last entry that a case file of the organisation is kept; null takes the rule away. */
  "retention-set": z.strictObject({ organisationId: z.string(), months: RetentionMonths.nullable() }),
  erased: z.strictObject({ caseFileId: Uuid, requestedBy: z.string(), basis: z.string().max(500) }),
} as const;

export type EntryKind = keyof typeof entryBodies;
export type EntryBody<Kind extends EntryKind> = z.infer<(typeof entryBodies)[Kind]>;

/**
 * An entry to be appended. Its body is sealed with the key of `caseFileId`, or with the record's own. `json` is the body as `JSON.stringify` gives it,
 * where the caller has it already: what submissions tell is written out once.
 */
export type NewEntry = {
  [Kind in EntryKind]: { readonly kind: Kind; readonly body: EntryBody<Kind>; readonly caseFileId?: string; readonly json?: string };
}[EntryKind];

/** An entry of these kinds as replay reads it. */
export type OpenedEntryOf<Kinds extends EntryKind> = {
  [Kind in Kinds]: {
    readonly kind: Kind;
    readonly body: EntryBody<Kind>;
    readonly caseFileId?: string;
    readonly seq: number;
    readonly at: string;
    readonly actor: string;
  };
}[Kinds];
export type OpenedEntry = OpenedEntryOf<EntryKind>;

/** The version written today of every kind. */
export const entryVersion = 1;

/** Hash of the chain before the first entry. */
export const firstHash = "0".repeat(64);

/** What is authenticated with a body beside its key. */
export function sealedAbout({ caseFileId, kind, version }: Pick<EntryHeader, "caseFileId" | "kind" | "version">): string {
  return `${caseFileId ?? ""}|${kind}|${version}`;
}

/** The chain: SHA-256(previous ‖ header ‖ body), lower-case hex. The header is JSON of its fields in a fixed order. */
export function entryHash(previous: string, header: EntryHeader, sealedBody: Uint8Array): string {
  const { seq, at, actor, purpose, kind, version, caseFileId } = header;
  return createHash("sha256")
    .update(previous, "hex")
    .update(JSON.stringify([seq, at, actor, purpose, kind, version, caseFileId]))
    .update(sealedBody)
    .digest("hex");
}

/** A body as of today, from the version it was written at. Throws when the body is not of its kind. */
export function upgradeBody(kind: EntryKind, version: number, body: unknown): unknown {
  if (version !== entryVersion) throw new RangeError(`Entries of kind ${kind} have no version ${version}.`);
  return entryBodies[kind].parse(body);
}
