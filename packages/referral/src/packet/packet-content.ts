import type { Withheld } from "../gate.ts";
import { groupByIdentifier, type SelectedIdentifier, type SelectedPayment, type SelectedSighting, type Selection } from "../selection.ts";
import { Citations, type PacketSource } from "./citations.ts";
import { sayAmount } from "./say-amount.ts";

/** Bumped whenever the same content would be written as other bytes. */
export const templateVersion = 1;

/** Said in every packet and, shortened, on every row, so that a copied line still carries it (non-punishment principle). */
export const nonPunishmentStatement =
  "This packet rests on the accounts of people who were, or may have been, trafficked and made to act. Under the non-punishment principle nothing in it is " +
  "evidence against them, and an account held in a person's name may have been used by others. Please open no investigation of a victim on the strength of it.";
export const rowMark = "From victims' accounts; not evidence against them";

/** Said in a packet that holds what a child tells of, and shortened on each of its rows: on all of them, so that none tells which are the child's. */
export const childProtectionStatement =
  "Part of this packet rests on what a child told. Please show it only to those who have to act on it, ask whoever sent it before you pass it on, and do " +
  "not try to find out who the child is or which part that is.";
export const childProtectionMark = `${rowMark}. Child protection`;

/** Where a side of a payment or relation is nothing that this packet holds; does not tell whether it stays behind or was not chosen. */
export const notInPacket = "not in this packet";

/** What a packet says, before it is written in any format. A function of the selection, the record sequence and the template alone. */
export interface PacketContent {
  readonly title: string;
  readonly profile: string;
  readonly templateVersion: number;
  readonly recordSequence: number;
  readonly statement: string;
  /** There only where something that a child tells of is in the packet: what that asks of whoever receives it. */
  readonly childProtection?: string;
  readonly identifiers: readonly PacketIdentifier[];
  readonly payments: readonly PacketPayment[];
  readonly statements: readonly PacketStatement[];
  readonly sources: readonly PacketSource[];
  readonly withheld: number;
}

export interface PacketIdentifier {
  readonly number: number;
  readonly kind: string;
  readonly value: string;
  readonly key: string;
  readonly check: string;
  readonly standing: string;
  readonly cases: readonly string[];
  readonly organisations: readonly string[];
  readonly firstSeenOn: string;
  readonly lastSeenOn: string;
  readonly heldBy: readonly string[];
  /** Of sightings, and of payments and relations that name it. */
  readonly citations: readonly number[];
  readonly mark: string;
}

export interface PacketPayment {
  readonly number: number;
  readonly case: string;
  /** "identifier 3", "the person", "the family", "not known" or "not in this packet". */
  readonly from: string;
  readonly to: string;
  readonly paid: string;
  readonly received: string;
  readonly paidOn: string;
  readonly purpose: string;
  readonly citation: number;
  readonly mark: string;
}

export interface PacketStatement {
  readonly number: number;
  readonly case: string;
  readonly from: string;
  readonly relation: string;
  readonly to: string;
  readonly citation: number;
  readonly mark: string;
}

export interface ContentRequest {
  readonly title: string;
  readonly profile: string;
  readonly recordSequence: number;
  /** What passed the gate. */
  readonly leaves: Selection;
  readonly withheld: readonly Withheld[];
  /** Something that a child tells of is in what leaves. */
  readonly isOfChildren: boolean;
}

/** Numbers, cites and orders what leaves. The same input, in any order, gives the same content. */
export function packetContent({ title, profile, recordSequence, leaves, withheld, isOfChildren }: ContentRequest): PacketContent {
  const cites = new Citations(isOfChildren ? childProtectionMark : rowMark);
  const ordered = sortedBy(leaves.identifiers, ({ key, id }) => `${key}\u0001${id}`);
  const numberOf = new Map(ordered.map(({ id }, index) => [id, `identifier ${index + 1}`]));
  const sightings = groupByIdentifier(sortedBy(leaves.sightings, sightingOrder));
  const seen = ordered.map((identifier, index) => identifierRow(cites, identifier, index + 1, sightings.get(identifier.id) ?? []));
  const payments = paymentRows(cites, leaves, numberOf);
  const statements = statementRows(cites, leaves, numberOf);
  const named = [...payments, ...statements];
  const identifiers = seen.map((row): PacketIdentifier => {
    const naming = named.filter(({ from, to }) => [from, to].includes(`identifier ${row.number}`));
    const citations = distinct([...row.citations, ...naming.map(({ citation }) => citation)]);
    const sources = citations.flatMap((citation) => cites.sources[citation - 1] ?? []);
    return {
      ...row,
      citations,
      cases: distinct(sources.map((source) => source.case)),
      organisations: distinct(sources.map(({ organisation }) => organisation)).sort(),
    };
  });
  return {
    title,
    profile,
    templateVersion,
    recordSequence,
    statement: nonPunishmentStatement,
    ...(isOfChildren ? { childProtection: childProtectionStatement } : {}),
    identifiers,
    payments,
    statements,
    sources: cites.sources,
    withheld: withheld.length,
  };
}

function identifierRow(
  cites: Citations,
  identifier: SelectedIdentifier,
  number: number,
  sightings: readonly SelectedSighting[],
): Omit<PacketIdentifier, "cases" | "organisations"> {
  const dates = sightings
    .map(({ seenOn }) => seenOn)
    .filter((date) => date !== "")
    .sort();
  return {
    number,
    kind: identifier.kind,
    value: identifier.display,
    key: identifier.key,
    check: bestCheck(sightings),
    standing: identifier.standing,
    firstSeenOn: dates[0] ?? "",
    lastSeenOn: dates.at(-1) ?? "",
    heldBy: distinct(sightings.map(({ heldBy }) => heldBy)).sort(),
    citations: distinct(sightings.map((sighting) => cites.cite(sighting, sighting))),
    mark: cites.mark,
  };
}

function paymentRows(cites: Citations, { payments }: Selection, numberOf: ReadonlyMap<string, string>): PacketPayment[] {
  return sortedBy(payments, ({ paidOn, paymentId }) => `${paidOn}\u0001${paymentId}`).map((payment, index) => ({
    number: index + 1,
    case: cites.caseName(payment.caseFileId),
    from: numberOf.get(payment.fromId) ?? saySide(payment.fromSide),
    to: numberOf.get(payment.toId) ?? saySide(payment.toSide),
    paid: sayAmount(payment.paidText, payment.paidCurrency),
    received: sayAmount(payment.receivedText, payment.receivedCurrency),
    paidOn: payment.paidOn,
    purpose: payment.purpose,
    citation: cites.cite(payment, { basis: "told", role: "payment", seenOn: payment.paidOn }),
    mark: cites.mark,
  }));
}

function statementRows(cites: Citations, { statements }: Selection, numberOf: ReadonlyMap<string, string>): PacketStatement[] {
  return sortedBy(statements, ({ statementId }) => statementId).map((stated, index) => ({
    number: index + 1,
    case: cites.caseName(stated.caseFileId),
    from: numberOf.get(stated.fromId) ?? notInPacket,
    relation: stated.relation,
    to: numberOf.get(stated.toId) ?? notInPacket,
    citation: cites.cite(stated, { basis: stated.basis, role: "statement", seenOn: "" }),
    mark: cites.mark,
  }));
}

function saySide(side: SelectedPayment["fromSide"]): string {
  return side === "survivor" ? "the person" : side === "family" ? "the family" : side === "unknown" ? "not known" : notInPacket;
}

function bestCheck(sightings: readonly SelectedSighting[]): string {
  return ["passed", "weak", "none", "failed"].find((check) => sightings.some((sighting) => sighting.check === check)) ?? "none";
}

function sightingOrder({ caseFileId, submissionId, place, sightingId }: SelectedSighting): string {
  return [caseFileId, submissionId, place.sheet ?? "", String(place.line).padStart(9, "0"), place.column ?? "", sightingId].join("\u0001");
}

function sortedBy<Row>(rows: readonly Row[], order: (row: Row) => string): Row[] {
  return [...rows].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
