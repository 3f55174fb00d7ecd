import type { SourcePlace } from "@throughline/model/submission";
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

/** What an analyst chose to refer, read from the record within their scopes. The gate decides what of it leaves. */
export interface Selection {
  readonly identifiers: readonly SelectedIdentifier[];
  readonly sightings: readonly SelectedSighting[];
  readonly payments: readonly SelectedPayment[];
  readonly statements: readonly SelectedStatement[];
}

export interface SelectedIdentifier {
  readonly id: string;
  readonly kind: IdentifierKind;
  /** `<kind>:<namespace>:<canonical value>`. */
  readonly key: string;
  /** The canonical value as people read it. */
  readonly display: string;
  readonly standing: Standing;
  /**
   * Another steward's word is needed before it leaves: a protected claim stands on it anywhere on the server, in scopes the reader cannot see
   * included, or another organisation has referred it. Which it is nothing here tells.
   */
  readonly isProtected: boolean;
}

export interface SelectedSighting {
  readonly sightingId: string;
  readonly identifierId: string;
  readonly caseFileId: string;
  readonly organisation: string;
  /** SHA-256 of the submission: what the citation names, because a file name may name a person. */
  readonly submissionId: string;
  readonly check: Check;
  readonly role: Role;
  readonly heldBy: HeldBy;
  readonly controlledBy: ControlledBy;
  readonly basis: Basis;
  readonly seenOn: string;
  readonly place: SourcePlace;
}

export interface SelectedPayment {
  readonly paymentId: string;
  readonly caseFileId: string;
  readonly organisation: string;
  readonly submissionId: string;
  /** Identifier id, or "" when the side is the person or family of the case file. */
  readonly fromId: string;
  readonly fromSide: PaymentSide | "";
  readonly toId: string;
  readonly toSide: PaymentSide | "";
  readonly paidText: string;
  readonly paidCurrency: string;
  readonly receivedText: string;
  readonly receivedCurrency: string;
  readonly paidOn: string;
  readonly purpose: Purpose;
  readonly place: SourcePlace;
}

export interface SelectedStatement {
  readonly statementId: string;
  readonly caseFileId: string;
  readonly organisation: string;
  readonly submissionId: string;
  readonly fromId: string;
  readonly relation: Relation;
  readonly toId: string;
  readonly basis: Basis;
  readonly place: SourcePlace;
}

/** Sightings by the identifier they are of, in the order they came. */
export function groupByIdentifier(sightings: readonly SelectedSighting[]): Map<string, SelectedSighting[]> {
  const groups = new Map<string, SelectedSighting[]>();
  for (const sighting of sightings) {
    const group = groups.get(sighting.identifierId);
    if (group) group.push(sighting);
    else groups.set(sighting.identifierId, [sighting]);
  }
  return groups;
}
