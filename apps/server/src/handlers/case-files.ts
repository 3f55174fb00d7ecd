import { askSimilar, type SimilarAnswer } from "@throughline/graph/analysis/similar-case-files";
import { toHundredths } from "@throughline/graph/analysis/strength";
import { identifierFacts } from "@throughline/graph/questions/identifier-facts";
import type { z } from "zod";
import type { Endpoints } from "../contract/endpoints.ts";
import type { Handler } from "../http/handler.ts";
import { notFound } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";
import { showIdentifier } from "../show/show-identifier.ts";
import {
  organisationNames,
  readDisplays,
  readIdentifiers,
  showCaseFile,
  showPayment,
  showSighting,
  showStatement,
} from "../show/show-record-rows.ts";
import { weighAndExplain } from "../show/show-strength.ts";

/** Sightings, payments and stated relations shown of one case file, each at most; the totals are told. */
const mostShown = 500;
const mostSimilar = 50;

export type SimilarView = z.output<Endpoints["caseFile"]["output"]>["similar"][number];

export const caseFiles: Handler<"caseFiles"> = async ({ input, principal, server }) => {
  const { record } = server.instance;
  const { after, limit } = input;
  const [{ rows, total }, nameOf] = await Promise.all([
    record.caseFiles(principal.scopes, { limit, ...(after === undefined ? {} : { after }) }),
    organisationNames(record),
  ]);
  return { caseFiles: rows.map((row) => showCaseFile(row, nameOf)), total };
};

export const caseFile: Handler<"caseFile"> = async ({ input, principal, server }) => {
  const { record } = server.instance;
  const { scopes } = principal;
  const [row] = await record.caseFilesById([input.caseFileId], scopes);
  if (row === undefined) throw notFound();
  const [sightings, payments, statements, nameOf, similar] = await Promise.all([
    record.sightingsIn(input.caseFileId, scopes, mostShown),
    record.paymentsIn(input.caseFileId, scopes, mostShown),
    record.statementsIn(input.caseFileId, scopes, mostShown),
    organisationNames(record),
    showSimilar(server.instance, scopes, input.caseFileId, mostSimilar),
  ]);
  const ids = [
    ...sightings.rows.map(({ identifierId }) => identifierId),
    ...[...payments.rows, ...statements.rows].flatMap(({ fromId, toId }) => [fromId, toId]),
  ];
  const identifiers = await readIdentifiers(record, ids, scopes);
  return {
    caseFile: showCaseFile(row, nameOf),
    sightings: sightings.rows.map((sighting) => showSighting(sighting, identifiers, nameOf)),
    sightingsTotal: sightings.total,
    payments: payments.rows.map((payment) => showPayment(payment, identifiers)),
    paymentsTotal: payments.total,
    statements: statements.rows.flatMap((statement) => showStatement(statement, identifiers, nameOf)),
    statementsTotal: statements.total,
    similar,
  };
};

/** Other people's case files that share identifiers with this one, with the reasons, as this reader sees them. */
export async function showSimilar(
  instance: Pick<Instance, "record" | "graph">,
  scopes: readonly string[],
  caseFileId: string,
  limit: number,
): Promise<SimilarView[]> {
  const answer = await askSimilar(instance.graph, { scopes, caseFileId, limit });
  return nameSimilar(instance, scopes, answer);
}

async function nameSimilar(
  { record, graph }: Pick<Instance, "record" | "graph">,
  scopes: readonly string[],
  answer: SimilarAnswer,
): Promise<SimilarView[]> {
  if (answer.similar.length === 0) return [];
  const ids = [...new Set(answer.similar.flatMap(({ shared }) => shared.map(({ id }) => id)))].sort();
  const [facts, displayOf, rows, nameOf] = await Promise.all([
    graph.ask(identifierFacts, { scopes: [...scopes], identifierIds: ids }),
    readDisplays(record, ids, scopes),
    record.caseFilesById(
      answer.similar.map(({ caseFileId }) => caseFileId),
      scopes,
    ),
    organisationNames(record),
  ]);
  const views = new Map(
    facts.map((row) => [row.id, showIdentifier({ ...row, display: displayOf(row.id), isProtected: row.isProtected === 1 })]),
  );
  const caseFileOf = new Map(rows.map((row) => [row.caseFileId, showCaseFile(row, nameOf)]));
  return answer.similar.flatMap((similar): SimilarView[] => {
    const other = caseFileOf.get(similar.caseFileId);
    if (other === undefined) return [];
    const { sharedHere, ofHere, sharedThere, ofThere, hubs, strength, words } = similar;
    const shared = similar.shared.flatMap(({ id, weight, facts: known }) => {
      const identifier = views.get(id);
      if (identifier === undefined) return [];
      const { why, strength: weighed } = weighAndExplain(known);
      return [{ identifier, weight: toHundredths(weight), why, factors: weighed.factors }];
    });
    return [{ caseFile: other, strength: { strength, words }, sharedHere, ofHere, sharedThere, ofThere, hubs, shared }];
  });
}
