import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNames, leastSuggested } from "./compare-names.ts";
import { sayWhyNames } from "./name-reason.ts";

const pairsIn = (file: string): readonly (readonly [left: string, right: string])[] =>
  readFileSync(new URL(`../../../../fixtures/names/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [left = "", right = ""] = line.split("\t");
      return [left, right];
    });
const alike = pairsIn("alike.txt");
const apart = pairsIn("apart.txt");
const names = [...alike, ...apart].flat();

/** Two names each of words that people use, in any number and order. */
const word = fc.constantFrom(...new Set(names.flatMap((name) => name.split(" "))));
const name = fc.oneof(
  fc.constantFrom(...names),
  fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" ")),
);
const likeness = (left: string, right: string): number => compareNames(left, right).likeness;

describe("comparing names", () => {
  it.each(alike)("shows %s beside %s", (left, right) => {
    expect(likeness(left, right)).toBeGreaterThanOrEqual(leastSuggested);
  });

  it.each(apart)("does not show %s beside %s", (left, right) => {
    expect(likeness(left, right)).toBeLessThan(leastSuggested);
  });

  it("has a hundred pairs of each", () => {
    expect(Math.min(alike.length, apart.length)).toBeGreaterThanOrEqual(100);
  });

  it("says why, in words", () => {
    const why = (left: string, right: string): string => sayWhyNames(compareNames(left, right).reasons);
    expect(why("Golden Phoenix Co., Ltd.", "golden phoenix")).toBe("The same words.");
    expect(why("Zhang Weiming", "Weiming Zhang")).toBe("The same words, in another order.");
    expect(why("Shwe Kokko", "ရွှေကုက္ကို")).toContain("another script");
    expect(why("Amber Gate PCL", "Amber Gate Inc.")).toBe("The same words, another legal form.");
    expect(why("S. Thongdee", "Somchai Thongdee")).toContain("an initial");
    expect(why("Blue Heron", "Quartz River")).toBe("");
  });
});

describe("likeness", () => {
  it("is the same whichever name is told first", () => {
    fc.assert(
      fc.property(name, name, (left, right) => {
        expect(likeness(left, right)).toBe(likeness(right, left));
      }),
    );
  });

  it("is 1 for a name and itself, in capitals or not", () => {
    fc.assert(
      fc.property(name, (one) => {
        expect([likeness(one, one), likeness(one, one.toUpperCase())]).toEqual([1, 1]);
      }),
    );
  });

  it("is the same in any order of the words", () => {
    /* A title, and words that mean something together only one way round. */
    const ordered = new Set(["Boss", "Hong", "Kong", "Import", "Export"]);
    const plain = word.filter((one) => /^[A-Z][a-z]{3,}$/u.test(one) && !ordered.has(one));
    fc.assert(
      fc.property(fc.uniqueArray(plain, { minLength: 2, maxLength: 4 }), name, (words, other) => {
        const shown = likeness(words.join(" "), other) >= leastSuggested;
        expect(likeness(words.join(" "), [...words].reverse().join(" "))).toBe(1);
        expect(likeness(other, words.join(" ")) >= leastSuggested).toBe(shown);
      }),
    );
  });

  it("lies between 0 and 1 for any two texts, and never throws", () => {
    const text = fc.string({ unit: "binary", maxLength: 80 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(likeness(left, right)).toBeGreaterThanOrEqual(0);
        expect(likeness(left, right)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
