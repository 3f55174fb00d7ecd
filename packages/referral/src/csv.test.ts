import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutraliseCell, writeCsv } from "./csv.ts";

const skipped = fc.string({
  unit: fc.constantFrom("\u0000", " ", "\n", "\ufeff", "\u200b", "\u202e", "\u00ad", "\t", "\u3000", "\u0001", "\u0301", "\u00a0"),
  maxLength: 4,
});
const start = fc.constantFrom(..."=+-@|＝＋－＠｜﹦﹢﹣﹫⁺₊−–\t\r");

/** What a spreadsheet would see first: the plain form of the first character that is not skipped. */
const firstSeen = (text: string) => [...text].find((character) => !/[\p{C}\p{Z}\p{M}]/u.test(character))?.normalize("NFKC");

describe("neutraliseCell", () => {
  it("puts an apostrophe before whatever a spreadsheet would run, behind anything it skips", () => {
    fc.assert(
      fc.property(skipped, start, fc.string({ unit: "binary" }), (before, first, rest) => {
        expect(neutraliseCell(before + first + rest).startsWith("'")).toBe(true);
      }),
    );
  });

  it("leaves nothing that starts as a formula, whatever the text, and changes nothing else of it", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.tuple(skipped, fc.string()).map((parts) => parts.join("")),
        ),
        (text) => {
          const cell = neutraliseCell(text);
          expect([text, `'${text}`]).toContain(cell);
          expect(firstSeen(cell) ?? "").not.toMatch(/^[=+\-@|]/);
        },
      ),
    );
  });

  it("looks at the start alone: a sign, a space or a mark that stands later runs nothing", () => {
    for (const text of ["a =1", "a\t=1", "x\u200b=1", "1-2", "ก+ข"]) expect(neutraliseCell(text)).toBe(text);
    for (const text of ["   ", "\u200b", "\u0301"]) expect(neutraliseCell(text)).toBe(text);
  });

  it("leaves plain words and addresses as they are", () => {
    for (const text of ["TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta", "ธนาคารกสิกรไทย", "012-3-45678-9", "", "a=b", "មាន", "\u1031\u1000"])
      expect(neutraliseCell(text)).toBe(text);
  });
});

describe("writeCsv", () => {
  it("keeps commas, quotes and line ends inside one cell", () => {
    expect(writeCsv([["a,b", 'say "x"', "two\nlines"]])).toBe('\ufeff"a,b","say ""x""","two\nlines"\r\n');
  });
});
