import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WritableGraph } from "../graph-engine.ts";
import { projectChanges } from "../projection/project-changes.ts";
import { verifyGraph } from "../projection/verify-graph.ts";
import { identifierFacts } from "../questions/identifier-facts.ts";
import { projectAll } from "../testing/project-all.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { openNeo4jGraph } from "./neo4j-graph.ts";

const address = {
  uri: process.env["NEO4J_URI"] ?? "",
  user: process.env["NEO4J_USER"] ?? "",
  password: process.env["NEO4J_PASSWORD"] ?? "",
};
let driver: Driver;
let graph: WritableGraph;

beforeAll(() => {
  driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
  graph = openNeo4jGraph(address);
});
beforeEach(() => graph.clear());
afterAll(async () => {
  await graph.clear();
  await graph.close();
  await driver.close();
});

describe("a graph on Neo4j", () => {
  it("is refused when the database holds somebody else's nodes, and leaves them alone", async () => {
    await driver.executeQuery("CREATE (:Film {title: 'Not ours'})");
    const other = openNeo4jGraph(address);
    try {
      await expect(other.position()).rejects.toMatchObject({ code: "graph-not-ours" });
      await expect(other.clear()).rejects.toMatchObject({ code: "graph-not-ours" });
      const { records } = await driver.executeQuery("MATCH (f:Film) RETURN count(f) AS films");
      expect(Number(records[0]?.get("films"))).toBe(1);
    } finally {
      await driver.executeQuery("MATCH (f:Film) DELETE f");
      await other.close();
    }
  });

  it("has its uniqueness constraints before anything is written", async () => {
    await graph.position();
    const { records } = await driver.executeQuery(
      "SHOW CONSTRAINTS YIELD labelsOrTypes, type RETURN labelsOrTypes[0] AS label, type ORDER BY label",
    );
    expect(records.map((record) => record.get("label"))).toEqual(["CaseFile", "GraphPosition", "Identifier", "Scope"]);
  });

  it("is finished removing, and not taken for whole, when a removal was cut short", async () => {
    const record = new RandomRecord({ seed: 41 });
    await projectAll(record.feed, graph, 1_000);
    await driver.executeQuery("MATCH (p:GraphPosition {one: 1}) SET p.isBeingRemoved = true REMOVE p.recordId, p.seq, p.headHash");
    const again = openNeo4jGraph(address);
    expect(await again.position()).toBeNull();
    await projectChanges({ feed: record.feed, graph: again, maxEdges: 1_000 });
    const scratch = scratchFolder();
    expect(await verifyGraph({ feed: record.feed, graph: again, key: null, directory: scratch.directory, maxEdges: 1_000 })).toMatchObject({
      isEqual: true,
    });
    scratch.remove();
    await again.close();
  });

  it("is begun anew when another version of this package made it", async () => {
    const record = new RandomRecord({ seed: 44 });
    await projectAll(record.feed, graph, 1_000);
    await driver.executeQuery("MATCH (p:GraphPosition {one: 1}) SET p.version = 999");
    const again = openNeo4jGraph(address);
    expect(await again.position()).toBeNull();
    const { records } = await driver.executeQuery("MATCH (n) RETURN count(n) AS nodes");
    expect(Number(records[0]?.get("nodes"))).toBe(0);
    await again.close();
  });

  it("refuses a batch that does not begin where it stands, and a repeated one changes nothing", async () => {
    const record = new RandomRecord({ seed: 42 });
    await projectAll(record.feed, graph, 1_000);
    const digest = await graph.digest();
    const head = await record.feed.head();
    const all = await record.feed.readBatch(0, 100_000);
    if (all === null) throw new Error("the record is empty");
    await expect(graph.apply(all)).rejects.toMatchObject({ code: "graph-moved" });
    await graph.apply({ ...all, after: head.seq, afterHash: head.hash, to: head.seq + 1, toHash: "twice" });
    expect(await graph.digest()).toBe(digest);
  });

  it("says that it cannot be reached within seconds, and names no parameter", async () => {
    const nowhere = openNeo4jGraph({ ...address, uri: "bolt://127.0.0.1:9" });
    const asked = nowhere.ask(identifierFacts, { scopes: ["secret-scope"], identifierIds: [] });
    await expect(asked).rejects.toMatchObject({ code: "graph-unreachable" });
    await expect(asked).rejects.not.toThrow(/secret-scope/);
    await nowhere.close();
  });

  it("holds no text that an identifier was told by, and its kind is a label", async () => {
    const record = new RandomRecord({ seed: 43 });
    await projectAll(record.feed, graph, 1_000);
    const { records } = await driver.executeQuery(
      "MATCH (i:Identifier) UNWIND keys(i) AS property RETURN collect(DISTINCT property) AS properties",
    );
    expect([...(records[0]?.get("properties") ?? [])].sort()).toEqual([
      "bound",
      "id",
      "isProtected",
      "kind",
      "leadBound",
      "namespace",
      "protectedId",
      "standing",
    ]);
    const labels = await driver.executeQuery(
      "MATCH (i:Identifier {kind: 'bank-account'}) RETURN count(i) - sum(CASE WHEN i:BankAccount THEN 1 ELSE 0 END) AS without",
    );
    expect(Number(labels.records[0]?.get("without"))).toBe(0);
  });
});
