import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbeddedWriter } from "../embedded/embedded-writer.ts";
import type { WritableGraph } from "../graph-engine.ts";
import { openNeo4jGraph } from "../neo4j/neo4j-graph.ts";
import { askingsAbout } from "../testing/ask-everything.ts";
import { projectAll } from "../testing/project-all.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";

const engines: readonly (readonly [string, (directory: string) => WritableGraph])[] = [
  ["embedded", (directory) => openEmbeddedWriter({ directory, key: null })],
  [
    "neo4j",
    () =>
      openNeo4jGraph({
        uri: process.env["NEO4J_URI"] ?? "",
        user: process.env["NEO4J_USER"] ?? "",
        password: process.env["NEO4J_PASSWORD"] ?? "",
      }),
  ],
];
const apart = [0, 3, 5];

describe.each(engines)("a case file kept apart, on %s", (_name, open) => {
  let folder: ReturnType<typeof scratchFolder>;
  let graph: WritableGraph;
  beforeEach(async () => {
    folder = scratchFolder();
    graph = open(folder.directory);
    await graph.clear();
  });
  afterEach(async () => {
    await graph.clear();
    await graph.close();
    folder.remove();
  });

  const digestOfReplay = async (record: RandomRecord): Promise<string> => {
    const scratch = scratchFolder();
    const fresh = openEmbeddedWriter({ directory: scratch.directory, key: null });
    await projectAll(record.feed, fresh, 100_000);
    const digest = await fresh.digest();
    await fresh.close();
    scratch.remove();
    return digest;
  };

  it.each([301, 302, 303, 304])("moves with its counts and links, and back, as a fresh replay has it (seed %i)", async (seed) => {
    const record = new RandomRecord({ seed });
    record.grow(30);
    await projectAll(record.feed, graph, 50);
    const before = await graph.digest();
    for (const index of apart) record.keepApart(index, true);
    await projectAll(record.feed, graph, 50);
    expect(await graph.digest()).toBe(await digestOfReplay(record));
    expect(await graph.digest()).not.toBe(before);
    record.grow(20);
    for (const index of apart) record.keepApart(index, false);
    record.grow(5);
    await projectAll(record.feed, graph, 1);
    expect(await graph.digest()).toBe(await digestOfReplay(record));
  });

  it.each([311, 312, 313])(
    "changes nothing for whoever does not read it: the same bytes as if it had never been (seed %i)",
    async (seed) => {
      const record = new RandomRecord({ seed });
      const without = new RandomRecord({ seed, without: apart.map((index) => record.caseFileIds[index] ?? "") });
      const askings = askingsAbout(record, record.scopeIds).filter(({ question }) => question.isPlanning !== true);
      const answers: string[][] = [];
      for (const one of [record, without]) {
        await graph.clear();
        one.grow(15);
        await projectAll(one.feed, graph, 40);
        for (const index of apart) one.keepApart(index, true);
        one.grow(15);
        await projectAll(one.feed, graph, 40);
        const given: string[] = [];
        for (const { question, params } of askings) given.push(JSON.stringify(await graph.ask(question, params)));
        answers.push(given);
      }
      for (const [place, { question }] of askings.entries()) expect(answers[0]?.[place], question.name).toBe(answers[1]?.[place]);
    },
  );
});
