import { bases, checks, standings } from "@throughline/model/vocabulary";
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

/** Every node a batch names, so that it can be linked to before or after its own facts arrive. */
export function namedIn(batch: ProjectionBatch): { identifiers: Set<string>; caseFiles: Set<string>; scopes: Set<string> } {
  const identifiers = new Set(batch.identifiers.map((identifier) => identifier.id));
  const caseFiles = new Set(batch.caseFiles.map((caseFile) => caseFile.caseFileId));
  const scopes = new Set(batch.scopes.map((scope) => scope.scopeId));
  for (const edge of batch.edges) {
    identifiers.add(edge.id);
    caseFiles.add(edge.caseFileId);
    scopes.add(edge.scope);
  }
  for (const link of [...batch.payments, ...batch.statements]) {
    if (link.fromId !== "") identifiers.add(link.fromId);
    if (link.toId !== "") identifiers.add(link.toId);
    caseFiles.add(link.caseFileId);
    scopes.add(link.scope);
  }
  for (const judgement of batch.judgements) {
    for (const end of [judgement.a, judgement.b]) (judgement.kind === "same-as" ? identifiers : caseFiles).add(end);
    scopes.add(judgement.scope);
  }
  for (const listing of batch.listings) {
    identifiers.add(listing.id);
    scopes.add(listing.scopeId);
  }
  for (const caseFile of batch.caseFiles) scopes.add(caseFile.scope);
  return { identifiers, caseFiles, scopes };
}
