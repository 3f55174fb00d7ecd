import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { identifierFacts } from "../questions/identifier-facts.ts";
import { projectAll } from "../testing/project-all.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { openEmbeddedGraph } from "./embedded-graph.ts";
import { openEmbeddedWriter } from "./embedded-writer.ts";
import { openDatabase } from "./open-database.ts";

let folder: ReturnType<typeof scratchFolder>;
const key = new Uint8Array(32).fill(9);

beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => folder.remove());

function bytesOfGraph(): string {
  return readdirSync(folder.directory)
    .map((file) => readFileSync(join(folder.directory, file), "latin1"))
    .join();
}

describe("the embedded graph behind threads", () => {
  it("answers what was applied, and says where it stands", async () => {
    const record = new RandomRecord({ seed: 11 });
    const graph = openEmbeddedGraph({ directory: folder.directory, key });
    expect(await graph.position()).toBeNull();
    await projectAll(record.feed, graph, 30);
    const head = await record.feed.head();
    expect(await graph.position()).toEqual({ recordId: head.recordId, seq: head.seq, headHash: head.hash });
    const rows = await graph.ask(identifierFacts, { scopes: [...record.scopeIds], identifierIds: [...record.identifierIds] });
    expect(rows.length).toBeGreaterThan(0);
    await graph.close();
    await expect(graph.position()).rejects.toMatchObject({ code: "graph-closed" });
  });

  it("gives readers the old graph until a rebuild is whole, and the new one after", async () => {
    const record = new RandomRecord({ seed: 12 });
    const reader = openEmbeddedGraph({ directory: folder.directory, key });
    const writer = openEmbeddedWriter({ directory: folder.directory, key });
    await projectAll(record.feed, writer, 1_000);
    const before = await reader.position();
    record.grow(5);
    await writer.replace(async (empty) => {
      await projectAll(record.feed, empty, 1_000);
      expect(await reader.position()).toEqual(before);
    });
    expect((await reader.position())?.seq).toBe((await record.feed.head()).seq);
    expect(readdirSync(folder.directory).filter((file) => file.endsWith(".db"))).toEqual(["graph-2.db"]);
    await Promise.all([reader.close(), writer.close()]);
  });

  it("leaves the later of two rebuilds in force, and no file of the other", async () => {
    const record = new RandomRecord({ seed: 16 });
    const [one, two] = [openEmbeddedWriter({ directory: folder.directory, key }), openEmbeddedWriter({ directory: folder.directory, key })];
    await one.replace(async (empty) => {
      await projectAll(record.feed, empty, 1_000);
      await two.replace((other) => projectAll(record.feed, other, 1_000));
    });
    expect(readdirSync(folder.directory).filter((file) => file.endsWith(".db"))).toEqual(["graph-2.db"]);
    expect((await one.position())?.seq).toBe((await record.feed.head()).seq);
    await Promise.all([one.close(), two.close()]);
  });

  it("keeps the graph in force when a rebuild fails", async () => {
    const record = new RandomRecord({ seed: 13 });
    const writer = openEmbeddedWriter({ directory: folder.directory, key });
    await projectAll(record.feed, writer, 1_000);
    const before = await writer.digest();
    await expect(writer.replace(() => Promise.reject(new Error("the feed broke")))).rejects.toThrow("the feed broke");
    expect(await writer.digest()).toBe(before);
    await writer.close();
  });

  it("is begun anew when another version of this package made it", async () => {
    const record = new RandomRecord({ seed: 15 });
    const writer = openEmbeddedWriter({ directory: folder.directory, key });
    await projectAll(record.feed, writer, 1_000);
    await writer.close();
    const file = openDatabase(join(folder.directory, "graph-1.db"), key);
    file.exec("PRAGMA user_version = 999");
    file.close();
    const again = openEmbeddedWriter({ directory: folder.directory, key });
    expect(await again.position()).toBeNull();
    await projectAll(record.feed, again, 1_000);
    await again.close();
    expect(readdirSync(folder.directory)).toContain("graph-2.db");
  });

  it("lies encrypted with the record's key, and open without one", async () => {
    const record = new RandomRecord({ seed: 14 });
    const sealed = openEmbeddedWriter({ directory: folder.directory, key });
    await projectAll(record.feed, sealed, 1_000);
    await sealed.close();
    expect(bytesOfGraph()).not.toContain(record.identifierIds[0]);
    folder.remove();
    const open = openEmbeddedWriter({ directory: folder.directory, key: null });
    await projectAll(record.feed, open, 1_000);
    await open.close();
    expect(bytesOfGraph()).toContain(record.identifierIds[0]);
  });

  it("names the statement and no value when something fails", async () => {
    const graph = openEmbeddedGraph({ directory: folder.directory, key });
    const asked = graph.ask({ ...identifierFacts, name: "no-such-question" }, { scopes: ["secret-scope"], identifierIds: [] });
    await expect(asked).rejects.toMatchObject({ code: "graph-statement-failed" });
    await expect(asked).rejects.not.toThrow(/secret-scope/);
    await graph.close();
  });
});
