import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { askPaths } from "@throughline/graph/analysis/ask-paths";
import { askAround } from "@throughline/graph/analysis/ask-slice";
import { askLeads } from "@throughline/graph/analysis/rank-leads";
import { askSimilar } from "@throughline/graph/analysis/similar-case-files";
import { openEmbeddedGraph } from "@throughline/graph/embedded/embedded-graph";
import type { GraphEngine } from "@throughline/graph/graph-engine";
import { openNeo4jGraph } from "@throughline/graph/neo4j/neo4j-graph";
import { scaleBatches } from "@throughline/graph/testing/scale-record";
import { median } from "../../bench/benchmark.ts";
import { startNeo4j } from "../../neo4j-local/start-neo4j.ts";
import type { Claims } from "../claims.ts";
import type { Setting } from "../setting.ts";

const sightingsOf = { full: 1_000_000, small: 20_000 } as const;
const scopeCount = 40;
const warmUps = 3;
const runs = 15;
const limits = { leads: 50, leadsOfFew: 200, leadsNeo4j: 500, similar: 5, neighbourhood: 20, path: 20 } as const;

/** A reader of so many of the scopes. */
interface Reader {
  readonly words: string;
  readonly scopes: readonly string[];
}

const readers: readonly Reader[] = [scopeCount, scopeCount / 4, 4, 1].map((count) => ({
  words: `reader of ${count} of ${scopeCount} scopes`,
  scopes: Array.from({ length: count }, (_, scope) => `scope-${scope}`),
}));

/** Questions of a graph of a million sightings in 40 scopes, medians; leads exact for the reader, the first hundred. */
export async function measureAsking(claims: Claims, { seed, folder, size }: Setting): Promise<void> {
  const embedded = openEmbeddedGraph({ directory: join(folder, "large"), key: randomBytes(32) });
  try {
    const applied = await applyAll(embedded, { seed, sightings: sightingsOf[size] });
    process.stderr.write(`            (embedded: ${applied} edges a second into the graph)\n`);
    for (const reader of readers) await measureLeads(claims, embedded, reader);
    await measureRest(claims, embedded);
  } finally {
    await embedded.close();
  }
  await onNeo4j((graph) => measureNeo4j(claims, graph, { seed, sightings: sightingsOf[size] }));
}

async function measureNeo4j(claims: Claims, graph: GraphEngine, scale: { seed: number; sightings: number }): Promise<void> {
  const applied = await applyAll(graph, scale);
  process.stderr.write(`            (Neo4j: ${applied} edges a second into the graph)\n`);
  for (const reader of readers) await measureLeads(claims, graph, reader);
}

async function onNeo4j(work: (graph: GraphEngine) => Promise<void>): Promise<void> {
  const server = await startNeo4j({ heapMegabytes: 4096 });
  const graph = openNeo4jGraph(server);
  try {
    await work(graph);
  } finally {
    await graph.close();
    await server.stop();
  }
}

/** Applies an invented record; edges a second. */
async function applyAll(graph: GraphEngine, { seed, sightings }: { seed: number; sightings: number }): Promise<number> {
  const batchSize = graph.name === "embedded" ? 20_000 : 5_000;
  const start = performance.now();
  await graph.clear();
  for (const batch of scaleBatches({ seed, sightings, scopes: scopeCount, batchSize })) await graph.apply(batch);
  return Math.round(sightings / ((performance.now() - start) / 1000));
}

async function measureLeads(claims: Claims, graph: GraphEngine, { words, scopes }: Reader): Promise<void> {
  const ms = await medianMs(async () => {
    const { leads } = await askLeads(graph, { scopes, limit: 100 });
    if (leads.length === 0) throw new RangeError("A large graph without leads measures nothing.");
  });
  const most = graph.name === "neo4j" ? limits.leadsNeo4j : scopes.length * 4 >= scopeCount ? limits.leads : limits.leadsOfFew;
  claim(claims, `leads, ${graph.name}, ${words}`, ms, most);
}

async function measureRest(claims: Claims, graph: GraphEngine): Promise<void> {
  const scopes = readers[0]?.scopes ?? [];
  const { leads } = await askLeads(graph, { scopes, limit: 100 });
  const nodes = leads.map(({ id }) => `i:${id}`);
  const slices = await Promise.all(nodes.slice(0, 20).map((node) => askAround(graph, { scopes, nodes: [node], limit: 30 })));
  const caseFileIds = slices.flatMap(({ caseFiles }) => caseFiles.map(({ row }) => row.caseFileId)).slice(0, runs + warmUps);
  let turn = 0;
  const next = <Item>(items: readonly Item[]): Item => {
    const item = items[turn++ % items.length];
    if (item === undefined) throw new RangeError("A large graph without nodes measures nothing.");
    return item;
  };
  claim(
    claims,
    "similar case files",
    await medianMs(() => askSimilar(graph, { scopes, caseFileId: next(caseFileIds), limit: 20 })),
    limits.similar,
  );
  claim(claims, "neighbourhood", await medianMs(() => askAround(graph, { scopes, nodes: [next(nodes)], limit: 60 })), limits.neighbourhood);
  const ends = caseFileIds.map((id, place) => [`c:${id}`, nodes[(place * 7) % nodes.length] ?? ""] as const);
  const path = async (): Promise<unknown> => {
    const [from, to] = next(ends);
    return askPaths(graph, { scopes, from, to });
  };
  claim(claims, "path between two nodes", await medianMs(path), limits.path);
}

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < warmUps + runs; run += 1) {
    const start = performance.now();
    await work();
    if (run >= warmUps) times.push(performance.now() - start);
  }
  return median(times);
}

function claim(claims: Claims, words: string, ms: number, most: number): void {
  claims.make({ claim: words, figure: `${ms.toFixed(1)} ms (median of ${runs}; asked ${most} ms)`, isHeld: ms <= most });
}
