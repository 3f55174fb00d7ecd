import { expect, it } from "vitest";
import { openPlainEngine } from "../testing/plain-engine.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { SeenByHand } from "../testing/seen-by-hand.ts";
import { askPaths } from "./ask-paths.ts";
import { caseFileNode, identifierNode } from "./node-id.ts";
import { weightOf } from "./strength.ts";

it.each(Array.from({ length: 8 }, (_, index) => index + 1))(
  "walks over visible edges only, each weighing what its identifier weighs, record %i",
  async (seed) => {
    const record = new RandomRecord({ seed });
    record.grow(40);
    const batch = await record.feed.readBatch(0, 1_000_000);
    if (batch === null) throw new RangeError("an empty record");
    const scopes = record.scopeIds.slice(1);
    const seen = new SeenByHand(batch, scopes);
    const engine = await openPlainEngine(record.feed);
    const standing = (node: string) => (node.startsWith("i:") ? (seen.factsOf(node.slice(2))?.standing ?? "ordinary") : "ordinary");
    const files = [...seen.caseFiles].sort().slice(0, 5).map(caseFileNode);
    for (const from of files) {
      for (const to of [...files, ...record.identifierIds.slice(0, 3).map(identifierNode)]) {
        const { paths, length, isCut } = await askPaths(engine, { scopes, from, to, limit: 25 });
        expect(isCut).toBe(false);
        for (const { nodes, steps, weakest } of paths) {
          expect(nodes).toHaveLength(length + 1);
          expect(
            nodes
              .slice(1, -1)
              .map(standing)
              .every((word) => word === "ordinary"),
          ).toBe(true);
          for (const [index, step] of steps.entries()) {
            if (step.type !== "seen-in") continue;
            const ends = [nodes[index] ?? "", step.to];
            const [identifier, file] = [
              ends.find((end) => end.startsWith("i:"))?.slice(2) ?? "",
              ends.find((end) => end.startsWith("c:"))?.slice(2),
            ];
            expect(seen.edges.some((edge) => edge.id === identifier && edge.caseFileId === file)).toBe(true);
            const facts = seen.factsOf(identifier);
            expect(step.weight).toBe(facts === null ? 0 : weightOf(facts));
          }
          expect(weakest).toBe(Math.min(1, ...steps.map(({ weight }) => weight)));
        }
      }
    }
    engine.close();
  },
);

it("finds nothing from or to what the reader may not see", async () => {
  const record = new RandomRecord({ seed: 7 });
  const engine = await openPlainEngine(record.feed);
  const [from = "", to = ""] = record.caseFileIds.map(caseFileNode);
  expect(await askPaths(engine, { scopes: [], from, to })).toEqual({ length: -1, paths: [], hubsLeftOut: 0, isCut: false });
  expect(await askPaths(engine, { scopes: [], from, to: from })).toMatchObject({ length: -1 });
  engine.close();
});
