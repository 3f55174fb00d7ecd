import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { projectAll } from "../testing/project-all.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { openEmbeddedWriter } from "./embedded-writer.ts";

let folder: ReturnType<typeof scratchFolder>;

beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => folder.remove());

const zeros = "0".repeat(64);

describe("projection into the embedded graph", () => {
  it("ends in the graph of a fresh replay, however the changes were cut into batches", async () => {
    const graph = openEmbeddedWriter({ directory: folder.directory, key: null });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 100_000 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
        async (seed, sizes) => {
          const record = new RandomRecord({ seed });
          await graph.clear();
          for (const size of sizes) {
            record.grow(12);
            await projectAll(record.feed, graph, size);
          }
          const grown = await graph.digest();
          await graph.clear();
          await projectAll(record.feed, graph, 100_000);
          expect(grown).toBe(await graph.digest());
        },
      ),
      { numRuns: 25 },
    );
    await graph.close();
  });

  it("ends in the same graph when a batch comes twice, or a later one first: batches are state", async () => {
    const record = new RandomRecord({ seed: 3 });
    record.grow(40);
    const head = await record.feed.head();
    const graph = openEmbeddedWriter({ directory: folder.directory, key: null });
    await projectAll(record.feed, graph, 100_000);
    const replayed = await graph.digest();
    const all = await record.feed.readBatch(0, 100_000);
    const earlier = await record.feed.readBatch(0, 20);
    const later = await record.feed.readBatch(earlier?.to ?? 0, 100_000);
    if (all === null || earlier === null || later === null) throw new Error("the record is too small for this test");
    await graph.apply({ ...all, after: head.seq, afterHash: head.hash, to: head.seq + 1, toHash: "twice" });
    expect(await graph.digest()).toBe(replayed);
    await graph.clear();
    await graph.apply({ ...later, after: 0, afterHash: zeros, to: 1, toHash: "later" });
    await graph.apply({ ...earlier, after: 1, afterHash: "later", to: 2, toHash: "earlier" });
    expect(await graph.digest()).toBe(replayed);
    await graph.close();
  });

  it("refuses a batch that does not begin where the graph stands, and changes nothing", async () => {
    const record = new RandomRecord({ seed: 4 });
    const graph = openEmbeddedWriter({ directory: folder.directory, key: null });
    await projectAll(record.feed, graph, 100_000);
    const [stands, digest] = [await graph.position(), await graph.digest()];
    const all = await record.feed.readBatch(0, 100_000);
    const head = await record.feed.head();
    if (all === null) throw new Error("the record is empty");
    const moved = { ...all, after: head.seq, afterHash: head.hash, to: head.seq + 1, toHash: "next" };
    for (const wrong of [all, { ...moved, recordId: "another" }, { ...moved, after: head.seq + 1 }, { ...moved, afterHash: zeros }]) {
      await expect(graph.apply(wrong)).rejects.toMatchObject({ code: "graph-moved" });
    }
    expect([await graph.position(), await graph.digest()]).toEqual([stands, digest]);
    await graph.close();
  });
});
