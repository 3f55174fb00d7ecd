import { askNeighbourGroups } from "@throughline/graph/analysis/neighbourhood-groups";
import { identifierNode } from "@throughline/graph/analysis/node-id";
import { askCounts, askReader } from "@throughline/graph/analysis/reader";
import type { IdentifierFacts } from "@throughline/graph/analysis/strength";
import { type IdentifierFactsRow, identifierFacts } from "@throughline/graph/questions/identifier-facts";
import { type IdentifierHoldersRow, identifierHolders } from "@throughline/graph/questions/identifier-holders";
import { type HeldBy, isProtectedHolder } from "@throughline/model/vocabulary";
import type { Handler } from "../http/handler.ts";
import { notFound } from "../http/problem.ts";
import { askHits } from "../sharing/ask-hits.ts";
import { showExchanged } from "../sharing/show-exchanged.ts";
import { showIdentifier } from "../show/show-identifier.ts";
import { organisationNames, readIdentifiers, showPayment, showSighting, showStatement } from "../show/show-record-rows.ts";
import { weighAndExplain } from "../show/show-strength.ts";

/** Sightings, payments and stated relations shown of one identifier, at most; the totals are told. */
const mostShown = 200;

/** An identifier with what the reader may see of it; one they may not see is not found, whether or not it exists. */
export const identifier: Handler<"identifier"> = async ({ input, principal, server }) => {
  const { graph, record } = server.instance;
  const scopes = [...principal.scopes];
  const [row] = await graph.ask(identifierFacts, { scopes, identifierIds: [input.id] });
  if (row === undefined) throw notFound();
  const [reader, holders, groups, sightings, payments, statements, nameOf] = await Promise.all([
    askReader(graph, scopes),
    graph.ask(identifierHolders, { scopes, id: input.id }),
    askNeighbourGroups(graph, { scopes, node: identifierNode(input.id) }),
    record.sightingsOf(input.id, scopes, mostShown),
    record.paymentsOf(input.id, scopes, mostShown),
    record.statementsOf(input.id, scopes, mostShown),
    organisationNames(record),
  ]);
  const counted = (await askCounts(graph, reader, [input.id], 1)).get(input.id);
  const links = [...payments.rows, ...statements.rows];
  const ends = await readIdentifiers(record, [input.id, ...links.flatMap(({ fromId, toId }) => [fromId, toId])], scopes);
  const view = showIdentifier({ ...row, display: ends.get(input.id)?.display ?? "", isProtected: row.isProtected === 1 });
  ends.set(input.id, view);
  const hitsOf = await askHits({ instance: server.instance, principal, shown: scopes }, view.isProtected ? [] : [input.id]);
  const exchanged = view.isProtected ? [] : await showExchanged(server.instance, principal, input.id);
  return {
    identifier: view,
    people: counted?.facts.people ?? 0,
    peopleInScope: reader.totalPeople,
    ...weighAndExplain(counted?.facts ?? factsWithoutPeople(row, reader.totalPeople)),
    heldBy: byHolder(holders),
    protectedCaseFiles: holders.filter(({ heldBy }) => isProtectedHolder(heldBy)).reduce((sum, { caseFiles }) => sum + caseFiles, 0),
    alsoRecorded: hitsOf(input.id),
    exchanged,
    neighbours: sumGroups(groups),
    sightings: sightings.rows.map((sighting) => showSighting(sighting, ends, nameOf)),
    sightingsTotal: sightings.total,
    payments: payments.rows.map((payment) => showPayment(payment, ends)),
    paymentsTotal: payments.total,
    statements: statements.rows.flatMap((statement) => showStatement(statement, ends, nameOf)),
    statementsTotal: statements.total,
  };
};

/** What a strength is explained from when nobody visible counts: a protected identifier, or only unconfirmed suggestions. */
function factsWithoutPeople(row: IdentifierFactsRow, totalPeople: number): IdentifierFacts {
  const { kind, namespace, standing, firstSeenOn, lastSeenOn } = row;
  return { kind, namespace, standing, firstSeenOn, lastSeenOn, check: "none", basis: "suggested", people: 0, totalPeople };
}

function byHolder(rows: readonly IdentifierHoldersRow[]): { heldBy: HeldBy; caseFiles: number }[] {
  const sums = new Map<HeldBy, number>();
  for (const { heldBy, caseFiles } of rows) sums.set(heldBy, (sums.get(heldBy) ?? 0) + caseFiles);
  return [...sums].map(([heldBy, caseFiles]) => ({ heldBy, caseFiles }));
}

function sumGroups(rows: readonly { readonly group: string; readonly count: number }[]): { group: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const { group, count } of rows) sums.set(group, (sums.get(group) ?? 0) + count);
  return [...sums].map(([group, count]) => ({ group, count }));
}
