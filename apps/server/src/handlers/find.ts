import { nameKind } from "@throughline/graph/analysis/kind-words";
import { type FoundCandidate, rankFound } from "@throughline/graph/analysis/rank-found";
import { identifierFacts } from "@throughline/graph/questions/identifier-facts";
import { searchForm } from "@throughline/record/search-form";
import type { FoundView } from "../contract/views.ts";
import type { Handler } from "../http/handler.ts";
import { namespaceOf, showIdentifier } from "../show/show-identifier.ts";
import { organisationNames, readDisplays } from "../show/show-record-rows.ts";

const mostCandidates = 500;
const mostFound = 50;

/** Finds by what was typed or pasted: recognised first, so that any way of writing a wallet or number finds it; then by text. */
export const find: Handler<"find"> = async ({ input, principal, server }) => {
  const { record, recognise } = server.instance;
  const scopes = [...principal.scopes];
  const text = input.text.trim();
  const recognised = recognise(text);
  const [ownId] = recognised === null ? [] : await record.identifierIdOf([recognised.key]);
  const candidates = await record.findCandidates(text, scopes, mostCandidates);
  const ranked = rankFound(searchForm(text), candidates, mostFound);
  const byText = ranked.map(({ type, id, match }) => ({ type, id, match }));
  const wanted =
    ownId === undefined
      ? byText
      : [{ type: "identifier" as const, id: ownId, match: "exact" as const }, ...byText.filter(({ id }) => id !== ownId)];
  const views = await viewsOf(server.instance, scopes, wanted);
  return {
    found: wanted.flatMap(({ type, id, match }) => {
      const view = views.get(`${type}:${id}`);
      return view === undefined ? [] : [{ ...view, match }];
    }),
    recognisedAs: recognised === null ? null : nameKind(recognised.kind),
    recognisedKind: recognised === null ? null : { kind: recognised.kind, namespace: namespaceOf(recognised.key) },
    searched: "identifiers and case files you may read",
  };
};

type Wanted = readonly Pick<FoundCandidate, "type" | "id">[];

/** Labels of what was found; what the reader may not see has none and is left out. */
async function viewsOf(
  { record, graph }: Parameters<typeof find>[0]["server"]["instance"],
  scopes: string[],
  wanted: Wanted,
): Promise<Map<string, Omit<FoundView, "match">>> {
  const idsOf = (type: FoundCandidate["type"]): string[] => wanted.filter((one) => one.type === type).map(({ id }) => id);
  const [facts, displayOf, caseFiles, nameOf] = await Promise.all([
    graph.ask(identifierFacts, { scopes, identifierIds: idsOf("identifier") }),
    readDisplays(record, idsOf("identifier"), scopes),
    record.caseFilesById(idsOf("case-file"), scopes),
    organisationNames(record),
  ]);
  const identifiers = facts.map((row): [string, Omit<FoundView, "match">] => {
    const { id, kind, label } = showIdentifier({ ...row, display: displayOf(row.id), isProtected: row.isProtected === 1 });
    const { namespace, caseFiles: count } = row;
    const detail = `${nameKind(kind, namespace)}, in ${count} case file${count === 1 ? "" : "s"}`;
    return [`identifier:${id}`, { type: "identifier", id, kind, label, detail, namespace, organisation: "", count }];
  });
  const files = caseFiles.map((row): [string, Omit<FoundView, "match">] => {
    const { caseFileId: id, reference: label, identifiers: count } = row;
    const organisation = nameOf(row.organisationId);
    const detail = `${organisation}, ${count} identifiers`;
    return [`case-file:${id}`, { type: "case-file", id, kind: "case-file", label, detail, namespace: "", organisation, count }];
  });
  return new Map([...identifiers, ...files]);
}
