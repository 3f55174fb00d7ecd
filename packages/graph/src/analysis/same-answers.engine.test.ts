import { afterAll, beforeAll, expect, it } from "vitest";
import type { WritableGraph } from "../graph-engine.ts";
import { openNeo4jGraph } from "../neo4j/neo4j-graph.ts";
import { openPlainEngine } from "../testing/plain-engine.ts";
import { projectAll } from "../testing/project-all.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { askPaths } from "./ask-paths.ts";
import { askAround, askExpansion } from "./ask-slice.ts";
import type { AskingEngine } from "./asking-engine.ts";
import { caseFileNode, identifierNode } from "./node-id.ts";
import { askLeads } from "./rank-leads.ts";
import { askSimilar } from "./similar-case-files.ts";

const environment = {
  uri: process.env["NEO4J_URI"] ?? "",
  user: process.env["NEO4J_USER"] ?? "",
  password: process.env["NEO4J_PASSWORD"] ?? "",
};
let neo4j: WritableGraph;

beforeAll(() => {
  neo4j = openNeo4jGraph(environment);
});
afterAll(async () => {
  await neo4j.clear();
  await neo4j.close();
});

async function answersOf(engine: AskingEngine, record: RandomRecord, scopes: readonly string[]): Promise<string> {
  const [from = "", to = ""] = record.caseFileIds.map(caseFileNode);
  const answers = [
    await askLeads(engine, { scopes, limit: 5 }),
    await askLeads(engine, { scopes, limit: 50, plan: { startFrom: "bound", chunkSize: 4 } }),
    ...(await Promise.all(record.caseFileIds.slice(0, 3).map((caseFileId) => askSimilar(engine, { scopes, caseFileId, limit: 10 })))),
    await askPaths(engine, { scopes, from, to }),
    await askPaths(engine, { scopes, from, to: identifierNode(record.identifierIds[0] ?? ""), throughHubs: true }),
    await askExpansion(engine, { scopes, node: from, known: [], limit: 4 }),
    await askAround(engine, { scopes, nodes: [from, to], limit: 9 }),
  ];
  return JSON.stringify(answers, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

it.each(Array.from({ length: 6 }, (_, index) => 301 + index))(
  "gives the same leads, similar case files, paths and slices on both engines, record %i",
  async (seed) => {
    const record = new RandomRecord({ seed });
    record.grow(50);
    await neo4j.clear();
    await projectAll(record.feed, neo4j, 100_000);
    const embedded = await openPlainEngine(record.feed);
    for (const scopes of [record.scopeIds, record.scopeIds.slice(1)]) {
      expect(await answersOf(neo4j, record, scopes)).toBe(await answersOf(embedded, record, scopes));
    }
    embedded.close();
  },
);
