import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BenchmarkResult } from "./benchmark.ts";
import { connecting } from "./connecting.ts";
import { type Ground, openGround } from "./ground.ts";
import { intake } from "./intake.ts";
import { projecting } from "./projecting.ts";
import { ranking } from "./ranking.ts";

describe("a benchmark beside Neo4j", () => {
  let ground: Ground;
  beforeAll(() => {
    ground = openGround({ size: 400, seed: 5, tell: () => {} });
  });
  afterAll(() => ground.close());

  it.each([projecting, ranking, connecting, intake].map((benchmark) => [benchmark.id, benchmark] as const))(
    "gives the same answer on both sides: %s",
    async (_, benchmark) => {
      const results: BenchmarkResult[] = [];
      for await (const one of benchmark.run(ground)) results.push(one);
      expect(results.length).toBeGreaterThan(0);
      expect(results.map(({ peer }) => peer.digest)).toEqual(results.map(({ ours }) => ours.digest));
    },
  );
});
