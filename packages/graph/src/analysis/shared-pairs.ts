import type { IdentifiersOfCaseFilesRow } from "../questions/identifiers-of-case-files.ts";
import { peopleOfIdentifiers } from "../questions/people-of-identifiers.ts";
import { similarCandidates } from "../questions/similar-candidates.ts";
import { subgraph } from "../questions/subgraph.ts";
import { visibleCounts } from "../questions/visible-counts.ts";
import { hubPeople } from "./ask-paths.ts";
import type { AskingEngine } from "./asking-engine.ts";
import { groupRows } from "./group-rows.ts";
import { identifierNode } from "./node-id.ts";
import type { Reader } from "./reader.ts";

/** An identifier here and the same one, or one judged to be the same, in another person's case file. */
export interface SharedPair {
  readonly here: string;
  readonly there: string;
  readonly caseFileId: string;
}

const mostCandidateRows = 20_000;

/** What other people's case files share with this one, hubs left out: directly, and through same-as groups. */
export async function askShared(
  engine: AskingEngine,
  reader: Reader,
  caseFileId: string,
  own: readonly IdentifiersOfCaseFilesRow[],
): Promise<{ pairs: SharedPair[]; isCut: boolean }> {
  const params = { scopes: [...reader.scopes], caseFileId, hubPeople, limit: mostCandidateRows + 1 };
  const [rows, throughGroups] = await Promise.all([
    engine.ask(similarCandidates, params),
    askThroughGroups(engine, reader, caseFileId, own),
  ]);
  const direct = rows.slice(0, mostCandidateRows).map((row) => ({ here: row.id, there: row.id, caseFileId: row.caseFileId }));
  const person = reader.persons.find(caseFileId);
  const pairs = [...direct, ...throughGroups].filter((pair) => reader.persons.find(pair.caseFileId) !== person);
  return { pairs, isCut: rows.length > mostCandidateRows };
}

/** Case files that hold another member of a group than this one does. Lists link nobody through a group. */
async function askThroughGroups(
  engine: AskingEngine,
  reader: Reader,
  caseFileId: string,
  own: readonly IdentifiersOfCaseFilesRow[],
): Promise<SharedPair[]> {
  const inGroups = own.filter(({ id, isProtected, standing }) => reader.groupOf.has(id) && isProtected === 0 && linksPeople(standing));
  if (inGroups.length === 0) return [];
  const counted = await askCountedHere(engine, reader, caseFileId, inGroups);
  const otherMembers = counted.flatMap((here) =>
    (reader.groupOf.get(here) ?? []).filter((there) => there !== here).map((there) => ({ here, there })),
  );
  const linking = await askLinking(engine, reader, [...new Set(otherMembers.map(({ there }) => there))].sort());
  if (linking.length === 0) return [];
  const rows = await engine.ask(peopleOfIdentifiers, { scopes: [...reader.scopes], identifierIds: linking, limit: mostCandidateRows });
  const holders = groupRows(
    rows.filter(({ countsAs }) => !countsAs.startsWith("list:")),
    ({ id }) => id,
  );
  return otherMembers.flatMap(({ here, there }) =>
    (holders.get(there) ?? []).map(({ countsAs }) => ({ here, there, caseFileId: countsAs })),
  );
}

/** Those of them that are more than an unconfirmed suggestion here. */
async function askCountedHere(
  engine: AskingEngine,
  reader: Reader,
  caseFileId: string,
  own: readonly IdentifiersOfCaseFilesRow[],
): Promise<string[]> {
  const identifierIds = own.map(({ id }) => id);
  const edges = await engine.ask(subgraph, {
    scopes: [...reader.scopes],
    identifierIds,
    caseFileIds: [caseFileId],
    limit: mostCandidateRows,
  });
  const confirmed = new Set(
    edges.filter(({ relation, basis }) => relation === "seen-in" && basis !== "suggested").map(({ source }) => source),
  );
  return identifierIds.filter((id) => confirmed.has(identifierNode(id)));
}

async function askLinking(engine: AskingEngine, reader: Reader, identifierIds: string[]): Promise<string[]> {
  if (identifierIds.length === 0) return [];
  const facts = await engine.ask(visibleCounts, { scopes: [...reader.scopes], identifierIds, minPeople: 1 });
  return facts.filter(({ people, standing }) => people <= hubPeople && linksPeople(standing)).map(({ id }) => id);
}

/** Placeholders and own-organisation values link nobody. */
function linksPeople(standing: string): boolean {
  return standing !== "placeholder" && standing !== "own-organisation";
}
