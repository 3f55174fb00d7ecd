import type { Question } from "../question.ts";
import { questions } from "../questions/questions.ts";
import type { RandomRecord } from "./random-record.ts";

/** A question with parameters, for asking engines the same. */
export interface Asking {
  readonly question: Question<object, object>;
  readonly params: object;
}

/** Every question with several parameters each, about the nodes of a random record. */
export function askingsAbout(record: RandomRecord, scopes: readonly string[]): readonly Asking[] {
  return questions.flatMap((question) =>
    parametersOf(question.name, record).map((params) => ({
      // The shapes differ by question; parameters are parsed by the shape below.
      question: question as unknown as Question<object, object>,
      params: question.params.parse({ scopes, ...params }),
    })),
  );
}

/** What each question is asked about a random record. */
interface Asked {
  readonly identifierIds: readonly string[];
  readonly caseFileIds: readonly string[];
  /** Some of both, as questions about one node take them. */
  readonly nodes: readonly { readonly id: string; readonly caseFileId: string }[];
  /** A limit that leaves nothing out. */
  readonly limit: number;
}

const parametersByQuestion: Readonly<Record<string, (asked: Asked) => readonly object[]>> = {
  "case-file-facts": ({ caseFileIds }) => [{ caseFileIds }],
  frontier: ({ identifierIds, caseFileIds, limit }) => [
    { identifierIds, caseFileIds, limit },
    { identifierIds: identifierIds.slice(0, 2), caseFileIds: [], limit: 7 },
  ],
  "identifier-facts": ({ identifierIds }) => [{ identifierIds }],
  "identifier-holders": ({ identifierIds }) => identifierIds.slice(0, 8).map((id) => ({ id })),
  "identifiers-of-case-files": ({ caseFileIds, limit }) => [
    { caseFileIds, minPeople: 0, limit },
    { caseFileIds, minPeople: 2, limit: 5 },
  ],
  "leads-by-kind": () => [{ minPeople: 2 }],
  "leads-candidates": ({ identifierIds, limit }) => [
    { kinds: [], minPeople: 2, afterBound: Number.MAX_SAFE_INTEGER, afterId: "", limit },
    { kinds: ["wallet", "phone"], minPeople: 2, afterBound: 4, afterId: identifierIds[0] ?? "", limit: 3 },
  ],
  "leads-of-scopes": ({ limit }) => [
    { kinds: [], minPeople: 2, limit },
    { kinds: ["wallet"], minPeople: 3, limit: 2 },
  ],
  "linkable-identifiers": ({ caseFileIds }) => [{ caseFileIds }],
  neighbourhood: ({ nodes, limit }) =>
    nodes.flatMap((node) => [
      { ...node, limit },
      { ...node, limit: 3 },
    ]),
  "neighbourhood-counts": ({ nodes }) => nodes,
  overcounted: ({ identifierIds }) => [{ identifierIds }],
  "payments-of": ({ nodes, limit }) => nodes.map((node) => ({ ...node, limit })),
  "people-of-identifiers": ({ identifierIds, limit }) => [{ identifierIds, limit }],
  "same-as": ({ limit }) => [{ limit }],
  "same-person": ({ limit }) => [{ limit }],
  "scope-totals": () => [{}],
  status: () => [{}],
  "shared-hubs": ({ caseFileIds }) => caseFileIds.slice(0, 4).map((caseFileId) => ({ caseFileId, caseFileIds, hubPeople: 3 })),
  "similar-candidates": ({ caseFileIds, limit }) =>
    caseFileIds.slice(0, 4).flatMap((caseFileId) => [
      { caseFileId, hubPeople: 4, limit },
      { caseFileId, hubPeople: 200, limit: 4 },
    ]),
  subgraph: ({ identifierIds, caseFileIds, limit }) => [
    { identifierIds, caseFileIds, limit },
    { identifierIds: identifierIds.slice(0, 5), caseFileIds: caseFileIds.slice(0, 5), limit: 4 },
  ],
  "used-against-its-holder": ({ limit }) => [
    { minCaseFiles: 1, limit },
    { minCaseFiles: 2, limit: 2 },
  ],
  "visible-counts": ({ identifierIds }) => [
    { identifierIds, minPeople: 1 },
    { identifierIds, minPeople: 3 },
  ],
};

function parametersOf(name: string, record: RandomRecord): readonly object[] {
  const identifierIds = [...record.identifierIds];
  const caseFileIds = [...record.caseFileIds];
  const nodes = [
    ...identifierIds.slice(0, 6).map((id) => ({ id, caseFileId: "" })),
    ...caseFileIds.slice(0, 6).map((caseFileId) => ({ id: "", caseFileId })),
  ];
  const parameters = parametersByQuestion[name];
  if (parameters === undefined) throw new RangeError(`give testing/ask-everything.ts parameters for the question ${name}`);
  return parameters({ identifierIds, caseFileIds, nodes, limit: 10_000 });
}
