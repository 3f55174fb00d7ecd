import { openNeo4jGraph } from "@throughline/graph/neo4j/neo4j-graph";
import { z } from "zod";
import { type Answered, type Benchmark, digestOf, timed } from "./benchmark.ts";
import type { Ground } from "./ground.ts";
import { constrainPeer, type LoadedNeo4j, openEmptyNeo4j } from "./loaded-neo4j.ts";
import { openProjectorOf, projectToHead } from "./projected-graph.ts";

const peerWriters = 4;
const rowsOfTransaction = 1_000;

/** What people write first: keys as they come, MERGE for everything. */
const mergeRows = `UNWIND $rows AS row
  MERGE (v:Value {key: row.key}) MERGE (c:Case {reference: row.reference})
  MERGE (v)-[s:SEEN_IN {role: row.role, date: row.date}]->(c) ON CREATE SET s.line = row.line`;

/** B2: what is recorded → committed Neo4j graph, each side on a server of its own that has taken the same rows once and been emptied again. */
export const projecting: Benchmark = {
  id: "B2",
  what: "recorded rows to committed Neo4j graph",
  sizes: [10_000, 100_000],
  async *run(ground) {
    yield {
      name: "projecting to Neo4j",
      size: ground.size,
      unit: "rows/s",
      repetition: { warmUps: 1, runs: 1 },
      ours: await onOwnServer((neo4j) => projectOurs(ground, neo4j)),
      peerName: "UNWIND 1,000 MERGE unsorted, 4 writers",
      peer: await onOwnServer((neo4j) => mergeUnsorted(ground, neo4j)),
    };
  },
};

async function onOwnServer(run: (neo4j: LoadedNeo4j) => Promise<Answered>): Promise<Answered> {
  const neo4j = await openEmptyNeo4j();
  try {
    return await run(neo4j);
  } finally {
    await neo4j.close();
  }
}

async function projectOurs(ground: Ground, neo4j: LoadedNeo4j): Promise<Answered> {
  const [recorded, names] = [await ground.recorded(), await ground.names()];
  const { uri, user, password } = neo4j.address;
  const projector = openProjectorOf(recorded, { type: "neo4j", uri, user, password });
  await projectToHead(projector);
  const graph = openNeo4jGraph({ uri, user, password });
  await graph.clear();
  await graph.close();
  const { ms } = await timed(() => projectToHead(projector));
  await projector.close();
  const edges = await neo4j.rows(
    z.object({ id: z.string(), caseFileId: z.string(), sightings: z.int() }),
    "MATCH (i:Identifier)-[s:SEEN_IN]->(c:CaseFile) RETURN i.id AS id, c.caseFileId AS caseFileId, s.sightings AS sightings",
  );
  const lines = edges.map(({ id, caseFileId, sightings }) => `${names.referenceOf(caseFileId)} ${names.keyOf(id)} ${sightings}`);
  return { figure: rowsPerSecond(ground, ms), digest: digestOf(lines) };
}

async function mergeUnsorted(ground: Ground, neo4j: LoadedNeo4j): Promise<Answered> {
  await constrainPeer(neo4j);
  await mergeAll(ground, neo4j);
  await emptyPeer(neo4j);
  const { ms } = await timed(() => mergeAll(ground, neo4j));
  const pairs = await neo4j.rows(
    z.object({ key: z.string(), reference: z.string(), sightings: z.int() }),
    "MATCH (v:Value)-[s:SEEN_IN]->(c:Case) RETURN v.key AS key, c.reference AS reference, count(s) AS sightings",
  );
  const lines = pairs.map(({ key, reference, sightings: seen }) => `${reference} ${key} ${seen}`);
  return { figure: rowsPerSecond(ground, ms), digest: digestOf(lines) };
}

/** Four writers take the next thousand rows each, until there are none. */
async function mergeAll(ground: Ground, neo4j: LoadedNeo4j): Promise<void> {
  const sightings = ground.sightings();
  let next = 0;
  const write = async (): Promise<void> => {
    while (next < sightings.length) {
      const rows = sightings.slice(next, next + rowsOfTransaction);
      next += rowsOfTransaction;
      await neo4j.write(mergeRows, { rows });
    }
  };
  await Promise.all(Array.from({ length: peerWriters }, write));
}

async function emptyPeer(neo4j: LoadedNeo4j): Promise<void> {
  const isLeft = async () => (await neo4j.rows(z.object({ one: z.int() }), "MATCH (n) RETURN 1 AS one LIMIT 1")).length > 0;
  while (await isLeft()) await neo4j.write("MATCH (n) WITH n LIMIT 10000 DETACH DELETE n");
}

function rowsPerSecond({ size }: Ground, ms: number): number {
  return (size / ms) * 1_000;
}
