import { type IdentifiersOfCaseFilesRow, identifiersOfCaseFiles } from "../questions/identifiers-of-case-files.ts";
import { linkableIdentifiers } from "../questions/linkable-identifiers.ts";
import { sharedHubs } from "../questions/shared-hubs.ts";
import { hubPeople } from "./ask-paths.ts";
import type { AskingEngine } from "./asking-engine.ts";
import { compareText } from "./compare-text.ts";
import { groupRows } from "./group-rows.ts";
import { askCounts, askReader, type CountedIdentifier, type Reader } from "./reader.ts";
import { askShared, type SharedPair } from "./shared-pairs.ts";
import { combineStrength, type StrengthWords, toHundredths, weightOf, wordsOfStrength } from "./strength.ts";

export interface SharedIdentifier extends CountedIdentifier {
  readonly weight: number;
  /** Members of a same-as group that the other case files hold instead of, or beside, this one. */
  readonly alsoAs: readonly string[];
}

/** One other person with what their case files share with the one asked about. */
export interface SimilarCaseFile {
  /** The case file of that person that shares most; equal ones by id. */
  readonly caseFileId: string;
  /** Every visible case file of that person that shares something, in ASCII order. */
  readonly accounts: readonly string[];
  /** Unrounded `1 − Π(1 − weight)`, hubs included. */
  readonly weight: number;
  /** With two decimals, as shown. */
  readonly strength: number;
  readonly words: StrengthWords;
  /** Both denominators: "7 of 25 here, 7 of 8 there". */
  readonly sharedHere: number;
  readonly ofHere: number;
  readonly sharedThere: number;
  readonly ofThere: number;
  /** Hubs shared besides: they add little and make no candidate. */
  readonly hubs: number;
  /** Strongest first. */
  readonly shared: readonly SharedIdentifier[];
}

export interface SimilarAnswer {
  /** Strongest first, then by how many identifiers are shared, then by id. */
  readonly similar: readonly SimilarCaseFile[];
  readonly total: number;
  /** Identifiers of this case file that more than 200 visible people share: what is shared only by them is no similar case file. */
  readonly hubsHere: number;
  /** True when identifiers with the most people were left out for their number. */
  readonly isCut: boolean;
}

export interface SimilarQuestion {
  readonly scopes: readonly string[];
  readonly caseFileId: string;
  readonly limit: number;
}

const none: SimilarAnswer = { similar: [], total: 0, hubsHere: 0, isCut: false };
const mostIdentifiers = 100_000;

/** Case files of other people that share identifiers with this one (decisions: Similar, Same as). Empty for one the reader may not read. */
export async function askSimilar(engine: AskingEngine, question: SimilarQuestion): Promise<SimilarAnswer> {
  const { scopes, caseFileId, limit } = question;
  const [reader, here, own] = await Promise.all([
    askReader(engine, scopes),
    engine.ask(linkableIdentifiers, { scopes: [...scopes], caseFileIds: [caseFileId] }),
    engine.ask(identifiersOfCaseFiles, { scopes: [...scopes], caseFileIds: [caseFileId], minPeople: 0, limit: mostIdentifiers }),
  ]);
  const [facts] = here;
  if (facts === undefined) return none;
  const { pairs, isCut } = await askShared(engine, reader, caseFileId, own);
  const context = await askContext(engine, reader, caseFileId, pairs);
  const counting = pairs.filter(({ here, there }) => here !== there || (context.counts.get(here)?.facts.people ?? 0) >= 2);
  const persons = [...groupRows(counting, (pair) => reader.persons.find(pair.caseFileId)).values()];
  const rows = persons.map((ofPerson) => similarFrom(reader, ofPerson, facts.identifiers, context));
  const similar = rows.filter((row) => row.shared.length > 0).sort(compareSimilar);
  const hubsHere = own.filter(isHub).length;
  return { similar: similar.slice(0, limit), total: similar.length, hubsHere, isCut };
}

interface Context {
  readonly counts: ReadonlyMap<string, CountedIdentifier>;
  /** Hubs by the case file that shares them. */
  readonly hubsOf: ReadonlyMap<string, readonly { readonly id: string }[]>;
  readonly identifiersOf: ReadonlyMap<string, number>;
}

async function askContext(engine: AskingEngine, reader: Reader, caseFileId: string, pairs: readonly SharedPair[]): Promise<Context> {
  const scopes = [...reader.scopes];
  const caseFileIds = [...new Set(pairs.map((pair) => pair.caseFileId))].sort();
  if (caseFileIds.length === 0) return { counts: new Map(), hubsOf: new Map(), identifiersOf: new Map() };
  const [hubs, facts] = await Promise.all([
    engine.ask(sharedHubs, { scopes, caseFileId, caseFileIds, hubPeople }),
    engine.ask(linkableIdentifiers, { scopes, caseFileIds }),
  ]);
  const ids = new Set([...pairs.flatMap(({ here, there }) => [here, there]), ...hubs.map(({ id }) => id)]);
  return {
    counts: await askCounts(engine, reader, [...ids].sort(), 1),
    hubsOf: groupRows(hubs, (row) => row.caseFileId),
    identifiersOf: new Map(facts.map((row) => [row.caseFileId, row.identifiers])),
  };
}

function similarFrom(reader: Reader, pairs: readonly SharedPair[], ofHere: number, context: Context): SimilarCaseFile {
  const shared = sharedFrom(reader, pairs, context.counts);
  const accounts = [...groupRows(pairs, (pair) => pair.caseFileId)].sort(
    ([a, pairsA], [b, pairsB]) => pairsB.length - pairsA.length || compareText(a, b),
  );
  const [caseFileId = "", pairsThere = []] = accounts[0] ?? [];
  const hubs = new Set(accounts.flatMap(([id]) => (context.hubsOf.get(id) ?? []).map((hub) => hub.id)));
  const hubWeights = [...hubs].flatMap((id) => context.counts.get(id) ?? []).map(({ facts }) => weightOf(facts));
  const weight = combineStrength([...shared.map((identifier) => identifier.weight), ...hubWeights]);
  const strength = toHundredths(weight);
  return {
    caseFileId,
    accounts: accounts.map(([id]) => id).sort(),
    weight,
    strength,
    words: wordsOfStrength(strength),
    sharedHere: new Set(pairs.map(({ here }) => here)).size,
    ofHere,
    sharedThere: new Set(pairsThere.map(({ there }) => there)).size,
    ofThere: context.identifiersOf.get(caseFileId) ?? 0,
    hubs: hubs.size,
    shared,
  };
}

/** A same-as group counts once, at its strongest member's weight. */
function sharedFrom(reader: Reader, pairs: readonly SharedPair[], counts: Context["counts"]): SharedIdentifier[] {
  const groups = groupRows(pairs, ({ here }) => reader.groupOf.get(here)?.[0] ?? here);
  const shared = [...groups.values()].flatMap((group) => {
    const ids = [...new Set(group.flatMap(({ here, there }) => [here, there]))].sort();
    const weighed = ids.flatMap((id) => counts.get(id) ?? []).map((counted) => ({ ...counted, weight: weightOf(counted.facts) }));
    const [strongest] = weighed.sort((a, b) => b.weight - a.weight || compareText(a.id, b.id));
    return strongest === undefined ? [] : [{ ...strongest, alsoAs: ids.filter((id) => id !== strongest.id) }];
  });
  return shared.sort((a, b) => b.weight - a.weight || compareText(a.id, b.id));
}

function compareSimilar(a: SimilarCaseFile, b: SimilarCaseFile): number {
  return b.weight - a.weight || b.sharedHere - a.sharedHere || compareText(a.caseFileId, b.caseFileId);
}

function isHub(row: IdentifiersOfCaseFilesRow): boolean {
  return row.people > hubPeople && row.isProtected === 0;
}
