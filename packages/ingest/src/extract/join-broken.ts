import type { RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import { identifierRules } from "@throughline/model/identifier/registry";
import type { Reading } from "./read-digits.ts";
import type { ReadText } from "./surroundings.ts";

/** Beginnings of codes with a check that a line's end or a space may have broken: the first piece with what follows on the same or the next line. */
const beginning =
  /(?<![A-Za-z0-9])(?=[A-Za-z0-9]{0,40}(?:\d|[a-z][A-Z]))(?:T|[13]|bc1|ltc1|L|M|0x|D|X|t1|r|EQ|UQ|4|8|bnb1)[A-Za-z0-9_]{3,100}(?=[ \n\r\t\u00a0-])/gu;
const nextPiece = /(?:[ \t\u00a0]{1,2}|-?\r?\n[ \t]?|-)([A-Za-z0-9_]{2,60})/uy;
const mostPieces = 8;
const longest = 110;
const rules = identifierRules.filter(({ name, check }) => check === "passed" && name !== "iban" && name !== "payment-qr");

/** Wallets and hashes broken over spaces or lines: joined only when the whole passes a check that the pieces do not. */
export function joinBroken({ clean }: ReadText, context: RecognitionContext): readonly Reading[] {
  const readings: Reading[] = [];
  for (const { index, 0: first } of clean.matchAll(beginning)) {
    if (readings.some(({ end }) => end > index)) continue;
    const reading = joinFrom(clean, { start: index, first }, context);
    if (reading !== null) readings.push(reading);
  }
  return readings;
}

function joinFrom(clean: string, { start, first }: { start: number; first: string }, context: RecognitionContext): Reading | null {
  let joined = first;
  let end = start + first.length;
  for (let pieces = 1; pieces < mostPieces; pieces += 1) {
    nextPiece.lastIndex = end;
    const next = nextPiece.exec(clean);
    if (next === null || joined.length + (next[1] ?? "").length > longest) return null;
    joined += next[1] ?? "";
    end += next[0].length;
    if (!mayBeWhole(joined)) continue;
    for (const rule of rules) {
      const outcome = rule.recognise(joined, context);
      if (outcome.ok && outcome.value.check === "passed")
        return { identifier: outcome.value, alternatives: [], start, end, isDoubtful: false };
    }
  }
  return null;
}

/** The lengths that a code beginning so can have: the checks are asked of no other. */
function mayBeWhole(joined: string): boolean {
  const { length } = joined;
  if (/^(?:0x|41)/u.test(joined)) return length === 42;
  if (/^(?:bc1|ltc1|bnb1)/u.test(joined)) return length >= 42 && length <= 63;
  if (/^(?:EQ|UQ)/u.test(joined)) return length === 48;
  if (/^[48]/u.test(joined)) return length === 95 || length === 106;
  return length >= 25 && length <= 36;
}
