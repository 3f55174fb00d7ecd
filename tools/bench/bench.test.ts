import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BenchmarkResult, benchmarkLine } from "./benchmark.ts";
import { connectBesideGraphology, connectOurs } from "./connecting.ts";
import { type Ground, openGround } from "./ground.ts";
import { saveBesideSqlite, saveOurs } from "./intake.ts";
import { overlapBesideSqlite, overlapOurs } from "./overlap.ts";
import { rankBesideSqlite, rankOurs } from "./ranking.ts";
import { recording } from "./recording.ts";

const result: BenchmarkResult = {
  name: "an invented one",
  size: 10,
  unit: "ms",
  repetition: { warmUps: 0, runs: 1 },
  ours: { figure: 2, digest: "same" },
  peerName: "peer",
  peer: { figure: 4, digest: "same" },
};

describe("a line of the benchmarks", () => {
  it("has a ratio above 1 when ours needs less time, or takes more rows a second", () => {
    expect(benchmarkLine("B0", result)).toMatchObject({ ratio: 2, outcome: "won" });
    expect(benchmarkLine("B0", { ...result, unit: "rows/s" })).toMatchObject({ ratio: 0.5, outcome: "lost" });
  });

  it("is void, without a ratio, when the answers differ", () => {
    const line = benchmarkLine("B0", { ...result, peer: { figure: 4, digest: "another" } });
    expect(line).toMatchObject({ ratio: null, outcome: expect.stringMatching(/^void/), ourDigest: "same", theirDigest: "another" });
  });
});

describe("a benchmark that needs no Neo4j", () => {
  let ground: Ground;
  beforeAll(() => {
    ground = openGround({ size: 600, seed: 3, tell: () => {} });
  });
  afterAll(() => ground.close());

  it.each([
    ["B1", (on: Ground) => recording.run(on)],
    ["B4 ranking", async (on: Ground) => rankBesideSqlite(on, await rankOurs(on))],
    ["B4 overlap", async (on: Ground) => overlapBesideSqlite(on, await overlapOurs(on))],
    ["B7", async (on: Ground) => connectBesideGraphology(on, await connectOurs(on))],
    ["B3", async (on: Ground) => saveBesideSqlite(on, await saveOurs(on))],
  ])("gives the same answer on both sides: %s", { timeout: 60_000 }, async (_, run) => {
    const results: BenchmarkResult[] = [];
    for await (const one of await run(ground)) results.push(one);
    expect(results.map(({ peer }) => peer.digest)).toEqual(results.map(({ ours }) => ours.digest));
    expect(results).toHaveLength(1);
  });
});
