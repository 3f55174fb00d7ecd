import { isProtectedHolder } from "@throughline/model/vocabulary";
import type { CaseFileRow, CaseRecord, IdentifierRow, PaymentRow, SightingRow, StatementRow } from "@throughline/record/case-record";
import type { CaseFileView, IdentifierView, PaymentView, SightingView, StatementView } from "../contract/views.ts";
import { namespaceOf, showIdentifier } from "./show-identifier.ts";
import { withCurrency } from "./show-slice.ts";

/** Names of organisations by id. */
export type NameOf = (organisationId: string) => string;

export async function organisationNames(record: Pick<CaseRecord, "organisations">): Promise<NameOf> {
  const names = new Map((await record.organisations()).map(({ organisationId, name }) => [organisationId, name]));
  return (organisationId) => names.get(organisationId) ?? organisationId;
}

export function showCaseFile(row: CaseFileRow, nameOf: NameOf): CaseFileView {
  const { caseFileId, reference, organisationId, access, country, openedOn, identifiers, sightings } = row;
  return { caseFileId, reference, organisationId, organisation: nameOf(organisationId), access, country, openedOn, identifiers, sightings };
}

export function showIdentifierRow(row: IdentifierRow): IdentifierView {
  return showIdentifier({ ...row, namespace: namespaceOf(row.key) });
}

/** Identifiers by id as the record knows them and the reader may see them, ready to show. */
export async function readIdentifiers(
  record: Pick<CaseRecord, "identifiersFor">,
  ids: readonly string[],
  scopes: readonly string[],
): Promise<Map<string, IdentifierView>> {
  const wanted = [...new Set(ids)].filter((id) => id !== "");
  const rows = wanted.length === 0 ? [] : await record.identifiersFor(wanted, scopes);
  return new Map(rows.map((row) => [row.id, showIdentifierRow(row)]));
}

/** The values of identifiers that the reader may see: the graph holds none that anybody on the server protects, so the record gives them. */
export async function readDisplays(
  record: Pick<CaseRecord, "identifiersFor">,
  ids: readonly string[],
  scopes: readonly string[],
): Promise<(id: string) => string> {
  const views = await readIdentifiers(record, ids, scopes);
  return (id) => views.get(id)?.display ?? "";
}

/** A sighting; its text as written is left out where its identifier is protected or does not link. */
export function showSighting(row: SightingRow, identifiers: ReadonlyMap<string, IdentifierView>, nameOf: NameOf): SightingView {
  const identifier = identifiers.get(row.identifierId) ?? unkeyed(row);
  const { sightingId, caseFileId, reference, check, role, seenOn, heldBy, controlledBy, basis, recordedAt, place } = row;
  return {
    sightingId,
    identifier,
    caseFileId,
    reference,
    organisation: nameOf(row.organisationId),
    raw: identifier.isProtected ? null : row.raw,
    check,
    role,
    seenOn,
    heldBy,
    controlledBy,
    basis,
    recordedAt,
    place: { ...place },
  };
}

export function showPayment(row: PaymentRow, identifiers: ReadonlyMap<string, IdentifierView>): PaymentView {
  const end = (id: string, side: string): PaymentView["from"] => identifiers.get(id) ?? { side: side === "" ? "unknown" : side };
  return {
    paymentId: row.paymentId,
    caseFileId: row.caseFileId,
    reference: row.reference,
    from: end(row.fromId, row.fromSide),
    to: end(row.toId, row.toSide),
    paidText: withCurrency(row.paidText, row.paidCurrency),
    paidCurrency: row.paidCurrency,
    receivedText: withCurrency(row.receivedText, row.receivedCurrency),
    receivedCurrency: row.receivedCurrency,
    paidOn: row.paidOn,
    purpose: row.purpose,
    place: { ...row.place },
  };
}

/** What is stated of two identifiers; one that is not among those given is not known any more, and the statement is left out. */
export function showStatement(
  { fromId, toId, ...row }: StatementRow,
  identifiers: ReadonlyMap<string, IdentifierView>,
  nameOf: NameOf,
): StatementView[] {
  const from = identifiers.get(fromId);
  const to = identifiers.get(toId);
  if (from === undefined || to === undefined) return [];
  const { statementId, caseFileId, reference, organisationId, relation, basis, place } = row;
  return [{ statementId, caseFileId, reference, organisation: nameOf(organisationId), from, relation, to, basis, place: { ...place } }];
}

/** A value without a key has no identifier of its own: it shows its kind, and its holder's protection. */
function unkeyed(row: SightingRow): IdentifierView {
  const isProtected = isProtectedHolder(row.heldBy);
  return showIdentifier({ id: row.identifierId, kind: row.kind, namespace: "", display: "", isProtected, standing: "ordinary" });
}
