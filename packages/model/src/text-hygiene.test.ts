import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, isWellFormed, normaliseReference } from "./text-hygiene.ts";

const anyText = fc.string({ unit: "binary", maxLength: 60 });

describe("cleanText", () => {
  it("is idempotent on any text", () => {
    fc.assert(
      fc.property(anyText, (text) => cleanText(cleanText(text)) === cleanText(text)),
      { seed: 11, numRuns: 3000 },
    );
  });

  it("turns every decimal digit of Unicode into its ASCII digit", () => {
    let expected = 0;
    let previous = -2;
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      const character = codePoint >= 0xd800 && codePoint < 0xe000 ? "" : String.fromCodePoint(codePoint);
      if (!/^\p{Nd}$/u.test(character)) continue;
      expected = codePoint === previous + 1 ? (expected + 1) % 10 : 0;
      previous = codePoint;
      expect(cleanText(character), codePoint.toString(16)).toBe(String(expected));
    }
  });

  it("drops zero-width and bidi controls and keeps the vowels of Thai, Khmer, Lao and Burmese", () => {
    expect(cleanText("\u202aTR7\u200bNH\u2069\ufeff")).toBe("TR7NH");
    expect(cleanText(" ชื่อ ឈ្មោះ ຊື່ နာမည် ")).toBe("ชื่อ ឈ្មោះ ຊື່ နာမည်".normalize("NFKC"));
  });
});

describe("isWellFormed", () => {
  it("refuses a lone surrogate and NUL, and takes every whole character", () => {
    expect(isWellFormed("a\ud800b")).toBe(false);
    expect(isWellFormed("\udc00")).toBe(false);
    expect(isWellFormed("a\0b")).toBe(false);
    expect(isWellFormed("🏢 ကုက္ကို")).toBe(true);
  });
});

describe("normaliseReference", () => {
  it("makes references that differ only in width and white space the same", () => {
    expect(normaliseReference(" Case\u00a0 no.\t７ ")).toBe("Case no. 7");
    fc.assert(
      fc.property(anyText, (text) => normaliseReference(normaliseReference(text)) === normaliseReference(text)),
      { seed: 12, numRuns: 2000 },
    );
  });
});
