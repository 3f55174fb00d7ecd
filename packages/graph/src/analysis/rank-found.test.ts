import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FoundCandidate, foldSearchText, rankFound } from "./rank-found.ts";

const candidate = (id: string, text: string): FoundCandidate => ({ type: "identifier", id, kind: "wallet", text, display: text });
const idsOf = (typed: string, texts: readonly string[], limit = 10) =>
  rankFound(
    typed,
    texts.map((text, index) => candidate(`id-${index}`, text)),
    limit,
  ).map(({ id }) => id);

describe("rankFound", () => {
  it("puts exact before prefix before later positions, shorter before longer, then by id", () => {
    expect(idsOf("abc", ["xxabc", "abcdef", "abc", "xabc", "abcd", "nothing", "abcd"])).toEqual([
      "id-2",
      "id-4",
      "id-6",
      "id-1",
      "id-3",
      "id-0",
    ]);
  });

  it("does not look at the order candidates come in", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 }), { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 3, maxLength: 4 }),
        (texts, typed) => {
          const candidates = texts.map((text, index) => candidate(`id-${index % 5}`, text));
          expect(rankFound(typed, [...candidates].reverse(), 5)).toEqual(rankFound(typed, candidates, 5));
        },
      ),
    );
  });

  it("gives one row for a thing found through two texts, by its better match", () => {
    expect(rankFound("@mai", [candidate("one", "telegram mai @mai_work"), candidate("one", "@mai_work")], 10)).toMatchObject([
      { id: "one", match: "prefix" },
    ]);
  });

  it("needs three characters for a part, two with Han script for a beginning", () => {
    expect(idsOf("ab", ["abc", "ab"])).toEqual(["id-1"]);
    expect(idsOf("妙瓦", ["妙瓦底", "在妙瓦底"])).toEqual(["id-0"]);
    expect(idsOf("", ["abc"])).toEqual([]);
  });
});

describe("foldSearchText", () => {
  it("makes digits of every script ASCII, full-width letters plain, spaces single", () => {
    expect(foldSearchText(" ๐๑๒ ၃၄ ៥៦ ＡＢＣ\u00a0x ")).toBe("012 34 56 abc x");
  });

  it("finds what it folded again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(foldSearchText(text) !== "");
        expect(rankFound(text, [candidate("id", text)], 1)).toMatchObject([{ match: "exact" }]);
      }),
    );
  });
});
