import { bases, checks, standings } from "@throughline/model/vocabulary";
import type { ProjectedEdge, ProjectedIdentifier, ProjectionBatch } from "@throughline/record/change-feed";
import { namedIn } from "../projection/named-in.ts";

/** A batch as the statements in `write/` take it: JSON texts, and words of closed lists as their places. */
export function encodeBatch(batch: ProjectionBatch): Readonly<Record<string, string | number>> {
  const named = namedIn(batch);
  const told = [...new Map(batch.identifiers.map((identifier) => [identifier.id, identifier])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const isTold = new Set(told.map((identifier) => identifier.id));
  const bare = [...named.identifiers].filter((id) => !isTold.has(id));
  const lists = [...new Set(batch.edges.filter(isList).map((edge) => edge.countsAs))];
  const places: Places = {
    identifiers: placesOf([...isTold, ...bare]),
    caseFiles: placesOf(named.caseFiles),
    scopes: placesOf(named.scopes),
    lists: placesOf(lists),
  };
  return {
    recordId: batch.recordId,
    to: batch.to,
    toHash: batch.toHash,
    scopes: JSON.stringify(batch.scopes),
    namedScopes: JSON.stringify([...named.scopes]),
    namedIdentifiers: JSON.stringify([...isTold, ...bare]),
    bareIdentifiers: JSON.stringify(bare),
    namedCaseFiles: JSON.stringify([...named.caseFiles]),
    identifiers: JSON.stringify(told.map(identifierColumns)),
    caseFiles: JSON.stringify(batch.caseFiles),
    lists: JSON.stringify(lists),
    edges: JSON.stringify(batch.edges.map((edge) => edgeText(edge, places))),
    payments: JSON.stringify(batch.payments),
    statements: JSON.stringify(batch.statements.map((statement) => ({ ...statement, basis: bases.indexOf(statement.basis) }))),
    judgements: JSON.stringify(
      batch.judgements.map((judgement) => (judgement.a <= judgement.b ? judgement : { ...judgement, a: judgement.b, b: judgement.a })),
    ),
    listings: JSON.stringify(batch.listings.map((listing) => ({ ...listing, standing: standings.indexOf(listing.standing) }))),
  };
}

/** Where each named node stands in the lists of the batch. */
interface Places {
  readonly identifiers: ReadonlyMap<string, number>;
  readonly caseFiles: ReadonlyMap<string, number>;
  readonly scopes: ReadonlyMap<string, number>;
  readonly lists: ReadonlyMap<string, number>;
}

function placesOf(ids: Iterable<string>): ReadonlyMap<string, number> {
  return new Map([...ids].map((id, place) => [id, place]));
}

function isList(edge: ProjectedEdge): boolean {
  return edge.countsAs.startsWith("list:");
}

function identifierColumns(identifier: ProjectedIdentifier): readonly (string | number)[] {
  return [identifier.id, identifier.kind, identifier.namespace, identifier.isProtected ? 1 : 0, standings.indexOf(identifier.standing)];
}

/** An edge in fixed columns, read again by `write/take-edges.sql`: numbers right-aligned, words left-aligned, roles last. */
function edgeText(edge: ProjectedEdge, places: Places): string {
  const number = (value: number | undefined, width: number): string => String(value ?? "").padStart(width);
  return (
    number(places.identifiers.get(edge.id), 7) +
    number(places.caseFiles.get(edge.caseFileId), 7) +
    number(places.scopes.get(edge.scope), 5) +
    number(edge.sightings, 9) +
    checks.indexOf(edge.check) +
    bases.indexOf(edge.basis) +
    number(listColumn(edge, places), 7) +
    edge.firstSeenOn.padEnd(10) +
    edge.lastSeenOn.padEnd(10) +
    edge.heldBy.padEnd(12) +
    edge.controlledBy.padEnd(10) +
    edge.roles
  );
}

/** -1 counts nowhere, 0 counts as its case file, else one more than the list's place. */
function listColumn(edge: ProjectedEdge, places: Places): number {
  if (edge.countsAs === "") return -1;
  return isList(edge) ? (places.lists.get(edge.countsAs) ?? 0) + 1 : 0;
}
