import fc from "fast-check";
import { expect, it } from "vitest";
import { boundScores } from "./score-bound.ts";
import { leadScore, weightOf } from "./strength.ts";

const best = {
  kind: "transaction",
  check: "passed",
  basis: "ledger",
  standing: "ordinary",
  firstSeenOn: "2026",
  lastSeenOn: "2026",
} as const;

it("bounds the score of every lead of so many people or fewer", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000_000 }),
      fc.integer({ min: 2, max: 1_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (total, most, part) => {
        const people = Math.max(2, Math.round(most * part));
        expect(boundScores(total, [])(most)).toBeGreaterThanOrEqual(leadScore(weightOf({ ...best, people, totalPeople: total }), people));
      },
    ),
    { numRuns: 300 },
  );
});

it("never rises as the number of people falls", () => {
  const bound = boundScores(100_000, []);
  for (let people = 3; people < 6000; people++) expect(bound(people)).toBeGreaterThanOrEqual(bound(people - 1));
});

it("is lower when only weaker kinds are asked for", () => {
  expect(boundScores(1000, ["place"])(20)).toBeLessThan(boundScores(1000, ["place", "wallet"])(20));
});
