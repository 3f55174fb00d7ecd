import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPaths, type PathQuestion, type PathSource } from "./find-paths.ts";
import type { Hop, HopType } from "./path.ts";

interface Link {
  readonly a: number;
  readonly b: number;
  readonly type: HopType;
}

interface Drawing {
  readonly links: readonly Link[];
  readonly weights: readonly number[];
  readonly hubs: ReadonlySet<number>;
}

const size = 11;
/** Even numbers are identifiers, odd ones case files. */
const nameOf = (node: number) => `${node % 2 === 0 ? "i" : "c"}:${String(node).padStart(2, "0")}`;

const anyDrawing: fc.Arbitrary<Drawing> = fc
  .record({
    links: fc.array(
      fc.record({
        a: fc.nat({ max: size - 1 }),
        b: fc.nat({ max: size - 1 }),
        type: fc.constantFrom<HopType>("seen-in", "seen-in", "paid", "stated", "same-as"),
      }),
      { maxLength: 26 },
    ),
    weights: fc.array(fc.constantFrom(0.1, 0.5, 0.5, 0.9), { minLength: size, maxLength: size }),
    hubs: fc.array(fc.nat({ max: size - 1 }), { maxLength: 3 }).map((nodes) => new Set(nodes.filter((node) => node % 2 === 0))),
  })
  .map((drawing) => ({ ...drawing, links: drawing.links.filter(isPossible) }));

function isPossible({ a, b, type }: Link): boolean {
  if (a === b) return false;
  return type === "seen-in" ? a % 2 !== b % 2 : type === "paid" ? a % 2 === 0 || b % 2 === 0 : a % 2 === 0 && b % 2 === 0;
}

function sourceOf(drawing: Drawing): PathSource {
  const hopsOf = (node: number): Hop[] =>
    drawing.links.flatMap((link, index) => {
      const other = link.a === node ? link.b : link.b === node ? link.a : null;
      return other === null
        ? []
        : [{ to: nameOf(other), type: link.type, edgeId: `e${index}`, isEndOnly: drawing.hubs.has(other), degree: 1 }];
    });
  return {
    askHops: async (nodes) => new Map(nodes.map((name) => [name, hopsOf(Number(name.slice(2)))])),
    askWeights: async (nodes) => new Map(nodes.map((name) => [name, drawing.weights[Number(name.slice(2))] ?? 0])),
  };
}

/** Every simple path, by walking all of them. */
function pathsByHand(
  drawing: Drawing,
  from: number,
  to: number,
  maxLength: number,
  throughHubs: boolean,
): { nodes: string[]; weakest: number }[] {
  const found: { nodes: string[]; weakest: number }[] = [];
  const weigh = ({ a, b, type }: Link) => (type === "seen-in" ? (drawing.weights[a % 2 === 0 ? a : b] ?? 0) : 1);
  const walk = (nodes: number[], weakest: number): void => {
    const last = nodes[nodes.length - 1] ?? -1;
    if (last === to) {
      found.push({ nodes: nodes.map(nameOf), weakest });
      return;
    }
    if (nodes.length > maxLength) return;
    const strongest = new Map<number, number>();
    for (const link of drawing.links) {
      const next = link.a === last ? link.b : link.b === last ? link.a : -1;
      if (next >= 0) strongest.set(next, Math.max(strongest.get(next) ?? 0, weigh(link)));
    }
    for (const [next, weight] of strongest) {
      if (!nodes.includes(next) && (next === to || throughHubs || !drawing.hubs.has(next)))
        walk([...nodes, next], Math.min(weakest, weight));
    }
  };
  walk([from], 1);
  const least = Math.min(...found.map(({ nodes }) => nodes.length));
  const shortest = found.filter(({ nodes }) => nodes.length === least);
  return shortest.sort((a, b) => b.weakest - a.weakest || (a.nodes.join() < b.nodes.join() ? -1 : 1));
}

describe("findPaths", () => {
  it("finds exactly the shortest paths that walking all of them finds, in the same order", async () => {
    const ends = fc.nat({ max: size - 1 });
    await fc.assert(
      fc.asyncProperty(
        anyDrawing,
        ends,
        ends,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        async (drawing, from, to, maxLength, limit, throughHubs) => {
          fc.pre(from !== to);
          const question: PathQuestion = { from: nameOf(from), to: nameOf(to), maxLength, limit, throughHubs };
          const expected = pathsByHand(drawing, from, to, maxLength, throughHubs);
          const answer = await findPaths(sourceOf(drawing), question);
          expect(answer.length).toBe(expected.length === 0 ? -1 : (expected[0]?.nodes.length ?? 0) - 1);
          expect(answer.paths.map(({ nodes, weakest }) => ({ nodes, weakest }))).toEqual(expected.slice(0, limit));
          for (const path of answer.paths) expect(path.steps.map(({ to: next }) => next)).toEqual(path.nodes.slice(1));
          const wider = await findPaths(sourceOf(drawing), { ...question, degrees: [9, 1] });
          expect(wider.paths).toEqual(answer.paths);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("says how many hubs it did not pass through, and passes through them on request", async () => {
    const drawing: Drawing = {
      links: [
        { a: 1, b: 2, type: "seen-in" },
        { a: 2, b: 3, type: "seen-in" },
      ],
      weights: Array<number>(size).fill(0.5),
      hubs: new Set([2]),
    };
    const question = { from: nameOf(1), to: nameOf(3) };
    expect(await findPaths(sourceOf(drawing), question)).toEqual({ length: -1, paths: [], hubsLeftOut: 1 });
    expect(await findPaths(sourceOf(drawing), { ...question, throughHubs: true })).toMatchObject({ length: 2, hubsLeftOut: 0 });
    expect(await findPaths(sourceOf(drawing), { from: nameOf(1), to: nameOf(2) })).toMatchObject({ length: 1 });
  });

  it("opens few beginnings however many paths there are", async () => {
    const layers = 6;
    const wide = 24;
    const hops = (name: string): Hop[] => {
      const layer = Number(name.slice(2).split("-")[0]);
      const ends = (next: number) =>
        next < 0 || next > layers
          ? []
          : next === 0 || next === layers
            ? [`i:${next}-0`]
            : Array.from({ length: wide }, (_, index) => `i:${next}-${index}`);
      return [...ends(layer - 1), ...ends(layer + 1)].map((to) => ({
        to,
        type: "stated",
        edgeId: [name, to].sort().join("/"),
        isEndOnly: false,
        degree: 2 * wide,
      }));
    };
    const source: PathSource = {
      askHops: async (nodes) => new Map(nodes.map((name) => [name, hops(name)])),
      askWeights: async () => new Map(),
    };
    const { length, paths } = await findPaths(source, { from: "i:0-0", to: `i:${layers}-0`, limit: 25 });
    expect(length).toBe(layers);
    expect(paths).toHaveLength(25);
    expect(paths[0]?.nodes).toEqual(["i:0-0", "i:1-0", "i:2-0", "i:3-0", "i:4-0", "i:5-0", "i:6-0"]);
  });
});
