/// <reference types="node" />
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseList } from "../testing/parse-list.ts";
import { cleanText } from "../text-hygiene.ts";
import { identifierRules, recognise } from "./registry.ts";

/** Texts of every list, and what a hand makes of them: cut, doubled, joined. */
const folder = new URL("../../../../fixtures/identifiers/", import.meta.url);
const listed = identifierRules.flatMap(({ name }) =>
  ["valid", "invalid"].flatMap((half) => parseList(readFileSync(new URL(`${name}.${half}.txt`, folder), "utf8"))),
);
const aLine = fc.constantFrom(...listed);
const spoiled = fc
  .tuple(aLine, aLine, fc.nat({ max: 80 }), fc.constantFrom("", " ", "-", "\n", "\u200b", "ก", "()", "0"))
  .map(([line, other, at, between]) => ({
    context: line.context,
    text: line.raw.slice(0, at) + between + (at % 3 === 0 ? other.raw : line.raw.slice(at)),
  }));
const runs = { seed: 2026, numRuns: 3000 };

describe("recognise, whatever the text", () => {
  it("gives for a cleaned text what it gives for the text", () => {
    fc.assert(
      fc.property(spoiled, ({ text, context }) => {
        const [once, cleaned] = [recognise(text, context), recognise(cleanText(text), context)];
        expect(cleaned).toEqual(once);
      }),
      runs,
    );
  });

  it("gives the same key for the display it shows", () => {
    fc.assert(
      fc.property(spoiled, ({ text, context }) => {
        const outcome = recognise(text, context);
        if (!outcome.ok || outcome.value.isUnkeyed === true || outcome.value.isSecret === true) return;
        const { key, display, kind } = outcome.value;
        // The row's bank and platform were about the text; a display names its own.
        const { country } = context;
        const again = recognise(display, country === undefined ? {} : { country }, { kindText: kind });
        expect(again.ok ? again.value.key : again.reason, display).toBe(key);
      }),
      runs,
    );
  });
});
