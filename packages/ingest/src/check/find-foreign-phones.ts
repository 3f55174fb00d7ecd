import type { RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import { recogniseAs } from "@throughline/model/identifier/registry";
import type { Repair } from "@throughline/model/identifier/suggest-repairs";
import type { Candidate } from "../extract/candidate.ts";
import { findSpans } from "../extract/find-spans.ts";
import { IntervalSet } from "../extract/interval-set.ts";
import { mapText } from "../extract/mapped-text.ts";
import { cuesNear, isNear, type ReadText, readText } from "../extract/surroundings.ts";
import type { DoubtfulStretch } from "./checked-text.ts";

/** Countries that people of the field call from and are called in; those of the compounds first. */
const countries = "MM KH LA TH VN CN MY PH ID IN BD NP PK LK HK TW SG AE KE UG ET".split(" ");
const countryOfScript: readonly (readonly [script: RegExp, country: string])[] = [
  [/\p{Script=Myanmar}/u, "MM"],
  [/\p{Script=Khmer}/u, "KH"],
  [/\p{Script=Lao}/u, "LA"],
  [/\p{Script=Thai}/u, "TH"],
  [/\p{Script=Bengali}/u, "BD"],
  [/\p{Script=Ethiopic}/u, "ET"],
  [/\p{Script=Han}/u, "CN"],
];
/** ITU-T E.164: at most fifteen digits; shorter ones than seven are as often a room. */
const digitsOfPhone = { fewest: 7, most: 15 } as const;
const mostSuggested = 5;
/** Each is asked of every country, which takes up to a millisecond. */
const mostLookedInto = 200;

/**
 * Numbers that a word calls phones and that are none in the organisation's country: what they would be in another one. A suggestion, since the
 * same digits are numbers of several countries.
 */
export function findForeignPhones(text: string, candidates: readonly Candidate[], context: RecognitionContext): readonly DoubtfulStretch[] {
  const mapped = mapText(text);
  const read = readText(mapped.clean);
  const held = new IntervalSet();
  for (const { start, end } of candidates) held.add(start, end);
  const found: DoubtfulStretch[] = [];
  let left = mostLookedInto;
  for (const span of findSpans(mapped.clean)) {
    if (span.shape !== "digits" || left === 0) continue;
    const [start, end] = [mapped.startOf(span.start), mapped.endOf(span.end)];
    const word = held.overlaps(start, end) ? null : wordForPhones(read, span.start, span.end);
    if (word === null) continue;
    left -= 1;
    const doubt = doubtOf(mapped.clean.slice(span.start, span.end), word, context);
    if (doubt !== null) found.push({ start, end, raw: text.slice(start, end), ...doubt });
  }
  return found;
}

/** The word nearest before a number, when it is one for phones; null when it is one for something else. */
function wordForPhones(text: ReadText, start: number, end: number): string | null {
  const nearest = cuesNear(text, start, end).find((near) => near.side === "before" && isNear(near));
  return nearest?.cue.says === "rule" && nearest.cue.rule === "phone" ? nearest.phrase : null;
}

function doubtOf(value: string, word: string, context: RecognitionContext): Pick<DoubtfulStretch, "reason" | "repairs"> | null {
  const digits = value.replace(/\D/gu, "").length;
  if (digits < digitsOfPhone.fewest || digits > digitsOfPhone.most) return null;
  const outcome = recogniseAs("phone", value, context);
  if (outcome.ok) return null;
  const spoken = countryOfScript.find(([script]) => script.test(word))?.[1];
  const tried = new Set([...(spoken === undefined ? [] : [spoken]), ...countries]);
  const repairs = [...tried].flatMap((country): Repair[] => {
    const there = recogniseAs("phone", value, { country });
    return there.ok ? [{ identifier: there.value, change: "other-country", country, repaired: there.value.display, place: 0 }] : [];
  });
  return repairs.length === 0 ? null : { reason: outcome.reason, repairs: repairs.slice(0, mostSuggested) };
}
