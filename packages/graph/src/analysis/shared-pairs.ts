import type { IdentifiersOfCaseFilesRow } from "../questions/identifiers-of-case-files.ts";
import { peopleOfIdentifiers } from "../questions/people-of-identifiers.ts";
import { similarCandidates } from "../questions/similar-candidates.ts";
import { visibleCounts } from "../questions/visible-counts.ts";
import { hubPeople } from "./ask-paths.ts";
import type { AskingEngine, Reader } from "./reader.ts";

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
  const [rows, throughGroups] = await Promise.all([engine.ask(similarCandidates, params), askThroughGroups(engine, reader, own)]);
  const direct = rows.slice(0, mostCandidateRows).map((row) => ({ here: row.id, there: row.id, caseFileId: row.caseFileId }));
  const person = reader.persons.find(caseFileId);
  const pairs = [...direct, ...throughGroups].filter((pair) => reader.persons.find(pair.caseFileId) !== person);
  return { pairs, isCut: rows.length > mostCandidateRows };
}

async function askThroughGroups(engine: AskingEngine, reader: Reader, own: readonly IdentifiersOfCaseFilesRow[]): Promise<SharedPair[]> {
  const hereOf = new Map<string, string[]>();
  for (const { id, isProtected, standing } of own) {
    if (isProtected === 1 || !linksPeople(standing)) continue;
    for (const member of reader.groupOf.get(id) ?? []) if (member !== id) hereOf.set(member, [...(hereOf.get(member) ?? []), id]);
  }
  const scopes = [...reader.scopes];
  const identifierIds = [...hereOf.keys()].sort();
  if (identifierIds.length === 0) return [];
  const facts = await engine.ask(visibleCounts, { scopes, identifierIds, minPeople: 1 });
  const linking = facts.filter(({ people, standing }) => people <= hubPeople && linksPeople(standing)).map(({ id }) => id);
  if (linking.length === 0) return [];
  const rows = await engine.ask(peopleOfIdentifiers, { scopes, identifierIds: linking, limit: mostCandidateRows });
  const ofCaseFiles = rows.filter(({ countsAs }) => !countsAs.startsWith("list:"));
  return ofCaseFiles.flatMap(({ id, countsAs }) => (hereOf.get(id) ?? []).map((here) => ({ here, there: id, caseFileId: countsAs })));
}

/** Placeholders and own-organisation values link nobody. */
function linksPeople(standing: string): boolean {
  return standing !== "placeholder" && standing !== "own-organisation";
}
