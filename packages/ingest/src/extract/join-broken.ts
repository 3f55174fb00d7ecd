import type { RecognisedIdentifier, RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import { recogniseAs } from "@throughline/model/identifier/registry";
import type { Reading } from "./read-digits.ts";
import type { ReadText } from "./surroundings.ts";

/** Beginnings of codes with a check that a line's end or a space may have broken: the first piece with what follows on the same or the next line. */
const beginning =
  /(?<![A-Za-z0-9])(?=[A-Za-z0-9]{0,40}(?:\d|[a-z][A-Z]))(?:T|[1348](?=\d*[A-Za-z])|bc1|ltc1|L|M|0x|D|X|t1|r|EQ|UQ|bnb1)[A-Za-z0-9_]{3,100}(?=[ \n\r\t\u00a0-])/gu;
const nextPiece = /(?:[ \t\u00a0]{1,2}|-?\r?\n[ \t]?|-)([A-Za-z0-9_]{2,60})/uy;
const mostPieces = 8;
const shortest = 25;
const longest = 110;
/** The lengths of codes that begin so, and the rule that reads them: no other check is asked. */
const readers: readonly (readonly [shape: RegExp, rule: string])[] = [
  [/^T[1-9A-HJ-NP-Za-km-z]{33}$/u, "tron"],
  [/^[13][1-9A-HJ-NP-Za-km-z]{24,33}$/u, "bitcoin"],
  [/^bc1[a-z0-9]{39,59}$/u, "bitcoin"],
  [/^[LM][1-9A-HJ-NP-Za-km-z]{32,33}$/u, "litecoin"],
  [/^ltc1[a-z0-9]{39,59}$/u, "litecoin"],
  [/^0x[0-9A-Fa-f]{40}$/u, "evm"],
  [/^D[1-9A-HJ-NP-Za-km-z]{33}$/u, "dogecoin"],
  [/^X[1-9A-HJ-NP-Za-km-z]{33}$/u, "dash"],
  [/^t[13][1-9A-HJ-NP-Za-km-z]{33}$/u, "zcash"],
  [/^r[1-9A-HJ-NP-Za-km-z]{24,34}$/u, "xrp"],
  [/^[EU]Q[A-Za-z0-9_-]{46}$/u, "ton"],
  [/^[48][1-9A-HJ-NP-Za-km-z]{94,105}$/u, "monero"],
  [/^bnb1[a-z0-9]{38}$/u, "bnb-beacon"],
];

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
    if (isWord(next[1] ?? "") && !/^(?:bc|ltc|bnb)1/u.test(first)) return null;
    joined += next[1] ?? "";
    end += next[0].length;
    const identifier = wholeOf(joined, context);
    if (identifier !== null) return { identifier, alternatives: [], start, end, isDoubtful: false };
  }
  return null;
}

/** Small letters alone are a word of the sentence, unless they are hexadecimal digits. */
function isWord(piece: string): boolean {
  return /^[a-z]{3,}$/u.test(piece) && !/^[a-f]+$/u.test(piece);
}

function wholeOf(joined: string, context: RecognitionContext): RecognisedIdentifier | null {
  if (joined.length < shortest || !/[A-Za-z]\d|\d[A-Za-z]/u.test(joined)) return null;
  for (const [shape, rule] of readers) {
    const outcome = shape.test(joined) ? recogniseAs(rule, joined, context) : null;
    if (outcome?.ok && outcome.value.check === "passed") return outcome.value;
  }
  return null;
}
