import { AuditDeed, AuditOutcome } from "@throughline/model/audit-event";
import { SourcePlace } from "@throughline/model/submission";
import {
  Basis,
  CaseFileAccess,
  Check,
  ControlledBy,
  HeldBy,
  IdentifierId,
  IdentifierKind,
  LeadState,
  Purpose,
  Relation,
  Role,
  Standing,
  UserRole,
  Uuid,
} from "@throughline/model/vocabulary";
import { z } from "zod";

/** What endpoints answer with. Text is ready to show; codes beside it never change meaning. */

export const StrengthWords = z.enum(["strong", "fair", "weak", "says-little"]);
export type StrengthWords = z.infer<typeof StrengthWords>;

/** What a code speaks of, by name. Neither codes nor parameters ever change their meaning. */
const Params = z.record(z.string(), z.union([z.string(), z.number()]));

/** A code with its parameters, and a sentence in English. */
export const Reason = z.strictObject({ code: z.string(), params: Params, words: z.string() });

/** One factor of a strength. The factors shown multiply to the strength shown. */
export const Factor = z.strictObject({
  code: z.string(),
  params: Params,
  factor: z.number(),
  words: z.string(),
});
export type Factor = z.infer<typeof Factor>;

export const Strength = z.strictObject({
  strength: z.number(),
  words: StrengthWords,
  factors: z.array(Factor),
});
export type Strength = z.infer<typeof Strength>;

export const IdentifierView = z.strictObject({
  id: IdentifierId,
  kind: IdentifierKind,
  namespace: z.string(),
  /** Null when protected: others read the words. */
  display: z.string().nullable(),
  /** Always there: the display, or "KBank account, protected". */
  label: z.string(),
  isProtected: z.boolean(),
  standing: Standing,
});
export type IdentifierView = z.infer<typeof IdentifierView>;

export const LeadStateView = z.strictObject({
  state: LeadState,
  reason: z.string(),
  note: z.string(),
  by: z.string(),
  at: z.string(),
  /** True when it was set aside and something new has come since. */
  hasReturned: z.boolean(),
});

export const LeadView = IdentifierView.extend({
  people: z.int(),
  caseFiles: z.int(),
  organisations: z.array(z.string()),
  firstSeenOn: z.string(),
  lastSeenOn: z.string(),
  strength: Strength,
  /** One sentence: "TRON address, check passed, in 2 of 240 case files: strong, .94". */
  why: z.string(),
  state: LeadStateView,
});
export type LeadView = z.infer<typeof LeadView>;

export const CaseFileView = z.strictObject({
  caseFileId: Uuid,
  reference: z.string(),
  organisationId: z.string(),
  organisation: z.string(),
  /** Open to all with its organisation's scope, or only to those named for it. */
  access: CaseFileAccess,
  country: z.string(),
  openedOn: z.string(),
  identifiers: z.int(),
  sightings: z.int(),
});
export type CaseFileView = z.infer<typeof CaseFileView>;

export const SightingView = z.strictObject({
  sightingId: z.string(),
  identifier: IdentifierView,
  caseFileId: Uuid,
  reference: z.string(),
  organisation: z.string(),
  /** As written in the source; null when protected. */
  raw: z.string().nullable(),
  check: Check,
  role: Role,
  seenOn: z.string(),
  heldBy: HeldBy,
  controlledBy: ControlledBy,
  basis: Basis,
  recordedAt: z.string(),
  place: SourcePlace,
});
export type SightingView = z.infer<typeof SightingView>;

export const PaymentView = z.strictObject({
  paymentId: z.string(),
  caseFileId: Uuid,
  reference: z.string(),
  from: z.union([IdentifierView, z.strictObject({ side: z.string() })]),
  to: z.union([IdentifierView, z.strictObject({ side: z.string() })]),
  paidText: z.string(),
  paidCurrency: z.string(),
  receivedText: z.string(),
  receivedCurrency: z.string(),
  paidOn: z.string(),
  purpose: Purpose,
  place: SourcePlace,
});
export type PaymentView = z.infer<typeof PaymentView>;

/** What a case file states of two identifiers. */
export const StatementView = z.strictObject({
  statementId: z.string(),
  caseFileId: Uuid,
  reference: z.string(),
  organisation: z.string(),
  from: IdentifierView,
  relation: Relation,
  to: IdentifierView,
  basis: Basis,
  place: SourcePlace,
});
export type StatementView = z.infer<typeof StatementView>;

/** A node of the canvas. Ids: `i:<identifierId>` or `c:<caseFileId>`. */
export const NodeView = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("identifier"),
    nodeId: z.string(),
    identifier: IdentifierView,
    people: z.int(),
    strength: z.number(),
    words: StrengthWords,
    /** Visible neighbours, so that "expand 6" can be said before expanding. */
    neighbours: z.int(),
  }),
  z.strictObject({
    type: z.literal("case-file"),
    nodeId: z.string(),
    caseFileId: Uuid,
    reference: z.string(),
    organisation: z.string(),
    neighbours: z.int(),
  }),
]);
export type NodeView = z.infer<typeof NodeView>;

export const EdgeView = z.strictObject({
  edgeId: z.string(),
  type: z.enum(["seen-in", "paid", "stated", "same-as", "same-person"]),
  source: z.string(),
  target: z.string(),
  /** 0–1: the identifier's weight for seen-in; 1 for the others. */
  weight: z.number(),
  words: StrengthWords,
  /** Short text on or beside the edge: "ransom · 71,000 THB · 14 May 2026", "recruits for". */
  label: z.string(),
  /** What the label says, as codes; amounts and dates are text. */
  says: z.strictObject({
    roles: z.array(Role),
    relation: Relation.nullable(),
    purpose: Purpose.nullable(),
    amounts: z.array(z.string()),
    on: z.string(),
  }),
  /** True for an unconfirmed suggestion or a same-as judgement: drawn dashed. */
  isUncertain: z.boolean(),
});
export type EdgeView = z.infer<typeof EdgeView>;

/** A part of the graph for canvas and table. `totals` tells how many there would be without the bound. */
export const SliceView = z.strictObject({
  nodes: z.array(NodeView),
  edges: z.array(EdgeView),
  shown: z.int(),
  total: z.int(),
});
export type SliceView = z.infer<typeof SliceView>;

export const PathView = z.strictObject({
  nodes: z.array(z.string()),
  edges: z.array(z.string()),
  weakest: z.number(),
  strength: StrengthWords,
  words: z.string(),
});
export type PathView = z.infer<typeof PathView>;

export const FoundView = z.strictObject({
  type: z.enum(["identifier", "case-file"]),
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  detail: z.string(),
  /** What `detail` says: an identifier's namespace, a case file's organisation (else ""), and how many case files or identifiers it has. */
  namespace: z.string(),
  organisation: z.string(),
  count: z.int(),
  match: z.enum(["exact", "prefix", "contains"]),
});
export type FoundView = z.infer<typeof FoundView>;

export const PrincipalView = z.strictObject({
  userId: z.string(),
  name: z.string(),
  organisationId: z.string(),
  organisation: z.string(),
  /** The organisation's country, ISO 3166-1 alpha-2: where its numbers without a country's code are from, as long as nobody says otherwise. */
  country: z.string(),
  roles: z.array(UserRole),
  scopes: z.array(z.strictObject({ scopeId: z.string(), organisation: z.string() })),
  /** Organisations, besides their own, that they may import for. */
  importsFor: z.array(z.strictObject({ organisationId: z.string(), organisation: z.string() })),
  isDemo: z.boolean(),
});
export type PrincipalView = z.infer<typeof PrincipalView>;

export const Status = z.strictObject({
  isDemo: z.boolean(),
  isUnencrypted: z.boolean(),
  engine: z.enum(["embedded", "neo4j"]),
  /** "up to date", "catching up", "behind" (graph unreachable), "damaged" (record verification found damage). */
  graph: z.enum(["up-to-date", "catching-up", "behind", "damaged"]),
  /** For administrators: entries behind; null for others unless the graph is down. */
  behind: z.int().nullable(),
  /** Why the graph is behind: `graph-unreachable`, `graph-not-ours` …; null while it is not. */
  problem: z.string().nullable(),
  words: z.string(),
  totals: z.strictObject({ caseFiles: z.int(), sightings: z.int(), identifiers: z.int() }),
});
export type Status = z.infer<typeof Status>;

/** RFC 9457-shaped problem: a stable code with its parameters, and a plain sentence with its remedy. */
export const Problem = z.strictObject({
  code: z.string(),
  status: z.int(),
  params: Params.default({}),
  words: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** What somebody did or was not let do. Ids are opaque: auditors read the log, not the cases. */
export const AuditEntryView = z.strictObject({
  seq: z.int(),
  at: z.string(),
  deed: AuditDeed,
  action: z.string(),
  userId: z.string(),
  /** Empty for nobody: a sign-in that failed. */
  person: z.string(),
  outcome: AuditOutcome,
  code: z.string(),
  /** Why, as a code: the reason somebody gave for breaking glass, the child-protection flag; `screen` and `command` where there is no more to say. */
  purpose: z.string(),
  subjects: z.array(z.string()),
  subjectTotal: z.int(),
});
export type AuditEntryView = z.infer<typeof AuditEntryView>;
