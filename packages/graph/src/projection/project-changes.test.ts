import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbeddedWriter } from "../embedded/embedded-writer.ts";
import { projectAll } from "../testing/project-all.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { projectChanges } from "./project-changes.ts";
import { verifyGraph } from "./verify-graph.ts";

let folder: ReturnType<typeof scratchFolder>;

beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => folder.remove());

function openGraph() {
  return openEmbeddedWriter({ directory: folder.directory, key: null });
}

describe("projecting changes", () => {
  it("brings the graph to the record's head, tells how far it is, and then has nothing to do", async () => {
    const record = new RandomRecord({ seed: 31 });
    const graph = openGraph();
    const told: number[] = [];
    const stand = await projectChanges({ feed: record.feed, graph, maxEdges: 20, onProgress: ({ seq }) => told.push(seq) });
    const { seq } = await record.feed.head();
    expect(stand).toEqual({ seq, head: seq });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(await projectChanges({ feed: record.feed, graph, maxEdges: 20 })).toEqual(stand);
    await graph.close();
  });

  it("makes the graph again when it is of another record", async () => {
    const [first, second] = [new RandomRecord({ seed: 32 }), new RandomRecord({ seed: 33 })];
    const graph = openGraph();
    await projectAll(first.feed, graph, 100);
    await projectChanges({ feed: second.feed, graph, maxEdges: 100 });
    expect((await graph.position())?.recordId).toBe((await second.feed.head()).recordId);
    const grown = await graph.digest();
    await graph.clear();
    await projectAll(second.feed, graph, 100);
    expect(grown).toBe(await graph.digest());
    await graph.close();
  });

  it("makes the graph again when an older record was restored: past its head, or with another hash", async () => {
    const ahead = new RandomRecord({ seed: 34 });
    const restored = new RandomRecord({ seed: 34 });
    ahead.grow(10);
    const graph = openGraph();
    await projectAll(ahead.feed, graph, 100);
    await projectChanges({ feed: restored.feed, graph, maxEdges: 100 });
    expect((await graph.position())?.seq).toBe((await restored.feed.head()).seq);
    restored.feed.append([{ of: "scope", value: { scopeId: "scope-9", organisation: "Another history" } }]);
    await projectChanges({ feed: restored.feed, graph, maxEdges: 100 });
    const other = new RandomRecord({ seed: 34 });
    other.grow(1);
    await projectChanges({ feed: other.feed, graph, maxEdges: 100 });
    expect((await graph.position())?.headHash).toBe((await other.feed.head()).hash);
    await graph.close();
  });
});

describe("verifying a graph", () => {
  it("finds it equal to a fresh replay, and finds what somebody changed in it", async () => {
    const record = new RandomRecord({ seed: 35 });
    record.grow(20);
    const graph = openGraph();
    const options = { feed: record.feed, graph, key: null, directory: folder.directory, maxEdges: 50 };
    expect(await verifyGraph(options)).toMatchObject({ isEqual: true });
    const head = await record.feed.head();
    const [id] = record.identifierIds;
    await graph.apply({
      recordId: head.recordId,
      after: head.seq,
      afterHash: head.hash,
      to: head.seq,
      toHash: head.hash,
      caseFiles: [],
      identifiers: [],
      edges: [],
      payments: [],
      statements: [],
      judgements: [],
      scopes: [],
      listings: [{ scopeId: "scope-0", id: id ?? "", standing: "known-service", isLive: true }],
    });
    expect(await verifyGraph(options)).toMatchObject({ isEqual: false });
    await graph.close();
  });
});
