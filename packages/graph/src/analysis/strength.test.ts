import { bases, checks, identifierKinds, standings } from "@throughline/model/vocabulary";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  combineStrength,
  explainStrength,
  formatStrength,
  type IdentifierFacts,
  leadScore,
  rarity,
  toHundredths,
  weighIdentifier,
  weightOf,
  wordsOfStrength,
} from "./strength.ts";

const wallet: IdentifierFacts = {
  kind: "wallet",
  namespace: "tron",
  check: "passed",
  basis: "document",
  standing: "ordinary",
  people: 2,
  totalPeople: 240,
  firstSeenOn: "2026-03-01",
  lastSeenOn: "2026-05-14",
};

const anyFacts: fc.Arbitrary<IdentifierFacts> = fc.record({
  kind: fc.constantFrom(...identifierKinds),
  check: fc.constantFrom(...checks),
  basis: fc.constantFrom(...bases),
  standing: fc.constantFrom(...standings),
  people: fc.integer({ min: 1, max: 100_000 }),
  totalPeople: fc.integer({ min: 1, max: 1_000_000 }),
  firstSeenOn: fc.constantFrom("", "2019", "2024-02", "2024-02-29"),
  lastSeenOn: fc.constantFrom("", "2024-02-29", "2025", "2026-01"),
});

describe("weighIdentifier", () => {
  it("shows factors that multiply to the strength shown", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { strength, weight, factors } = weighIdentifier(facts);
        const shown = factors.map(({ factor }) => Number(factor.toFixed(2)));
        expect(shown).toEqual(factors.map(({ factor }) => factor));
        expect(Number(strength.toFixed(2))).toBe(strength);
        const product = shown.reduce((sofar, factor) => sofar * factor, 1);
        expect(Math.abs(product - weight)).toBeLessThan(1e-9);
        expect(Math.abs(product - strength)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
    );
  });

  it("gives the same number without making the words", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(weightOf(facts)).toBe(weighIdentifier(facts).weight);
      }),
    );
  });

  it("never puts a known service, a placeholder or an own value above .02, nor links a failed check or a suggestion", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { weight } = weighIdentifier(facts);
        if (facts.standing !== "ordinary") expect(weight).toBeLessThanOrEqual(0.02);
        if (facts.check === "failed" || facts.basis === "suggested") expect(weight).toBe(0);
      }),
    );
  });

  it("weighs less the more people share it", () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 1000 }), (facts, more) => {
        expect(weightOf({ ...facts, people: facts.people + more })).toBeLessThanOrEqual(weightOf(facts));
      }),
    );
  });

  it("weighs less what was last seen years after it was first seen, and says so", () => {
    const weighed = weighIdentifier({ ...wallet, firstSeenOn: "2018", lastSeenOn: "2026-05-14" });
    expect(weighed.factors.find(({ code }) => code === "time")).toMatchObject({ factor: 0.7, params: { span: "years-apart" } });
    expect(weighIdentifier({ ...wallet, firstSeenOn: "", lastSeenOn: "" }).factors.at(-1)?.params["span"]).toBe("no-dates");
  });
});

describe("explainStrength", () => {
  it("says in one sentence what it is, what was checked, how rare it is and how strong", () => {
    expect(explainStrength(wallet, weighIdentifier(wallet))).toBe(
      "TRON address, check passed, in the case files of 2 of 240 people: strong, .94",
    );
    const exchange: IdentifierFacts = { ...wallet, standing: "known-service", people: 63, totalPeople: 410 };
    expect(explainStrength(exchange, weighIdentifier(exchange))).toBe(
      "TRON address, known service, check passed, in the case files of 63 of 410 people: says little, .01",
    );
  });
});

describe("rarity", () => {
  it("is 1 for two people, falls with the logarithm, and ends at .05", () => {
    expect(rarity(2, 240)).toBe(1);
    expect(rarity(120, 240)).toBeCloseTo(1 - Math.log(60) / Math.log(120), 12);
    expect(rarity(240, 240)).toBe(0.05);
    expect(rarity(25, 3)).toBe(rarity(25, 50));
  });
});

describe("combineStrength", () => {
  it("is one less the product of what is left, in any order, and never less than the strongest", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }), (weights) => {
        const strength = combineStrength(weights);
        expect(combineStrength([...weights].reverse())).toBe(strength);
        expect(strength).toBeGreaterThanOrEqual(Math.max(...weights) - 1e-12);
        expect(strength).toBeLessThanOrEqual(1);
      }),
    );
    expect(combineStrength([])).toBe(0);
    expect(combineStrength([0.5, 0.5])).toBe(0.75);
  });
});

describe("words and numbers", () => {
  it("puts words to the number that is shown", () => {
    expect([0.6, 0.59, 0.3, 0.29, 0.1, 0.09].map(wordsOfStrength)).toEqual(["strong", "fair", "fair", "weak", "weak", "says-little"]);
    expect([0.94, 1, 0, 0.001].map(formatStrength)).toEqual([".94", "1.00", ".00", "<.01"]);
    expect(toHundredths(0.125)).toBe(0.13);
  });

  it("scores nothing that one person alone recorded", () => {
    expect(leadScore(0.9, 1)).toBe(0);
    expect(leadScore(0.5, 8)).toBe(1.5);
  });
});
