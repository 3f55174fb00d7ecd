import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openEmbeddedWriter } from "../embedded/embedded-writer.ts";
import type { WritableGraph } from "../graph-engine.ts";
import { openNeo4jGraph } from "../neo4j/neo4j-graph.ts";
import { askingsAbout } from "../testing/ask-everything.ts";
import { projectAll } from "../testing/project-all.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";

const environment = {
  uri: process.env["NEO4J_URI"] ?? "",
  user: process.env["NEO4J_USER"] ?? "",
  password: process.env["NEO4J_PASSWORD"] ?? "",
};
let neo4j: WritableGraph;
let embedded: WritableGraph;
let folder: ReturnType<typeof scratchFolder>;

beforeAll(() => {
  neo4j = openNeo4jGraph(environment);
});
afterAll(async () => {
  await neo4j.clear();
  await neo4j.close();
});
beforeEach(() => {
  folder = scratchFolder();
  embedded = openEmbeddedWriter({ directory: folder.directory, key: null });
});
afterEach(async () => {
  await embedded.close();
  folder.remove();
});

/** Grows a record and both graphs together, in batches of random sizes. */
async function growBoth(record: RandomRecord, seed: number): Promise<void> {
  await Promise.all([neo4j.clear(), embedded.clear()]);
  for (let round = 0; round < 3; round += 1) {
    record.grow(15);
    for (const graph of [neo4j, embedded]) await projectAll(record.feed, graph, 20 + (seed % 7) * 30);
  }
}

describe("both engines", () => {
  it.each(Array.from({ length: 50 }, (_, index) => 1 + index))(
    "give the same rows in the same order, and the same digest, on random graph %i",
    async (seed) => {
      const record = new RandomRecord({ seed });
      await growBoth(record, seed);
      expect(await neo4j.digest()).toBe(await embedded.digest());
      const readers = [record.scopeIds, record.scopeIds.slice(1), record.scopeIds.slice(0, 1)];
      for (const scopes of readers) {
        for (const { question, params } of askingsAbout(record, scopes)) {
          const rows = await neo4j.ask(question, params);
          expect(
            rows.map((row) => question.row.parse(row)),
            question.name,
          ).toEqual(await embedded.ask(question, params));
        }
      }
    },
  );
});

describe("a reader without a scope, on Neo4j", () => {
  it.each([201, 202, 203, 204])("gets the same bytes whether or not its case files exist (seed %i)", async (seed) => {
    const record = new RandomRecord({ seed });
    const without = new RandomRecord({ seed, without: record.scopeIds.slice(0, 1) });
    const askings = askingsAbout(record, record.scopeIds.slice(1)).filter(({ question }) => question.isPlanning !== true);
    const answers: string[][] = [];
    for (const one of [record, without]) {
      await growBoth(one, seed);
      const given: string[] = [];
      for (const { question, params } of askings) given.push(JSON.stringify(await neo4j.ask(question, params)));
      answers.push(given);
    }
    for (const [place, { question }] of askings.entries()) expect(answers[0]?.[place], question.name).toBe(answers[1]?.[place]);
  });
});
