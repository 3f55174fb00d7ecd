import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openEmbeddedWriter } from "@throughline/graph/embedded/embedded-writer";
import type { GraphEngine, WritableGraph } from "@throughline/graph/graph-engine";
import { openNeo4jGraph } from "@throughline/graph/neo4j/neo4j-graph";
import { questions } from "@throughline/graph/questions/questions";
import { type Asking, askingsAbout } from "@throughline/graph/testing/ask-everything";
import { projectAll } from "@throughline/graph/testing/project-all";
import { RandomRecord } from "@throughline/graph/testing/random-record";
import { startNeo4j } from "../../neo4j-local/start-neo4j.ts";
import type { Claims } from "../claims.ts";
import type { Setting } from "../setting.ts";

const graphs = 50;
const rounds = 3;
const entriesOfRound = 15;

/** The same record in both engines. */
interface Pair {
  readonly neo4j: WritableGraph;
  readonly embedded: WritableGraph;
}

/** What was compared, and the questions whose answers differed, each once. */
interface Comparison {
  answers: number;
  readonly differing: Set<string>;
}

/** Every question on both engines over 50 seeded random graphs: the same bytes, and the same whether or not hidden case files exist. */
export async function verifyDifferential(claims: Claims, { seed, folder }: Setting): Promise<void> {
  const server = await startNeo4j({ dataDirectory: join(folder, "neo4j") });
  const directory = join(folder, "embedded");
  await mkdir(directory);
  const pair = { neo4j: openNeo4jGraph(server), embedded: openEmbeddedWriter({ directory, key: null }) };
  const engines: Comparison = { answers: 0, differing: new Set() };
  const hidden: Comparison = { answers: 0, differing: new Set() };
  try {
    for (let at = 0; at < graphs; at++) await compareOneGraph(pair, seed + at, { engines, hidden });
  } finally {
    await Promise.all([pair.neo4j.close(), pair.embedded.close()]);
    await server.stop();
  }
  claim(claims, `${questions.length} questions on both engines, ${graphs} random graphs`, engines);
  claim(claims, `a reader without a scope, on both engines, ${graphs} random graphs with and without its case files`, hidden);
}

function claim(claims: Claims, words: string, { answers, differing }: Comparison): void {
  const figure =
    differing.size === 0 ? `${answers} answers, byte for byte the same` : `${answers} answers, differing: ${[...differing].join(", ")}`;
  claims.make({ claim: words, figure, isHeld: differing.size === 0 && answers > 0 });
}

interface Comparisons {
  readonly engines: Comparison;
  readonly hidden: Comparison;
}

async function compareOneGraph(pair: Pair, seed: number, { engines, hidden }: Comparisons): Promise<void> {
  const whole = new RandomRecord({ seed });
  const hiddenScopes = whole.scopeIds.slice(0, 1);
  const reader = whole.scopeIds.slice(1);
  await growBoth(pair, whole, seed);
  if ((await pair.neo4j.digest()) !== (await pair.embedded.digest())) engines.differing.add(`digest of graph ${seed}`);
  const readers = [whole.scopeIds, reader, whole.scopeIds.slice(0, 1)];
  for (const scopes of readers) await compareEngines(pair, askingsAbout(whole, scopes), engines);
  // A planning question serves the leads' search and never answers a reader.
  const askings = askingsAbout(whole, reader).filter(({ question }) => question.isPlanning !== true);
  const withThem = [await answersOf(pair.neo4j, askings), await answersOf(pair.embedded, askings)];
  await growBoth(pair, new RandomRecord({ seed, without: hiddenScopes }), seed);
  const withoutThem = [await answersOf(pair.neo4j, askings), await answersOf(pair.embedded, askings)];
  for (const [engine, answers] of withThem.entries()) {
    for (const [place, answer] of answers.entries()) note(hidden, askings[place], answer === withoutThem[engine]?.[place]);
  }
}

/** Grows a record and both graphs together, in batches whose size differs from seed to seed. */
async function growBoth({ neo4j, embedded }: Pair, record: RandomRecord, seed: number): Promise<void> {
  await Promise.all([neo4j.clear(), embedded.clear()]);
  for (let round = 0; round < rounds; round++) {
    record.grow(entriesOfRound);
    for (const graph of [neo4j, embedded]) await projectAll(record.feed, graph, 20 + (seed % 7) * 30);
  }
}

async function compareEngines({ neo4j, embedded }: Pair, askings: readonly Asking[], comparison: Comparison): Promise<void> {
  const [ofNeo4j, ofEmbedded] = [await answersOf(neo4j, askings), await answersOf(embedded, askings)];
  for (const [place, asking] of askings.entries()) note(comparison, asking, ofNeo4j[place] === ofEmbedded[place]);
}

async function answersOf(graph: GraphEngine, askings: readonly Asking[]): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const { question, params } of askings) {
    const rows = await graph.ask(question, params);
    answers.push(JSON.stringify(rows.map((row) => question.row.parse(row))));
  }
  return answers;
}

function note(comparison: Comparison, asking: Asking | undefined, isSame: boolean): void {
  comparison.answers += 1;
  if (!isSame && asking !== undefined) comparison.differing.add(asking.question.name);
}
