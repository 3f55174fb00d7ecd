import { createHash } from "node:crypto";
import { AgeBand, ConsentLanguage, ConsentPurpose, ConsentWord, Minor, NamedStanding, PersonStanding } from "@throughline/model/person";
import { DraftCaseFile, Refusal } from "@throughline/model/submission";
import {
  CaseFileAccess,
  ErasureBasis,
  FactDate,
  GlassReason,
  IdentifierId,
  IdentifierKind,
  Instant,
  LeadState,
  Learnable,
  ProposalAnswer,
  RetentionMonths,
  RetentionPlan,
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

/** A deed that takes two people, as the first of them proposes it. */
export const ProposedDeed = z.discriminatedUnion("deed", [
  z.strictObject({ deed: z.enum(["erase", "hold-set", "hold-lift"]), caseFileId: Uuid, basis: ErasureBasis }),
  /** Erases exactly the case files that the plan names. */
  z.strictObject({ deed: z.literal("retention-apply"), plan: RetentionPlan }),
  z.strictObject({ deed: z.literal("retention-set"), months: RetentionMonths.nullable() }),
]);
export type ProposedDeed = z.infer<typeof ProposedDeed>;

const submissionId = z.string().regex(/^[0-9a-f]{64}$/);

/** Of the first version: what such a packet rests on nobody wrote down, and its title lies open. */
const firstPacketMade = z.strictObject({
  packetId: Uuid,
  organisationId: z.string(),
  manifestSha256: z.string(),
  seq: z.int(),
  title: z.string(),
});
const packetMade = firstPacketMade.extend({
  /** Sealed with the keys of the case files together, in base64, since it may say what they said; as it is where they are not known. */
  title: z.string(),
  /** Of all case files it rests on. */
  scopes: z.array(z.string()),
  /** Null in a packet of before this was kept. */
  caseFiles: z.array(Uuid).nullable(),
});

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
  /** An organisation asks a second step of everybody who signs in there, or no longer does. */
  "second-step-demanded": z.strictObject({ organisationId: z.string(), isDemanded: z.boolean() }),
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
  /** That a person has a passkey, and nothing of it: its name, its key and its use lie outside the chain. */
  "passkey-added": z.strictObject({ userId: z.string(), passkeyId: Uuid }),
  "passkey-removed": z.strictObject({ userId: z.string(), passkeyId: Uuid }),
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
  "packet-made": packetMade,
  /** What of one case file stands in a packet: sealed with that case file's key. */
  "packet-rests-on": z.strictObject({ packetId: Uuid, identifiers: z.array(IdentifierId) }),
  /** An organisation lets another learn of its case files. It takes the place of what stood between the two before. */
  "sharing-agreed": z.strictObject({
    giverId: z.string(),
    takerId: z.string(),
    learns: Learnable,
    roles: z.array(UserRole).min(1),
    contact: z.string().max(200),
  }),
  "sharing-ended": z.strictObject({ giverId: z.string(), takerId: z.string() }),
  /** An organisation lets the data officers of another import for it. */
  "mandate-given": z.strictObject({ giverId: z.string(), holderId: z.string() }),
  "mandate-ended": z.strictObject({ giverId: z.string(), holderId: z.string() }),
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
  /** Somebody who asked for contact offers one organisation asked to show each other what both recorded of that identifier. */
  "exchange-offered": z.strictObject({ exchangeId: Uuid, requestId: Uuid, organisationId: z.string(), until: Instant }),
  /** A steward agrees for their organisation; the first on each side sets until when. */
  "exchange-agreed": z.strictObject({ exchangeId: Uuid, organisationId: z.string(), until: Instant }),
  "exchange-ended": z.strictObject({ exchangeId: Uuid }),
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
  /** The first of two people; it waits until the instant for the second. What is agreed to is an entry of its own beside the answer. */
  "deed-proposed": z.strictObject({ proposalId: Uuid, organisationId: z.string(), proposed: ProposedDeed, until: Instant }),
  "proposal-answered": z.strictObject({ proposalId: Uuid, says: ProposalAnswer }),
  /** A person looked up many recorded identifiers within a day, and recorded nothing: for the stewards of their organisation to know. */
  "look-ups-alerted": z.strictObject({ userId: z.string(), organisationId: z.string(), on: FactDate, identifiers: z.int().min(1) }),
  /** How the person of a case file stands; the basis is empty for the way into protection alone. */
  "person-standing-set": z.strictObject({ standing: PersonStanding, basis: z.string().max(500) }),
  "person-age-set": z.strictObject({ ageBand: AgeBand, minor: Minor }),
  /** What the person said of one purpose; the last one holds. */
  "consent-recorded": z.strictObject({
    purpose: ConsentPurpose,
    says: ConsentWord,
    language: ConsentLanguage,
    hasInterpreter: z.boolean(),
  }),
  /** Somebody whom the case file alleges to control, or a court convicted; never the person of the case file unless they stand so. */
  "controller-named": z.strictObject({
    controllerId: Uuid,
    name: z.string().min(1).max(200),
    role: z.string().max(200),
    standing: NamedStanding,
    basis: z.string().min(1).max(500),
    source: z.string().min(1).max(500),
  }),
  "controller-withdrawn": z.strictObject({ controllerId: Uuid, basis: z.string().min(1).max(500) }),
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

/** What bodies of earlier versions are today, by kind, the first version first. */
const earlierBodies: { readonly [Kind in EntryKind]?: readonly z.ZodType<EntryBody<Kind>>[] } = {
  "packet-made": [firstPacketMade.transform((body) => ({ ...body, scopes: [body.organisationId], caseFiles: null }))],
};

/** The version written today of a kind. */
export function entryVersionOf(kind: EntryKind): number {
  return (earlierBodies[kind]?.length ?? 0) + 1;
}

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
  const shape = version === entryVersionOf(kind) ? entryBodies[kind] : earlierBodies[kind]?.[version - 1];
  if (shape === undefined) throw new RangeError(`Entries of kind ${kind} have no version ${version}.`);
  return shape.parse(body);
}
