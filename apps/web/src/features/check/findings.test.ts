import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Finding, findingsOf, piecesOf } from "./findings.ts";

const span = (start: number, end: number) => ({ start, end });
const identifier = (start: number, end: number, isSecret = false): Finding => ({
  sort: "identifier",
  ...span(start, end),
  candidate: {
    ...span(start, end),
    kind: isSecret ? "card" : "handle",
    namespace: "telegram",
    name: "Telegram handle",
    display: null,
    label: "",
    isProtected: false,
    isSecret,
    check: "none",
    checkWords: "",
    confidence: "sure",
    confidenceWords: "",
    alternatives: [],
    suggestedHeldBy: null,
    caseFiles: 0,
    alsoRecorded: [],
    suggestions: [],
  },
});
const payment = (start: number, end: number): Finding => ({
  sort: "payment",
  ...span(start, end),
  payment: { ...span(start, end), amountText: "5", currency: "THB", paidOn: null, purpose: "unknown", from: null, to: null },
});
const drawn = (text: string, findings: readonly Finding[], chosen: number | null = null): string =>
  piecesOf(text, findings, chosen)
    .map(({ text, finding, isChosen }) => `${isChosen ? "!" : ""}${finding === null ? text : `[${text}]`}`)
    .join("|");

describe("a checked text in pieces", () => {
  it("marks what was found, and of two that overlap the earlier", () => {
    expect(drawn("call @boss now", [identifier(5, 10)])).toBe("call |[@boss]| now");
    expect(drawn("abcdef", [identifier(0, 4), identifier(2, 6)])).toBe("[abcd]|ef");
  });

  it("masks what may be the number of a card or a document", () => {
    expect(drawn("card 4111 1111 end", [identifier(5, 14, true)])).toBe("card |[•••• ••••]| end");
  });

  it("shows the sentence of a payment when it is chosen, with the marks within it", () => {
    const findings = findingsOf({ candidates: [], doubts: [], places: [], companies: [], names: [], payments: [], total: 0 });
    expect(findings).toEqual([]);
    expect(drawn("I paid @boss 5 baht. Then", [payment(0, 20), identifier(7, 12)], 0)).toBe("!I paid |![@boss]|! 5 baht.| Then");
  });

  it("gives back the whole text, whatever was found in it", () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(12)), { maxLength: 12 });
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), spans, fc.option(fc.nat(11)), (text, found, chosen) => {
        const findings = found
          .map(([start, length]) => identifier(Math.min(start, text.length), Math.min(start + length, text.length)))
          .sort((a, b) => a.start - b.start || b.end - a.end);
        expect(
          piecesOf(text, findings, chosen)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
