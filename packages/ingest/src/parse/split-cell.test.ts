import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitCell } from "./split-cell.ts";

const texts = (cell: string, keepsCommas = false): readonly string[] => splitCell(cell, { keepsCommas }).map(({ text }) => text);

describe("values of a cell", () => {
  it.each([
    ["a\nb\r\nc", ["a", "b", "c"]],
    ["a; b ;c", ["a", "b", "c"]],
    ["a / b", ["a", "b"]],
    ["a/b", ["a/b"]],
    ["a, b,c", ["a", "b", "c"]],
    ["甲；乙，丙、丁", ["甲", "乙", "丙", "丁"]],
    ["71,000", ["71,000"]],
    ["1,234,567.50", ["1,234,567.50"]],
    ["16.6506,98.5206", ["16.6506,98.5206"]],
    ["16.6506, 98.5206", ["16.6506, 98.5206"]],
    ["0812345678, 0898765432", ["0812345678", "0898765432"]],
    ["0812345678,0898765432", ["0812345678", "0898765432"]],
    ["https://example.org/a;b=1,2?x=1;y=2", ["https://example.org/a;b=1,2?x=1;y=2"]],
    ["https://example.org/a, https://example.org/b", ["https://example.org/a", "https://example.org/b"]],
    ["https://example.org/a,https://example.org/b", ["https://example.org/a", "https://example.org/b"]],
    ["https://maps.google.com/?q=16.6636,98.5366", ["https://maps.google.com/?q=16.6636,98.5366"]],
    [" ; \n , ", []],
  ] as const)("parts %j", (cell, parts) => {
    expect(texts(cell)).toEqual(parts);
  });

  it("keeps commas in names of places", () => {
    expect(texts("KK Park, Myawaddy; Golden Heron, zone 3", true)).toEqual(["KK Park, Myawaddy", "Golden Heron, zone 3"]);
  });

  it("gives places that hold exactly the value, in order, and loses no letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "1", ",", ";", "/", " ", "\n", "ก", ".", "😀", "、"), maxLength: 40 }), (cell) => {
        const parts = splitCell(cell, { keepsCommas: false });
        let before = 0;
        for (const { text, start, end } of parts) {
          expect(cell.slice(start, end)).toBe(text);
          expect(start).toBeGreaterThanOrEqual(before);
          before = end;
        }
        const letters = (text: string): string => text.replace(/[,;/\s、]/gu, "");
        expect(letters(parts.map(({ text }) => text).join(""))).toBe(letters(cell));
      }),
      { numRuns: 500 },
    );
  });
});
