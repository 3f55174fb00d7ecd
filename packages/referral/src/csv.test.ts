import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutraliseCell, writeCsv } from "./csv.ts";

describe("neutraliseCell", () => {
  const lead = fc.string({ unit: fc.constantFrom("\u0000", " ", "\n", "\ufeff", "\u200b", "\t", "\u3000"), maxLength: 4 });
  const start = fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r");

  it("puts an apostrophe before whatever a spreadsheet would run, behind anything it skips", () => {
    fc.assert(fc.property(lead, start, fc.string(), (skipped, first, rest) => {
      expect(neutraliseCell(skipped + first + rest).startsWith("'")).toBe(true);
    }));
  });

  it("leaves plain words and addresses as they are", () => {
    for (const text of ["TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta", "ธนาคารกสิกรไทย", "012-3-45678-9", "", "a=b"]) expect(neutraliseCell(text)).toBe(text);
  });
});

describe("writeCsv", () => {
  it("keeps commas, quotes and line ends inside one cell", () => {
    expect(writeCsv([["a,b", 'say "x"', "two\nlines"]])).toBe('\ufeff"a,b","say ""x""","two\nlines"\r\n');
  });
});
