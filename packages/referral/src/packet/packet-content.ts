import type { SourcePlace } from "@throughline/model/submission";
import type { Withheld } from "../gate.ts";
import type { SelectedPayment, SelectedSighting, Selection } from "../selection.ts";

/** Bumped whenever the same content would be written as other bytes. */
export const templateVersion = 1;

/** Said in every packet and, shortened, on every row, so that a copied line still carries it (non-punishment principle). */
export const nonPunishmentStatement =
  "The people whose accounts this rests on were trafficked and made to act. Under the non-punishment principle nothing here is evidence against them, " +
  "and an account held in a person's name may have been used by others. Please do not open an investigation of a victim on the strength of this packet.";
export const rowMark = "From victims' accounts; not evidence against them";

/** What a packet says, before it is written in any format. A function of the selection, the record sequence and the template alone. */
export interface PacketContent {
  readonly title: string;
  readonly profile: string;
  readonly templateVersion: number;
  readonly recordSequence: number;
  readonly statement: string;
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
  readonly citations: readonly number[];
}

export interface PacketPayment {
  readonly number: number;
  readonly case: string;
  /** Identifier number, "the person", "the family", or "withheld". */
  readonly from: string;
  readonly to: string;
  readonly paid: string;
  readonly received: string;
  readonly paidOn: string;
  readonly purpose: string;
  readonly citation: number;
}

export interface PacketStatement {
  readonly number: number;
  readonly case: string;
  readonly from: string;
  readonly relation: string;
  readonly to: string;
  readonly citation: number;
}

/** One place in one source file: "Riverbank, file 2, sheet 1, row 15, column D". File names stay behind: they may name a person. */
export interface PacketSource {
  readonly citation: number;
  readonly organisation: string;
  readonly case: string;
  readonly submissionId: string;
  readonly file: number;
  readonly line: number;
  readonly column: string;
  readonly basis: string;
  readonly role: string;
  readonly seenOn: string;
}

export interface ContentRequest {
  readonly title: string;
  readonly profile: string;
  readonly recordSequence: number;
  /** What passed the gate. */
  readonly leaves: Selection;
  readonly withheld: readonly Withheld[];
}

/** Numbers, cites and orders what leaves. The same input, in any order, gives the same content. */
export function packetContent({ title, profile, recordSequence, leaves, withheld }: ContentRequest): PacketContent {
  const cites = new Citations();
  const identifiers = sortedBy(leaves.identifiers, ({ key }) => key).map((identifier, index): PacketIdentifier => {
    const sightings = sortedBy(leaves.sightings.filter(({ identifierId }) => identifierId === identifier.id), sightingOrder);
    const dates = sightings.map(({ seenOn }) => seenOn).filter((date) => date !== "").sort();
    return {
      number: index + 1, kind: identifier.kind, value: identifier.display, key: identifier.key,
      check: bestCheck(sightings), standing: identifier.standing,
      cases: distinct(sightings.map(({ caseFileId }) => cites.caseName(caseFileId))),
      organisations: distinct(sightings.map(({ organisation }) => organisation)).sort(),
      firstSeenOn: dates[0] ?? "", lastSeenOn: dates.at(-1) ?? "",
      heldBy: distinct(sightings.map(({ heldBy }) => heldBy)).sort(),
      citations: distinct(sightings.map((sighting) => cites.cite(sighting, sighting))),
    };
  });
  const numberOf = new Map(sortedBy(leaves.identifiers, ({ key }) => key).map(({ id }, index) => [id, `identifier ${index + 1}`]));
  return {
    title, profile, templateVersion, recordSequence, statement: nonPunishmentStatement, identifiers,
    payments: sortedBy(leaves.payments, paymentOrder).map((payment, index) => ({
      number: index + 1, case: cites.caseName(payment.caseFileId),
      from: numberOf.get(payment.fromId) ?? sideWords(payment.fromSide), to: numberOf.get(payment.toId) ?? sideWords(payment.toSide),
      paid: moneyWords(payment.paidText, payment.paidCurrency), received: moneyWords(payment.receivedText, payment.receivedCurrency),
      paidOn: payment.paidOn, purpose: payment.purpose, citation: cites.cite(payment, { basis: "told", role: "payment", seenOn: payment.paidOn }),
    })),
    statements: sortedBy(leaves.statements, ({ statementId }) => statementId).map((stated, index) => ({
      number: index + 1, case: cites.caseName(stated.caseFileId), from: numberOf.get(stated.fromId) ?? "withheld",
      relation: stated.relation, to: numberOf.get(stated.toId) ?? "withheld",
      citation: cites.cite(stated, { basis: stated.basis, role: "statement", seenOn: "" }),
    })),
    sources: cites.sources, withheld: withheld.length,
  };
}

/** Gives case files the pseudonyms of this packet (Case A, B …), source files their numbers, and places their citations. */
class Citations {
  readonly sources: PacketSource[] = [];
  private readonly cases = new Map<string, string>();
  private readonly files = new Map<string, number>();
  private readonly citations = new Map<string, number>();

  caseName(caseFileId: string): string {
    const known = this.cases.get(caseFileId);
    if (known !== undefined) return known;
    const name = `Case ${letters(this.cases.size)}`;
    this.cases.set(caseFileId, name);
    return name;
  }

  cite(
    origin: { caseFileId: string; organisation: string; submissionId: string; place: SourcePlace },
    how: { basis: string; role: string; seenOn: string },
  ): number {
    const { caseFileId, organisation, submissionId, place } = origin;
    const id = JSON.stringify([caseFileId, submissionId, place.sheet ?? "", place.line, place.column ?? "", how.basis, how.role, how.seenOn]);
    const known = this.citations.get(id);
    if (known !== undefined) return known;
    const file = this.files.get(submissionId) ?? this.files.size + 1;
    this.files.set(submissionId, file);
    const citation = this.sources.length + 1;
    this.citations.set(id, citation);
    this.sources.push({
      citation, organisation, case: this.caseName(caseFileId), submissionId, file, line: place.line, column: columnPlace(place), ...pickHow(how),
    });
    return citation;
  }
}

function pickHow({ basis, role, seenOn }: { basis: string; role: string; seenOn: string }): { basis: string; role: string; seenOn: string } {
  return { basis, role, seenOn };
}

/** A header may name a person ("Somchai's account"), so a column is cited only when it is a letter or a number. */
function columnPlace({ column }: SourcePlace): string {
  return column !== undefined && /^([A-Z]{1,3}|\d{1,4})$/.test(column) ? column : "";
}

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function sideWords(side: SelectedPayment["fromSide"]): string {
  return side === "survivor" ? "the person" : side === "family" ? "the family" : side === "unknown" ? "not known" : "withheld";
}

function moneyWords(text: string, currency: string): string {
  return text === "" ? "" : text.toUpperCase().includes(currency.toUpperCase()) ? text : `${text} ${currency}`;
}

function bestCheck(sightings: readonly SelectedSighting[]): string {
  return ["passed", "weak", "none", "failed"].find((check) => sightings.some((sighting) => sighting.check === check)) ?? "none";
}

function sightingOrder({ caseFileId, submissionId, place, sightingId }: SelectedSighting): string {
  return [caseFileId, submissionId, place.sheet ?? "", String(place.line).padStart(9, "0"), place.column ?? "", sightingId].join("\u0001");
}

function paymentOrder({ paidOn, paymentId }: SelectedPayment): string {
  return `${paidOn}\u0001${paymentId}`;
}

function sortedBy<Row>(rows: readonly Row[], order: (row: Row) => string): Row[] {
  return [...rows].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
