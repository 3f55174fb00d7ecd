import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractCandidates } from "./extract-candidates.ts";
import { openExtraction } from "./open-extraction.ts";

const context = { country: "TH" };
const pieces = fc.constantFrom(
  "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta",
  "TGBRtrHUU4fWNQTE\nZQctxoxgmBaCvFFvta",
  "telegram @silver_river88",
  "โทร ๐๘๑-๒๓๔-๕๖๗๘",
  "ธนาคารกสิกรไทย 012-3-45678-9",
  "hxxps://silver[.]example/\u200bpath",
  "\n",
  "\ud800",
  "\0",
  "😀",
  " ",
);
const texts = fc.array(fc.oneof(pieces, fc.string({ unit: "grapheme", maxLength: 20 })), { maxLength: 30 }).map((parts) => parts.join(""));
const repeated = [
  "a",
  "1",
  "@",
  ".",
  "-",
  " ",
  "(",
  "[",
  "0x",
  "1 ",
  "a.",
  "a@",
  "[.]",
  "a-",
  "1-",
  "T1",
  "+",
  "\n",
  "๑",
  "http://",
  "000201",
  "@a.",
  "က",
  "ก",
  "“",
];
/** Slower machines than ours run the tests: what grows with the square of the length takes seconds. */
const mostMs = 2000;

describe("extraction from any text", () => {
  it("never throws, and every candidate's offsets slice to what was written, in order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, raw } of extractCandidates(text, context)) {
          expect(text.slice(start, end)).toBe(raw);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });

  it("finds the same wherever the text is cut", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(600), { maxLength: 6 }), (text, cuts) => {
        const places = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
        const extraction = openExtraction(context);
        const found = places.slice(1).flatMap((place, index) => extraction.add(text.slice(places[index], place)));
        expect([...found, ...extraction.finish()]).toEqual(extractCandidates(text, context));
      }),
    );
  });

  it.each(repeated)("reads 100 kB of %j without taking the square of its length", (pattern) => {
    const text = pattern.repeat(Math.ceil(100_000 / pattern.length));
    const start = performance.now();
    extractCandidates(text, context);
    expect(performance.now() - start).toBeLessThan(mostMs);
  });
});
