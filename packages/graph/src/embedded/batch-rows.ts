import { bases, checks, standings } from "@throughline/model/vocabulary";
import { namedIn } from "../projection/named-in.ts";
import type { ProjectedEdge, ProjectedIdentifier, ProjectionBatch } from "@throughline/record/change-feed";

/** A batch as the statements in `write/` take it: JSON texts, and words of closed lists as their places. */
export function encodeBatch(batch: ProjectionBatch): Readonly<Record<string, string | number>> {
  const named = namedIn(batch);
  const told = new Set(batch.identifiers.map((identifier) => identifier.id));
  return {
    recordId: batch.recordId,
    to: batch.to,
    toHash: batch.toHash,
    scopes: JSON.stringify(batch.scopes),
    namedScopes: JSON.stringify([...named.scopes]),
    bareIdentifiers: JSON.stringify([...named.identifiers].filter((id) => !told.has(id))),
    namedCaseFiles: JSON.stringify([...named.caseFiles]),
    identifiers: JSON.stringify([...batch.identifiers].sort((a, b) => (a.id < b.id ? -1 : 1)).map(identifierColumns)),
    caseFiles: JSON.stringify(batch.caseFiles),
    lists: JSON.stringify([...new Set(batch.edges.filter(isList).map((edge) => edge.countsAs))]),
    edges: JSON.stringify(batch.edges.map(edgeColumns)),
    payments: JSON.stringify(batch.payments),
    statements: JSON.stringify(batch.statements.map((statement) => ({ ...statement, basis: bases.indexOf(statement.basis) }))),
    judgements: JSON.stringify(batch.judgements.map((judgement) => (judgement.a <= judgement.b ? judgement : { ...judgement, a: judgement.b, b: judgement.a }))),
    listings: JSON.stringify(batch.listings.map((listing) => ({ ...listing, standing: standings.indexOf(listing.standing) }))),
  };
}

function isList(edge: ProjectedEdge): boolean {
  return edge.countsAs.startsWith("list:");
}

function identifierColumns(identifier: ProjectedIdentifier): readonly (string | number)[] {
  return [identifier.id, identifier.kind, identifier.namespace, identifier.display, identifier.isProtected ? 1 : 0, standings.indexOf(identifier.standing)];
}

function edgeColumns(edge: ProjectedEdge): readonly (string | number)[] {
  const countsAs = edge.countsAs === "" || isList(edge) ? edge.countsAs : "own";
  return [
    edge.id, edge.caseFileId, edge.scope, edge.sightings, checks.indexOf(edge.check), bases.indexOf(edge.basis), countsAs,
    edge.heldBy, edge.controlledBy, edge.roles, edge.firstSeenOn, edge.lastSeenOn,
  ];
}
