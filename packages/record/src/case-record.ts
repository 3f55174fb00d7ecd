import type { Refusal, SourcePlace } from "@throughline/model/submission";
import type {
  Basis,
  CaseFileAccess,
  Check,
  ControlledBy,
  HeldBy,
  IdentifierKind,
  LeadState,
  Purpose,
  Relation,
  Role,
  Standing,
  UserRole,
} from "@throughline/model/vocabulary";
import type { Administration } from "./administration.ts";
import type { CaseFileAccessRecord } from "./case-file-access.ts";
import type { ChangeFeed } from "./change-feed.ts";
import type { ExchangeRecord } from "./exchanges.ts";
import type { LookUpRecord } from "./look-ups.ts";
import type { MandateRecord } from "./mandates.ts";
import type { NearCompany, NearIdentifier } from "./near.ts";
import type { PacketRecord } from "./packets.ts";
import type { PersonRecord } from "./persons.ts";
import type { ProposalRecord } from "./proposals.ts";
import type { RecordKeeping } from "./record-keeping.ts";
import type { RequestRecord } from "./requests.ts";
import type { SecondSteps } from "./second-step.ts";
import type { SharingRecord } from "./sharing.ts";

/** Who does a thing, for the chain and the audit. The record trusts its caller on this; the server makes it from a session. */
export interface Actor {
  readonly userId: string;
  readonly purpose: string;
}

export interface Organisation {
  /** Kebab-case id, also the id of its own scope. */
  readonly organisationId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2 default for its case files. */
  readonly country?: string;
  readonly isDemo: boolean;
}

export interface User {
  readonly userId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly roles: readonly UserRole[];
  readonly scopes: readonly string[];
  readonly isDemo: boolean;
}

/** A file or pasted text with all it said, ready to record. */
export interface SubmissionDraft {
  readonly organisationId: string;
  /** File name as given (never a path). */
  readonly fileName: string;
  /** SHA-256, lower-case hex, of the file's bytes. */
  readonly fileSha256: string;
  /** Canonical JSON of the mapping used. */
  readonly mapping: string;
}

export interface SubmissionCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
}

export interface SubmissionResult {
  /** SHA-256 hex of [organisation, file bytes' hash, canonical mapping]. */
  readonly submissionId: string;
  /** True when the same submission was already recorded: nothing was added. */
  readonly isRepeat: boolean;
  /** Distinct keyed identifiers in it, and those no other submission told of in the open case files of its organisation. */
  readonly identifiers: number;
  readonly newIdentifiers: number;
  readonly caseFiles: number;
  readonly newSightings: number;
}

/**
 * A submission being written. A batch is durable, and holds, when `add` resolves; an import cut short is left `open`,
 * and beginning the same submission again goes on with it (what is there is recognised and not added twice).
 */
export interface SubmissionWriter {
  readonly submissionId: string;
  /** `batch` is what `encodeDraftBatch` made; the buffer is transferred to the writer's thread, not copied. */
  add(batch: Uint8Array): Promise<void>;
  finish(counts: SubmissionCounts): Promise<SubmissionResult>;
  /** Gives up: what was added is withdrawn by an entry of its own. */
  abandon(): Promise<void>;
}

export interface SubmissionRow {
  readonly submissionId: string;
  readonly organisationId: string;
  readonly fileName: string;
  readonly at: string;
  readonly by: string;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly state: "open" | "accepted" | "withdrawn";
}

export interface CaseFileRow {
  readonly caseFileId: string;
  readonly scope: string;
  readonly access: CaseFileAccess;
  readonly organisationId: string;
  readonly reference: string;
  readonly country: string;
  readonly openedOn: string;
  /** Distinct keyed identifiers. */
  readonly identifiers: number;
  readonly sightings: number;
}

export interface SightingRow {
  readonly sightingId: string;
  readonly identifierId: string;
  readonly kind: IdentifierKind;
  readonly caseFileId: string;
  readonly scope: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly raw: string;
  readonly check: Check;
  readonly role: Role;
  readonly seenOn: string;
  readonly heldBy: HeldBy;
  readonly controlledBy: ControlledBy;
  readonly basis: Basis;
  readonly submissionId: string;
  readonly recordedAt: string;
  readonly place: SourcePlace;
}

export interface IdentifierRow {
  readonly id: string;
  readonly kind: IdentifierKind;
  readonly key: string;
  readonly display: string;
  readonly standing: Standing;
  /** A protected claim stands somewhere on the server (any scope), or something else there keeps it from leaving. */
  readonly isProtected: boolean;
}

export interface PaymentRow {
  readonly paymentId: string;
  /** SHA-256 of the submission it was last told in: what a packet cites. */
  readonly submissionId?: string;
  readonly caseFileId: string;
  readonly scope: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly fromId: string;
  readonly fromSide: string;
  readonly toId: string;
  readonly toSide: string;
  readonly paidText: string;
  readonly paidMinorUnits: number | null;
  readonly paidCurrency: string;
  readonly receivedText: string;
  readonly receivedMinorUnits: number | null;
  readonly receivedCurrency: string;
  readonly paidOn: string;
  readonly purpose: Purpose;
  readonly place: SourcePlace;
}

/** What a case file states of two identifiers: one controls, uses, recruits for, is located at or moved to the other. */
export interface StatementRow {
  readonly statementId: string;
  readonly submissionId: string;
  readonly caseFileId: string;
  readonly scope: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly fromId: string;
  readonly relation: Relation;
  readonly toId: string;
  readonly basis: Basis;
  readonly place: SourcePlace;
}

export interface LeadStateRow {
  readonly identifierId: string;
  readonly organisationId: string;
  readonly state: LeadState;
  /** For `set-aside`: why. */
  readonly reason: string;
  readonly note: string;
  readonly userId: string;
  readonly userName: string;
  readonly at: string;
  /** Visible people when it was set: a lead set aside returns when there are more. */
  readonly people: number;
}

/** The append-only case record. Every method is asynchronous: connections live in worker threads. */
export interface CaseRecord
  extends ChangeFeed,
    RecordKeeping,
    SecondSteps,
    Administration,
    SharingRecord,
    MandateRecord,
    RequestRecord,
    ExchangeRecord,
    ProposalRecord,
    LookUpRecord,
    PersonRecord,
    PacketRecord,
    CaseFileAccessRecord {
  readonly dataDirectory: string;
  /** True when opened with `--unencrypted`. */
  readonly isUnencrypted: boolean;

  /* organisations and people who use the system */
  addOrganisation(actor: Actor, organisation: Organisation): Promise<void>;
  organisations(): Promise<readonly Organisation[]>;
  addUser(actor: Actor, user: User, passwordHash: string | null): Promise<void>;
  setPasswordHash(actor: Actor, userId: string, passwordHash: string): Promise<void>;
  removeUser(actor: Actor, userId: string): Promise<void>;
  users(): Promise<readonly User[]>;
  passwordHashOf(userId: string): Promise<string | null>;

  /* submissions */
  beginSubmission(actor: Actor, draft: SubmissionDraft): Promise<SubmissionWriter | SubmissionResult>;
  withdrawSubmission(actor: Actor, submissionId: string): Promise<void>;
  submissions(scopes: readonly string[]): Promise<readonly SubmissionRow[]>;
  refusalsOf(submissionId: string, scopes: readonly string[]): Promise<readonly Refusal[]>;
  /** Case files that a submission has live sightings in, in id order: after an import the server asks what they touch. */
  caseFilesOfSubmission(submissionId: string, scopes: readonly string[], limit: number): Promise<readonly CaseFileRow[]>;
  saveMapping(actor: Actor, input: { organisationId: string; name: string; mapping: string }): Promise<void>;
  mappings(organisationId: string): Promise<readonly { name: string; mapping: string }[]>;

  /* judgements, lead states, own lists */
  judgeSame(actor: Actor, input: { kind: "same-person" | "same-as"; scope: string; a: string; b: string }): Promise<string>;
  undoJudgement(actor: Actor, judgementId: string): Promise<void>;
  listStanding(
    actor: Actor,
    input: { scopeId: string; identifier: { kind: IdentifierKind; key: string; display: string }; standing: Standing },
  ): Promise<void>;
  setLeadState(actor: Actor, input: Omit<LeadStateRow, "userName" | "at" | "userId">): Promise<void>;
  leadStates(organisationId: string): Promise<readonly LeadStateRow[]>;

  /* reads, all limited to scopes */
  caseFiles(
    scopes: readonly string[],
    options: { limit: number; after?: string; text?: string },
  ): Promise<{ rows: readonly CaseFileRow[]; total: number }>;
  caseFilesById(ids: readonly string[], scopes: readonly string[]): Promise<readonly CaseFileRow[]>;
  caseFilesByReference(organisationId: string | null, reference: string, scopes: readonly string[]): Promise<readonly CaseFileRow[]>;
  /** With `isProtected` over all scopes. The gate goes by `stewardsConcerned`, which knows the other causes too. */
  identifiersById(ids: readonly string[]): Promise<readonly IdentifierRow[]>;
  /** With `isProtected` as far as the scopes show: what screens go by, so that a hidden claim changes nothing. */
  identifiersFor(ids: readonly string[], scopes: readonly string[]): Promise<readonly IdentifierRow[]>;
  /** The keyed hash of a key: works for keys never recorded. */
  identifierIdOf(keys: readonly string[]): Promise<readonly string[]>;
  sightingsOf(identifierId: string, scopes: readonly string[], limit: number): Promise<{ rows: readonly SightingRow[]; total: number }>;
  sightingsIn(caseFileId: string, scopes: readonly string[], limit: number): Promise<{ rows: readonly SightingRow[]; total: number }>;
  paymentsOf(identifierId: string, scopes: readonly string[], limit: number): Promise<{ rows: readonly PaymentRow[]; total: number }>;
  paymentsIn(caseFileId: string, scopes: readonly string[], limit: number): Promise<{ rows: readonly PaymentRow[]; total: number }>;
  statementsOf(identifierId: string, scopes: readonly string[], limit: number): Promise<{ rows: readonly StatementRow[]; total: number }>;
  statementsIn(caseFileId: string, scopes: readonly string[], limit: number): Promise<{ rows: readonly StatementRow[]; total: number }>;
  /** Candidates for find by exact, prefix and trigram, `text` in `searchForm`; ranked by `graph/analysis`. Only what is visible in the scopes, and nothing protected. */
  findCandidates(
    text: string,
    scopes: readonly string[],
    limit: number,
  ): Promise<readonly { type: "identifier" | "case-file"; id: string; kind: string; text: string; display: string }[]>;
  /** Identifiers of a kind, one or two slips from a text, nearest first: for "did you mean". Only what is visible in the scopes, and nothing protected. */
  nearIdentifiers(
    wanted: { kind: IdentifierKind; text: string },
    scopes: readonly string[],
    limit: number,
  ): Promise<readonly NearIdentifier[]>;
  /** Companies whose names are like those asked for, a list for each name: to be looked at, never a link. Only what is visible in the scopes, and nothing protected. */
  nearCompanies(names: readonly string[], scopes: readonly string[], limit: number): Promise<readonly (readonly NearCompany[])[]>;
  /** Counts within the scopes, for status and empty states. */
  totals(scopes: readonly string[]): Promise<{ caseFiles: number; sightings: number; identifiers: number }>;

  /** Resolves whenever another process or this one has appended (by `PRAGMA data_version`, polled). */
  onChange(listener: (seq: number) => void): () => void;
  close(): Promise<void>;
}
