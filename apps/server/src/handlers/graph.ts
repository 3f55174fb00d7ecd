import { askPaths } from "@throughline/graph/analysis/ask-paths";
import { askAround, askExpansion, askSlice, type SliceFacts } from "@throughline/graph/analysis/ask-slice";
import { formatStrength, sayStrength, toHundredths, wordsOfStrength } from "@throughline/graph/analysis/strength";
import type { PathView, SliceView } from "../contract/views.ts";
import type { Handler } from "../http/handler.ts";
import { notFound } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";
import { organisationNames, readDisplays } from "../show/show-record-rows.ts";
import { showSlice } from "../show/show-slice.ts";

/** What the canvas opens with: chosen nodes, and with `around` their strongest neighbours. A node the reader may not see is not there. */
export const slice: Handler<"slice"> = async ({ input, principal, server }) => {
  const { graph } = server.instance;
  const { nodes, limit } = input;
  const scopes = principal.scopes;
  const facts = input.around ? await askAround(graph, { scopes, nodes, limit }) : await askSlice(graph, { scopes, nodes });
  if (facts.shown === 0) throw notFound();
  return nameSlice(server.instance, scopes, facts);
};

export const expand: Handler<"expand"> = async ({ input, principal, server }) => {
  const scopes = principal.scopes;
  const facts = await askExpansion(server.instance.graph, { ...input, scopes });
  if (facts.identifiers.length + facts.caseFiles.length === 0) throw notFound();
  return nameSlice(server.instance, scopes, facts);
};

export const paths: Handler<"paths"> = async ({ input, principal, server }) => {
  const { graph } = server.instance;
  const scopes = principal.scopes;
  const answer = await askPaths(graph, { ...input, scopes });
  const nodes = [...new Set(answer.paths.flatMap((path) => path.nodes))];
  const facts = await askSlice(graph, { scopes, nodes: nodes.length === 0 ? [input.from, input.to] : nodes });
  if (nodes.length === 0 && facts.shown < 2) throw notFound();
  const shown = answer.paths.map((path): PathView => {
    const weakest = toHundredths(path.weakest);
    return {
      nodes: [...path.nodes],
      edges: path.steps.map((step) => step.edgeId),
      weakest,
      strength: wordsOfStrength(weakest),
      words: `weakest link ${sayStrength(wordsOfStrength(weakest))}, ${formatStrength(weakest)}`,
    };
  });
  return { length: answer.length, paths: shown, slice: await nameSlice(server.instance, scopes, facts), hubsLeftOut: answer.hubsLeftOut };
};

/** A slice with references and names from the record, read within the same scopes. */
export async function nameSlice({ record }: Pick<Instance, "record">, scopes: readonly string[], facts: SliceFacts): Promise<SliceView> {
  const ids = facts.caseFiles.map(({ row }) => row.caseFileId);
  const identifierIds = facts.identifiers.map(({ row }) => row.id);
  const [rows, organisationOf, displayOf] = await Promise.all([
    ids.length === 0 ? [] : record.caseFilesById(ids, scopes),
    organisationNames(record),
    readDisplays(record, identifierIds, scopes),
  ]);
  return showSlice(facts, {
    displayOf,
    caseFiles: new Map(rows.map((row) => [row.caseFileId, row])),
    organisationOf,
  });
}
