import { identifierFacts } from "@throughline/graph/questions/identifier-facts";
import type { ChildrenBehind, ReferralConsent } from "@throughline/model/person";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { PaymentRow, SightingRow, StatementRow } from "@throughline/record/case-record";
import type { SelectedPayment, SelectedSighting, SelectedStatement, Selection } from "@throughline/referral/selection";
import type { Principal } from "../access/principal.ts";
import type { Instance } from "../instance/instance.ts";
import { type NameOf, organisationNames } from "../show/show-record-rows.ts";
import { selectIdentifiers } from "./needing-steward.ts";

/** Sightings, payments and statements read of one identifier, at most: beyond, the packet would be cut without saying so, so it is refused. */
const mostOfOne = 10_000;
const mostAttempts = 5;

type ReadsBy = Pick<Principal, "scopes" | "ownScopes" | "organisationId">;

/** A selection with the sequence of the record it was read at, and the chain's head there. */
export interface ReadSelection {
  readonly selection: Selection;
  /** What the people of the case files that cite it said of a referral. */
  readonly consent: ReferralConsent;
  /** Which of those case files are a child's. */
  readonly children: ChildrenBehind;
  /** Scopes of the case files that it is read from. */
  readonly restsOnScopes: readonly string[];
  readonly recordSequence: number;
  readonly headHash: string;
}

/**
 * Reads what an analyst chose; null when one of the identifiers is not theirs to read. What cites it is read within their own scopes only:
 * what another organisation lets them read is not theirs to send, so the gate keeps what nothing else cites.
 * Read again while others are recording, so that all of it is of one sequence.
 */
export async function readSelection(
  instance: Pick<Instance, "record" | "graph">,
  readsBy: ReadsBy,
  ids: readonly string[],
): Promise<ReadSelection | null> {
  const wanted = [...new Set(ids)].sort();
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const before = await instance.record.head();
    const read = await readOnce(instance, readsBy, wanted);
    const after = await instance.record.head();
    if (before.seq === after.seq) return read === null ? null : { ...read, recordSequence: after.seq, headHash: after.hash };
  }
  throw new ThroughlineError("record-is-busy", "The record changed while the packet was being read. Try again when the import is done.");
}

async function readOnce(
  { record, graph }: Pick<Instance, "record" | "graph">,
  readsBy: ReadsBy,
  ids: readonly string[],
): Promise<Pick<ReadSelection, "selection" | "consent" | "children" | "restsOnScopes"> | null> {
  const { scopes, ownScopes } = readsBy;
  const visible = await graph.ask(identifierFacts, { scopes: [...scopes], identifierIds: [...ids] });
  if (visible.length !== ids.length) return null;
  const [identifiers, consent, children, nameOf, sightings, payments, statements] = await Promise.all([
    selectIdentifiers(record, readsBy, ids),
    record.referralConsent(ids, ownScopes),
    record.childrenBehind(ids, ownScopes),
    organisationNames(record),
    Promise.all(ids.map((id) => record.sightingsOf(id, ownScopes, mostOfOne))),
    Promise.all(ids.map((id) => record.paymentsOf(id, ownScopes, mostOfOne))),
    Promise.all(ids.map((id) => record.statementsOf(id, ownScopes, mostOfOne))),
  ]);
  if ([...sightings, ...payments, ...statements].some(({ rows: read, total }) => total > read.length)) {
    throw new ThroughlineError(
      "selection-too-large",
      "An identifier of the selection has more sightings than one packet takes. Leave it out.",
    );
  }
  /* What joins two identifiers of the selection is read of both. */
  const paymentRows = new Map(payments.flatMap((answer) => answer.rows).map((row) => [row.paymentId, row]));
  const statementRows = new Map(statements.flatMap((answer) => answer.rows).map((row) => [row.statementId, row]));
  const cited = [...sightings.flatMap((answer) => answer.rows), ...paymentRows.values(), ...statementRows.values()];
  const selection = {
    identifiers,
    sightings: sightings.flatMap((answer) => answer.rows).map((row) => selectSighting(row, nameOf)),
    payments: [...paymentRows.values()].map((row) => selectPayment(row, nameOf)),
    statements: [...statementRows.values()].map((row) => selectStatement(row, nameOf)),
  };
  return { selection, consent, children, restsOnScopes: [...new Set(cited.map(({ scope }) => scope))].sort() };
}

function selectSighting(row: SightingRow, nameOf: NameOf): SelectedSighting {
  const { sightingId, identifierId, caseFileId, submissionId, check, role, heldBy, controlledBy, basis, seenOn, place } = row;
  return {
    sightingId,
    identifierId,
    caseFileId,
    organisation: nameOf(row.organisationId),
    submissionId,
    check,
    role,
    heldBy,
    controlledBy,
    basis,
    seenOn,
    place,
  };
}

function selectPayment(row: PaymentRow, nameOf: NameOf): SelectedPayment {
  const { paymentId, caseFileId, fromId, toId, paidText, paidCurrency, receivedText, receivedCurrency, paidOn, purpose, place } = row;
  return {
    paymentId,
    caseFileId,
    organisation: nameOf(row.organisationId),
    submissionId: row.submissionId ?? "",
    fromId,
    fromSide: sideOf(row.fromSide),
    toId,
    toSide: sideOf(row.toSide),
    paidText,
    paidCurrency,
    receivedText,
    receivedCurrency,
    paidOn,
    purpose,
    place,
  };
}

function selectStatement(row: StatementRow, nameOf: NameOf): SelectedStatement {
  const { statementId, caseFileId, organisationId, submissionId, fromId, relation, toId, basis, place } = row;
  return { statementId, caseFileId, organisation: nameOf(organisationId), submissionId, fromId, relation, toId, basis, place };
}

function sideOf(side: string): SelectedPayment["fromSide"] {
  return side === "survivor" || side === "family" || side === "unknown" ? side : "";
}
