import { describe, expect, it } from "vitest";
import { openPlainEngine } from "../testing/plain-engine.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { SeenByHand } from "../testing/seen-by-hand.ts";
import { askAround, askExpansion, askSlice } from "./ask-slice.ts";
import { askNeighbourGroups } from "./neighbourhood-groups.ts";
import { caseFileNode, identifierNode } from "./node-id.ts";

const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

async function openSeed(seed: number) {
  const record = new RandomRecord({ seed });
  record.grow(60);
  const batch = await record.feed.readBatch(0, 1_000_000);
  if (batch === null) throw new RangeError("an empty record");
  const scopes = record.scopeIds.slice(1);
  return { record, scopes, seen: new SeenByHand(batch, scopes), engine: await openPlainEngine(record.feed) };
}

describe("askExpansion", () => {
  it.each(seeds)(
    "adds the strongest neighbours of a node, tells the true number, and draws no edge into nothing, record %i",
    async (seed) => {
      const { record, scopes, engine } = await openSeed(seed);
      for (const id of record.identifierIds.slice(0, 6)) {
        const node = identifierNode(id);
        const all = await askExpansion(engine, { scopes, node, known: [], limit: 1000 });
        const some = await askExpansion(engine, { scopes, node, known: [], limit: 2 });
        expect(some.total).toBe(all.shown);
        expect(some.shown).toBe(Math.min(2, all.shown));
        const nodes = [...all.identifiers, ...all.caseFiles].map(({ nodeId }) => nodeId);
        for (const { source, target } of all.edges) expect(nodes).toEqual(expect.arrayContaining([source, target]));
        const weigh = (name: string) => all.weights.get(name) ?? 0;
        const chosen = [...some.identifiers, ...some.caseFiles].map(({ nodeId }) => nodeId).filter((name) => name !== node);
        const left = nodes.filter((name) => name !== node && !chosen.includes(name) && name.startsWith("i:"));
        const shared = all.identifiers.filter(({ nodeId, counted }) => left.includes(nodeId) && (counted?.facts.people ?? 0) >= 2);
        for (const { nodeId } of shared) expect(weigh(nodeId)).toBeLessThanOrEqual(Math.min(...chosen.map(weigh)));
        const rest = await askExpansion(engine, { scopes, node, known: chosen, limit: 1000 });
        expect(rest.total).toBe(all.shown - chosen.length);
        const groups = await askNeighbourGroups(engine, { scopes, node });
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(all.total);
      }
      engine.close();
    },
  );
});

describe("askSlice and askAround", () => {
  it.each(seeds)("hold what the reader may see of the chosen nodes and nothing else, record %i", async (seed) => {
    const { record, scopes, seen, engine } = await openSeed(seed);
    const nodes = [...record.identifierIds.map(identifierNode), ...record.caseFileIds.map(caseFileNode)];
    const slice = await askSlice(engine, { scopes, nodes });
    expect(slice.caseFiles.map(({ row }) => row.caseFileId)).toEqual([...seen.caseFiles].sort());
    const seenIn = slice.edges.filter(({ relation }) => relation === "seen-in").map(({ edge }) => edge);
    expect(seenIn).toEqual(seen.edges.map(({ id, caseFileId }) => `s:${id}:${caseFileId}`).sort());
    for (const { row, counted } of slice.identifiers) {
      expect(counted?.facts ?? null).toEqual(seen.factsOf(row.id));
      if (row.isProtected === 1) expect(counted).toBeNull();
    }
    const around = await askAround(engine, { scopes, nodes: nodes.slice(0, 1), limit: 4 });
    expect(around.shown).toBeLessThanOrEqual(4);
    expect(around.total).toBeGreaterThanOrEqual(around.shown);
    engine.close();
  });
});
