import fc from "fast-check";
import { expect, it } from "vitest";
import { markChanges, markCode } from "./mark-changes.ts";

const marked = (written: string, suggested: string): string =>
  markChanges(written, suggested)
    .map(({ text, isChanged }) => (isChanged ? `[${text}]` : text))
    .join("");

it("marks the sign that is another, put in, left out or exchanged", () => {
  expect(marked("goldenbess", "goldenboss")).toBe("goldenb[o]ss");
  expect(marked("goldenbos", "goldenboss")).toBe("goldenbos[s]");
  expect(marked("goldenbosss", "goldenboss")).toBe("goldenboss[]");
  expect(marked("godlen", "golden")).toBe("go[ld]en");
  expect(marked("same", "same")).toBe("same");
});

it("marks the code of a country that was not written", () => {
  expect(markCode("+95 9 771 234567")).toEqual([
    { text: "+95", isChanged: true },
    { text: " 9 771 234567", isChanged: false },
  ]);
});

it("gives the suggested value whole, whatever was written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.string({ unit: "grapheme", maxLength: 200 }), (written, suggested) => {
      expect(
        markChanges(written, suggested)
          .map(({ text }) => text)
          .join(""),
      ).toBe(suggested);
    }),
  );
});
