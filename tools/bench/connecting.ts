import { askPaths, hubPeople } from "@throughline/graph/analysis/ask-paths";
import { identifierNode } from "@throughline/graph/analysis/node-id";
import { z } from "zod";
import { seededRandom } from "../seeded-random.ts";
import { type Answered, type Benchmark, type BenchmarkResult, digestOf, median, timed } from "./benchmark.ts";
import { buildGraphologyGraph, shortestLength } from "./graphology-peer.ts";
import type { Ground } from "./ground.ts";
import { countPeople } from "./invented-sightings.ts";
import { benchOrganisation } from "./recorded-file.ts";

const pairs = 50;
const warmUps = 5;
const maxLength = 6;

/** Two identifiers by key, and the steps between them; -1 when there are more than six. */
type AskLength = (from: string, to: string) => Promise<number>;

/** B7: the connection between two shared identifiers, through no hub. Ours also finds every shortest one and orders ten by their weakest link. */
export const connecting: Benchmark = {
  id: "B7",
  what: "connection between two identifiers",
  sizes: [10_000, 100_000],
  async *run(ground) {
    const ours = await connectOurs(ground);
    yield* connectBesideGraphology(ground, ours);
    yield* connectBesideNeo4j(ground, ours);
  },
};

/** Beside a graphology graph of everything in this process' memory: no scopes, no encryption, nothing durable. */
export async function* connectBesideGraphology(ground: Ground, ours: Answered): AsyncGenerator<BenchmarkResult> {
  const graph = buildGraphologyGraph(ground.sightings(), hubPeople);
  const peer = await connect(ground, async (from, to) => shortestLength(graph, { from, to, maxLength }));
  yield resultOf(ground, { ours, peerName: "graphology bidirectional", peer });
}

async function* connectBesideNeo4j(ground: Ground, ours: Answered): AsyncGenerator<BenchmarkResult> {
  const neo4j = await ground.neo4j();
  const statement = `MATCH (a:Value {key: $from}), (b:Value {key: $to})
    MATCH p = shortestPath((a)-[:SEEN_IN*..${maxLength}]-(b))
    WHERE all(node IN nodes(p) WHERE coalesce(node.people, 0) <= ${hubPeople})
    RETURN length(p) AS length`;
  const Found = z.object({ length: z.int() });
  const peer = await connect(ground, async (from, to) => {
    const [found] = await neo4j.rows(Found, statement, { from, to });
    return found?.length ?? -1;
  });
  yield resultOf(ground, { ours, peerName: "Neo4j shortestPath", peer });
}

/** Through the questions a canvas asks, on the embedded graph. */
export async function connectOurs(ground: Ground): Promise<Answered> {
  const [{ graph }, { record }] = [await ground.projected(), await ground.recorded()];
  const keys = [...new Set(pairsOf(ground).flat())];
  const ids = await record.identifierIdOf(keys);
  const nodeOf = new Map(keys.map((key, index) => [key, identifierNode(ids[index] ?? "")]));
  return connect(ground, async (from, to) => {
    const question = { scopes: [benchOrganisation], from: nodeOf.get(from) ?? "", to: nodeOf.get(to) ?? "", maxLength };
    return (await askPaths(graph, question)).length;
  });
}

async function connect(ground: Ground, ask: AskLength): Promise<Answered> {
  const sample = pairsOf(ground);
  for (const [from, to] of sample.slice(0, warmUps)) await ask(from, to);
  const times: number[] = [];
  const lines: string[] = [];
  for (const [from, to] of sample) {
    const { ms, value } = await timed(() => ask(from, to));
    times.push(ms);
    lines.push(`${from} ${to} ${value}`);
  }
  return { figure: median(times), digest: digestOf(lines) };
}

/** Pairs of different identifiers that several case files share, none of them a hub. */
function pairsOf(ground: Ground): readonly (readonly [string, string])[] {
  const shared = [...countPeople(ground.sightings())].filter(([, people]) => people > 1 && people <= hubPeople).map(([key]) => key);
  const random = seededRandom(ground.size);
  const drawn = Array.from({ length: 2 * pairs }, () => [random.pick(shared), random.pick(shared)] as const);
  return drawn.filter(([from, to]) => from !== to).slice(0, pairs);
}

function resultOf({ size }: Ground, sides: Pick<BenchmarkResult, "ours" | "peerName" | "peer">): BenchmarkResult {
  return { name: "connection between two identifiers", size, unit: "ms", repetition: { warmUps, runs: pairs }, ...sides };
}
