import { compoundNames, namingWords } from "./lexicon.ts";
import { classOfUnit, signClass } from "./sign-classes.ts";

const fewestDigits = 5;
const shortestCode = 8;
const longestWord = 40;
/** A slash parts dates more often than phones. */
const slash = 47;
const stamp = /\[?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?\s\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp][Mm])?\]?/y;
const { letter, digit, at, dot, colon, opening, parting, unseen } = signClass;

/**
 * True when a line may hold an identifier: five digits in a row or parted, an @, a link, names joined by a full stop, letters mixed with digits,
 * a platform's name, a compound's. Most lines of a chat hold none and are looked at no further.
 */
export function isHotLine(text: string, start: number, end: number): boolean {
  let digits = 0;
  for (let place = afterStamp(text, start); place < end; ) {
    const unit = text.charCodeAt(place);
    const now = classOfUnit(unit);
    if (now === letter || now === digit) {
      const wordEnd = endOf(letter, text, place, end);
      const runEnd = endOfRun(text, wordEnd, end);
      digits = runEnd === wordEnd ? 0 : digits + runEnd - wordEnd;
      if (digits >= fewestDigits || (runEnd > wordEnd && runEnd - place >= shortestCode)) return true;
      if (wordEnd > place && isName(text, place, unit)) return true;
      place = runEnd;
      continue;
    }
    if (isTelling(now, text, place, unit)) return true;
    if (!keepsDigits(now, unit)) digits = 0;
    place += 1;
  }
  return false;
}

/** True for signs that may stand within one number. */
function keepsDigits(sign: number, unit: number): boolean {
  return sign === unseen || sign === dot || (sign === parting && unit !== slash);
}

/** The end of the signs of one class. */
function endOf(sign: number, text: string, start: number, end: number): number {
  let place = start;
  while (place < end && classOfUnit(text.charCodeAt(place)) === sign) place += 1;
  return place;
}

/** The end of letters and digits that follow a word without a sign between; the word's own end when no digit does. */
function endOfRun(text: string, wordEnd: number, end: number): number {
  let place = endOf(digit, text, wordEnd, end);
  while (place > wordEnd && place < end && isAlphanumeric(classOfUnit(text.charCodeAt(place)))) place += 1;
  return place;
}

function isAlphanumeric(sign: number): boolean {
  return sign === letter || sign === digit;
}

/** True for a sign that by itself says that the line is worth reading. */
function isTelling(sign: number, text: string, place: number, unit: number): boolean {
  if (unit > 127) return sign === at || isName(text, place, unit);
  if (sign === at) return true;
  if (sign === dot) return isJoint(text, place);
  if (sign === colon) return text.charCodeAt(place + 1) === 47;
  return (sign === opening || unit === 40) && isHiddenJoint(text, place);
}

/** Where the words of a line begin that a chat's export put a date and a time before. */
function afterStamp(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  if (unit !== 91 && !(unit >= 48 && unit <= 57)) return start;
  stamp.lastIndex = start;
  return stamp.test(text) ? stamp.lastIndex : start;
}

/** Bigrams, by which nearly every word is told to be no name without walking the trie. */
const bigrams = new Uint8Array(16_384);
const firsts = new Uint8Array(65_536);
/** First two units of names in other letters than ASCII. */
const pairs = new Set<number>();
for (const phrase of namingWords) {
  const first = phrase.charCodeAt(0);
  if (first > 127) {
    firsts[first] = 1;
    pairs.add(keyOf(phrase));
  } else bigrams[first * 128 + (phrase.charCodeAt(1) & 127)] = 1;
}
const names = namingWordsTrie();

function namingWordsTrie(): (text: string) => boolean {
  const known = new Map<number, readonly string[]>();
  for (const phrase of namingWords) {
    const key = keyOf(phrase);
    known.set(key, [...(known.get(key) ?? []), phrase]);
  }
  return (lower) => (known.get(keyOf(lower)) ?? []).some((phrase) => lower.startsWith(phrase)) || compoundNames.at(lower, 0) !== null;
}

function keyOf(phrase: string): number {
  return phrase.charCodeAt(0) * 65_536 + phrase.charCodeAt(1);
}

function isName(text: string, place: number, unit: number): boolean {
  const next = inLowerCase(text.charCodeAt(place + 1));
  const mayBegin =
    unit > 127 ? firsts[unit] === 1 && pairs.has(unit * 65_536 + next) : next <= 127 && bigrams[(unit | 32) * 128 + next] === 1;
  return mayBegin && names(text.slice(place, place + longestWord).toLowerCase());
}

function inLowerCase(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit | 32 : unit;
}

function isJoint(text: string, place: number): boolean {
  const before = classOfUnit(text.charCodeAt(place - 1));
  return (
    (before === letter || before === digit) &&
    classOfUnit(text.charCodeAt(place + 1)) === letter &&
    classOfUnit(text.charCodeAt(place + 2)) === letter
  );
}

/** `(at)`, `[dot]`, `(.)`, also with a space within. */
function isHiddenJoint(text: string, place: number): boolean {
  const next = text.charCodeAt(place + 1);
  const sign = (next === 32 ? text.charCodeAt(place + 2) : next) | 32;
  return sign === 46 || sign === 97 || sign === 100 || sign === 96;
}
