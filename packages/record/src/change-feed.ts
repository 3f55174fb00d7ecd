import type {
  Basis,
  Check,
  ControlledBy,
  HeldBy,
  IdentifierKind,
  PaymentSide,
  Purpose,
  Relation,
  Role,
  Standing,
} from "@throughline/model/vocabulary";

/**
 * What projection reads. A batch is *state*, not a difference: for everything that the entries
 * (after, to] touched it holds the live state at the record's head or later, so that applying a batch twice,
 * or a later batch first, ends in the same graph. Nothing in it is about a person; no raw text.
 */
export interface ProjectionBatch {
  readonly recordId: string;
  /** The batch covers entries with `after < seq ≤ to`. */
  readonly after: number;
  readonly to: number;
  /** Chain hash, lower-case hex, of the entry `after` (zeros for 0) and of the entry `to`. */
  readonly afterHash: string;
  readonly toHash: string;
  readonly caseFiles: readonly ProjectedCaseFile[];
  readonly identifiers: readonly ProjectedIdentifier[];
  /** One per touched (identifier, case file) pair. */
  readonly edges: readonly ProjectedEdge[];
  readonly payments: readonly ProjectedPayment[];
  readonly statements: readonly ProjectedStatement[];
  readonly judgements: readonly ProjectedJudgement[];
  readonly listings: readonly ProjectedListing[];
  readonly scopes: readonly ProjectedScope[];
}

export interface ProjectedScope {
  readonly scopeId: string;
  readonly organisation: string;
}

export interface ProjectedCaseFile {
  readonly caseFileId: string;
  readonly scope: string;
  /** ISO 3166-1 alpha-2, or "" when not recorded. */
  readonly country: string;
  /** Fact date, or "". */
  readonly openedOn: string;
  readonly isLive: boolean;
}

/** What the graph knows of an identifier: never its value, nor anything made of it that could be read back. */
export interface ProjectedIdentifier {
  /** 26 base32 characters. */
  readonly id: string;
  readonly kind: IdentifierKind;
  /** Rule namespace, e.g. `tron`, `th-004`, `telegram`. */
  readonly namespace: string;
  /** A protected claim stands on it somewhere on the server. */
  readonly isProtected: boolean;
  /** Public standing only; an organisation's own list is a listing. */
  readonly standing: Standing;
}

export interface ProjectedEdge {
  readonly id: string;
  readonly caseFileId: string;
  readonly scope: string;
  /** Number of live sightings; 0 removes the edge. */
  readonly sightings: number;
  /** Best check among the live sightings. */
  readonly check: Check;
  /** The ruling holder claim: the protected one when claims disagree, else the latest. */
  readonly heldBy: HeldBy;
  readonly controlledBy: ControlledBy;
  /** Sorted, comma-joined. */
  readonly roles: string;
  /** Best basis (order of `bases` in the vocabulary). */
  readonly basis: Basis;
  /** Who the edge counts as: the case file's id, or `list:<sha256-hex>` when a list is its only basis; "" when it counts nowhere. */
  readonly countsAs: string;
  /** Fact dates, or "". */
  readonly firstSeenOn: string;
  readonly lastSeenOn: string;
}

export interface ProjectedPayment {
  readonly paymentId: string;
  readonly caseFileId: string;
  readonly scope: string;
  /** Identifier id, or "" when that side is the case file itself. */
  readonly fromId: string;
  readonly toId: string;
  readonly fromSide: PaymentSide | "";
  readonly toSide: PaymentSide | "";
  readonly paidMinorUnits: number | null;
  readonly paidCurrency: string;
  readonly paidText: string;
  readonly receivedMinorUnits: number | null;
  readonly receivedCurrency: string;
  readonly receivedText: string;
  readonly paidOn: string;
  readonly purpose: Purpose;
  readonly isLive: boolean;
}

export interface ProjectedStatement {
  readonly statementId: string;
  readonly caseFileId: string;
  readonly scope: string;
  readonly fromId: string;
  readonly relation: Relation;
  readonly toId: string;
  readonly basis: Basis;
  readonly isLive: boolean;
}

/** `same-person` joins two case files, `same-as` two identifiers; belongs to its author's scope. */
export interface ProjectedJudgement {
  readonly judgementId: string;
  readonly kind: "same-person" | "same-as";
  readonly scope: string;
  readonly a: string;
  readonly b: string;
  readonly isLive: boolean;
}

/** An organisation's own list: `(:Scope)-[:LISTS {standing}]->(:Identifier)`. */
export interface ProjectedListing {
  readonly scopeId: string;
  readonly id: string;
  readonly standing: Standing;
  readonly isLive: boolean;
}

/** Roles kept on an edge, in a stable order. */
export type ProjectedRoles = readonly Role[];

/** What a projector needs of the record. */
export interface ChangeFeed {
  /** The record's id and head: sequence and chain hash. */
  head(): Promise<{ recordId: string; seq: number; hash: string }>;
  /** Chain hash at a sequence, or null when the record has no such entry. */
  hashAt(seq: number): Promise<string | null>;
  /** True when something was erased after a sequence: a graph that holds that sequence may hold what was erased, and is made again. */
  hasErasedAfter(seq: number): Promise<boolean>;
  /**
   * State touched by the entries after `after`, of whole entries, at most about `maxEdges` edges (at least one entry).
   * Null when `after` is the head.
   */
  readBatch(after: number, maxEdges: number): Promise<ProjectionBatch | null>;
}
