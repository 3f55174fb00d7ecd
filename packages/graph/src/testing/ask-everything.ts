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

function parametersOf(name: string, record: RandomRecord): readonly object[] {
  const identifierIds = [...record.identifierIds];
  const caseFileIds = [...record.caseFileIds];
  const limit = 10_000;
  const nodes = [
    ...identifierIds.slice(0, 6).map((id) => ({ id, caseFileId: "" })),
    ...caseFileIds.slice(0, 6).map((caseFileId) => ({ id: "", caseFileId })),
  ];
  switch (name) {
    case "case-file-facts":
      return [{ caseFileIds }];
    case "frontier":
      return [
        { identifierIds, caseFileIds, limit },
        { identifierIds: identifierIds.slice(0, 2), caseFileIds: [], limit: 7 },
      ];
    case "identifier-facts":
      return [{ identifierIds }];
    case "identifier-holders":
      return identifierIds.slice(0, 8).map((id) => ({ id }));
    case "identifiers-of-case-files":
      return [
        { caseFileIds, minPeople: 0, limit },
        { caseFileIds, minPeople: 2, limit: 5 },
      ];
    case "leads-by-kind":
      return [{ minPeople: 2 }];
    case "leads-candidates":
      return [
        { kinds: [], minPeople: 2, afterBound: Number.MAX_SAFE_INTEGER, afterId: "", limit },
        { kinds: ["wallet", "phone"], minPeople: 2, afterBound: 4, afterId: identifierIds[0] ?? "", limit: 3 },
      ];
    case "leads-of-scopes":
      return [
        { kinds: [], minPeople: 2, limit },
        { kinds: ["wallet"], minPeople: 3, limit: 2 },
      ];
    case "neighbourhood":
      return nodes.flatMap((node) => [
        { ...node, limit },
        { ...node, limit: 3 },
      ]);
    case "neighbourhood-counts":
      return nodes;
    case "overcounted":
      return [{ identifierIds }];
    case "payments-of":
      return nodes.map((node) => ({ ...node, limit }));
    case "people-of-identifiers":
      return [{ identifierIds, limit }];
    case "same-as":
    case "same-person":
      return [{ limit }];
    case "scope-totals":
    case "status":
      return [{}];
    case "shared-hubs":
      return caseFileIds.slice(0, 4).map((caseFileId) => ({ caseFileId, caseFileIds, hubPeople: 3 }));
    case "similar-candidates":
      return caseFileIds.slice(0, 4).flatMap((caseFileId) => [
        { caseFileId, hubPeople: 4, limit },
        { caseFileId, hubPeople: 200, limit: 4 },
      ]);
    case "subgraph":
      return [
        { identifierIds, caseFileIds, limit },
        { identifierIds: identifierIds.slice(0, 5), caseFileIds: caseFileIds.slice(0, 5), limit: 4 },
      ];
    case "used-against-its-holder":
      return [
        { minCaseFiles: 1, limit },
        { minCaseFiles: 2, limit: 2 },
      ];
    case "visible-counts":
      return [
        { identifierIds, minPeople: 1 },
        { identifierIds, minPeople: 3 },
      ];
    default:
      throw new RangeError(`give testing/ask-everything.ts parameters for the question ${name}`);
  }
}
