import type { RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import { thaiProvinces } from "@throughline/model/identifier/register/thai-provinces";
import { recogniseAs } from "@throughline/model/identifier/registry";
import { type PaperRule, plateProvinces } from "./cues/paper-words.ts";
import { type Cue, countries, type PaperCue } from "./lexicon.ts";
import type { FoundPhrase } from "./phrase-trie.ts";
import type { Reading } from "./read-digits.ts";
import { numberWord, type ReadText } from "./surroundings.ts";

/** How far behind its word a number may stand, and how near a country's name. */
const farthest = 32;
const nearCountry = 28;
const longestValue = 40;
/** What may part a word from its number: words of one clause, without another number. */
const clause = /^\.?(?:[^\d\n!?;.。！？；။។।]|(?<=\b(?:no|blg|nr|nos))\.)*$/iu;

/** What ends a clause, or is another number. */
const stop = /[\d\n.!?;。！？；။។।]/u;
const rightAfter = /^[\s,]{0,2}[(（]?$/u;

/** A Chinese plate says by its form that it is one: a province's sign, a letter, and five or six of which three are digits. */
const chinesePlate = new RegExp(String.raw`[${plateProvinces}][A-Z][·•]?(?=(?:[A-Z]*\d){3})[A-Z\d]{5,6}(?![A-Za-z\d])`, "gu");

const edge = String.raw`(?![\p{L}\p{N}])`;
const plates = [
  String.raw`[${plateProvinces}][A-Z][·•.\s]?[A-Z\d]{5,6}`,
  String.raw`\d?[ก-ฮ]{1,3}[ -]?\d{1,4}(?: ?(?:${thaiProvinces.join("|")}))?`,
  String.raw`[ກ-ຮ]{2,3}[ -]?\d{4}`,
  String.raw`\d?[ក-អ]{1,4}[ -]?\d{4}`,
  String.raw`[A-Z]{2}[ -]?\d{1,2}[A-Z]?[ -]?[A-Z]{1,3}[ -]?\d{3,4}`,
  String.raw`[A-Z]{2,3}[ -]\d{2}[ -]\d{4}`,
  String.raw`[A-Z]{1,2}[ -]?\d{1,4}[ -]?[A-Z]{1,3}`,
  String.raw`[A-Z]{2,3}[ -]?\d{3,4}[A-Z]?`,
  String.raw`\d{1,3}[ -]?[A-Z]{1,3}[ -/]?\d{3,5}(?:\.\d{2})?`,
];
/** The forms of numbers by rule, in the order they are tried at a place. */
const forms: Readonly<Record<PaperRule, RegExp>> = {
  passport:
    /(?<![\p{L}\p{N}])(?=[A-Z]{0,3} ?[A-Z\d]{6,9}(?![\p{L}\p{N}]))(?:[A-Z]{1,3} )?[A-Z]{0,3}\d{5,9}[A-Z]?|(?<=[\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[A-Z]{0,2}\d{6,8}(?![A-Za-z\d])/gu,
  "national-id":
    /\d{1,2}\/(?:[A-Z]{4,12}\([A-Z]{1,7}\)|[\u1000-\u109f]{3,12}\([\u1000-\u109f]{1,12}\))\d{6}|(?<![A-Za-z\d])(?:[A-Z]{1,2}\d{6}\([\dA]\)|[A-Z]\d{7,9}[A-Z]?|\d[\d -]{9,22}[\dX])(?![A-Za-z\d])/gu,
  vehicle: new RegExp(`(?<![A-Za-z\\d])(?:${plates.join("|")})${edge}`, "gu"),
  company: /(?<![A-Za-z\d])(?=[A-Z\d/-]*\d{4})[A-Z\d][A-Z\d-]{4,24}(?![A-Za-z\d])/gu,
};

/**
 * Reads numbers of papers, plates and companies: what stands soon after a word for them, in its form. A passport needs its country beside it,
 * a Chinese plate no word.
 */
export function readPapers(text: ReadText, context: RecognitionContext): readonly Reading[] {
  const said = text.cues.flatMap((phrase, place) => {
    const next = text.cues.slice(place + 1, place + 4);
    return phrase.meanings.flatMap((cue) => (isPaper(cue) ? readAfter(text, { phrase, next, cue }, context) : []));
  });
  return [...said, ...readChinesePlates(text, context)];
}

function readChinesePlates({ clean }: ReadText, context: RecognitionContext): readonly Reading[] {
  return [...clean.matchAll(chinesePlate)].flatMap(({ index, 0: value }) => {
    const outcome = recogniseAs("vehicle", value, context);
    return outcome.ok ? [{ identifier: outcome.value, alternatives: [], start: index, end: index + value.length, isDoubtful: false }] : [];
  });
}

interface SaidPaper {
  readonly phrase: FoundPhrase<Cue>;
  readonly next: readonly FoundPhrase<Cue>[];
  readonly cue: PaperCue;
}

function isPaper(cue: Cue): cue is PaperCue {
  return cue.says === "paper";
}

function readAfter(text: ReadText, { phrase, next, cue }: SaidPaper, context: RecognitionContext): readonly Reading[] {
  const rule = cue.paper;
  const window = text.clean.slice(phrase.end - 1, phrase.end + farthest + longestValue);
  for (const { 0: value, index } of window.matchAll(forms[rule])) {
    const start = phrase.end - 1 + index;
    const end = start + value.length;
    if (start < phrase.end) continue;
    if (start - phrase.end > farthest || !clause.test(text.clean.slice(phrase.end, start)) || speaksOfOther(text, next, start, rule))
      return [];
    const written = cue.isVague ? value : writtenFor(text, { rule, value, phrase, end });
    const outcome = recogniseAs(rule, written, cue.isVague ? {} : context);
    if (outcome.ok && outcome.value.isUnkeyed !== true && !(cue.isVague && isPhoneLike(value)))
      return [{ identifier: outcome.value, alternatives: [], start, end, isDoubtful: false }];
  }
  return [];
}

/** A Vietnamese tax number is as long as a phone, and its check lets one phone in eleven pass. */
function isPhoneLike(value: string): boolean {
  return value.length < 12 && !/[A-Z]/u.test(value);
}

/** True when a word for something else stands between. */
function speaksOfOther({ lower }: ReadText, next: readonly FoundPhrase<Cue>[], start: number, rule: PaperRule): boolean {
  return next.some(
    ({ start: from, end, meanings }) =>
      end <= start &&
      !numberWord.test(lower.slice(from, end)) &&
      !meanings.some((cue) => (cue.says === "paper" && cue.paper === rule) || (cue.says === "rule" && mayBe(cue.rule, rule))),
  );
}

/** Words such as "registration" are in the lists of both. */
function mayBe(rule: string, paper: PaperRule): boolean {
  return rule === paper || (paper === "company" && rule === "vehicle") || (paper === "vehicle" && rule === "company");
}

interface ValueSaid {
  readonly rule: PaperRule;
  readonly value: string;
  readonly phrase: FoundPhrase<Cue>;
  readonly end: number;
}

/** The number as its rule reads it: with the word that may say its country, or with the country that is named beside. */
function writtenFor(text: ReadText, { rule, value, phrase, end }: ValueSaid): string {
  if (rule === "vehicle") return value;
  if (rule === "national-id") return `${text.clean.slice(phrase.start, phrase.end)} ${value}`;
  const country = countryBeside(text, phrase.start, end);
  return `${value.replace(" ", "")} ${country ?? ""}`.trim();
}

/** The country named nearest to the word: before it in its clause, between it and its number, or right after that. */
function countryBeside({ clean, lower }: ReadText, start: number, end: number): string | null {
  const found = countries
    .within(lower, Math.max(0, start - nearCountry), Math.min(lower.length, end + nearCountry))
    .filter((one) =>
      one.end <= start ? !stop.test(clean.slice(one.end, start)) : one.end <= end || rightAfter.test(clean.slice(end, one.start)),
    );
  const distance = (one: FoundPhrase<string>): number => (one.end <= start ? start - one.end : Math.max(0, one.start - end));
  return found.sort((left, right) => distance(left) - distance(right))[0]?.meanings[0] ?? null;
}
