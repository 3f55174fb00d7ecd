import { overcounted } from "../questions/overcounted.ts";
import { sameAs } from "../questions/same-as.ts";
import { samePerson } from "../questions/same-person.ts";
import { scopeTotals } from "../questions/scope-totals.ts";
import { type VisibleCountsRow, visibleCounts } from "../questions/visible-counts.ts";
import { type AskingEngine, rememberAnswer } from "./asking-engine.ts";
import { groupRows } from "./group-rows.ts";
import type { IdentifierFacts } from "./strength.ts";
import { joinPairs, type UnionFind } from "./union-find.ts";

/** What one reader's scopes hold together: the same for every question of a request. */
export interface Reader {
  readonly scopes: readonly string[];
  /** People with a visible case file: the N of rarity. */
  readonly totalPeople: number;
  /** Visible edges, for planning. */
  readonly edges: number;
  readonly organisationOf: ReadonlyMap<string, string>;
  /** Case files of one person, by visible same-person judgements. */
  readonly persons: UnionFind;
  /** Members of each visible same-as group, in ASCII order, by the id of each member. */
  readonly groupOf: ReadonlyMap<string, readonly string[]>;
}

/** Facts of an identifier with its people counted for this reader, and the organisations it was counted in. */
export interface CountedIdentifier {
  readonly id: string;
  readonly facts: IdentifierFacts;
  readonly organisations: number;
}

const mostJudgements = 1_000_000;

/** What a reader's scopes hold: totals, and who and what is judged to be the same. Asked once for each position of the graph. */
export async function askReader(engine: AskingEngine, scopes: readonly string[]): Promise<Reader> {
  return rememberAnswer(engine, `reader ${JSON.stringify(scopes)}`, () => readReader(engine, scopes));
}

async function readReader(engine: AskingEngine, scopes: readonly string[]): Promise<Reader> {
  const params = { scopes: [...scopes] };
  const [totals, personPairs, sameAsPairs] = await Promise.all([
    engine.ask(scopeTotals, params),
    engine.ask(samePerson, { ...params, limit: mostJudgements }),
    engine.ask(sameAs, { ...params, limit: mostJudgements }),
  ]);
  const persons = joinPairs(personPairs);
  const paired = new Set(personPairs.flatMap(({ a, b }) => [a, b]));
  const caseFiles = totals.reduce((sum, row) => sum + row.caseFiles, 0);
  return {
    scopes,
    totalPeople: caseFiles - (paired.size - persons.count(paired)),
    edges: totals.reduce((sum, row) => sum + row.edges, 0),
    organisationOf: new Map(totals.map((row) => [row.scopeId, row.organisation])),
    persons,
    groupOf: groupsOf(sameAsPairs),
  };
}

/**
 * Facts of the unprotected identifiers among `ids` that at least `minPeople` visible people share, by id.
 * People judged to be one person, and one list in several scopes, count once.
 */
export async function askCounts(
  engine: AskingEngine,
  reader: Reader,
  ids: readonly string[],
  minPeople: number,
): Promise<Map<string, CountedIdentifier>> {
  if (ids.length === 0) return new Map();
  const params = { scopes: [...reader.scopes], identifierIds: [...ids] };
  const rows = await engine.ask(visibleCounts, { ...params, minPeople });
  const tooMany =
    rows.length === 0
      ? new Map<string, number>()
      : await askDuplicates(
          engine,
          reader,
          rows.map(({ id }) => id),
        );
  const counted = new Map<string, CountedIdentifier>();
  for (const row of rows) {
    const people = row.people - (tooMany.get(row.id) ?? 0);
    if (people >= minPeople) counted.set(row.id, { id: row.id, facts: factsFrom(row, people, reader), organisations: row.organisations });
  }
  return counted;
}

/** How many of each identifier's counted rows are one person or list counted again. */
async function askDuplicates(engine: AskingEngine, reader: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await engine.ask(overcounted, { scopes: [...reader.scopes], identifierIds: [...ids] });
  const rowsOf = groupRows(rows, ({ id }) => id);
  return new Map([...rowsOf].map(([id, counted]) => [id, counted.length - reader.persons.count(counted.map(({ countsAs }) => countsAs))]));
}

function factsFrom(row: VisibleCountsRow, people: number, reader: Reader): IdentifierFacts {
  const { kind, namespace, check, basis, standing, firstSeenOn, lastSeenOn } = row;
  return { kind, namespace, check, basis, standing, people, totalPeople: reader.totalPeople, firstSeenOn, lastSeenOn };
}

function groupsOf(pairs: readonly { readonly a: string; readonly b: string }[]): Map<string, readonly string[]> {
  const groups = joinPairs(pairs);
  const members = groupRows([...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort(), (id) => groups.find(id));
  return new Map([...members.values()].flatMap((group) => group.map((id) => [id, group] as const)));
}
