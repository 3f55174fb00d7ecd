import type { HeldBy } from "@throughline/model/vocabulary";
import { type Cue, cues, owners, type ValueCue } from "./lexicon.ts";
import type { FoundPhrase } from "./phrase-trie.ts";

/** A text under extraction: clean, and the same in lower case at the same places. */
export interface ReadText {
  readonly clean: string;
  readonly lower: string;
  /** Words that say what values are, and whose, in the order they stand in. */
  readonly cues: readonly FoundPhrase<Cue>[];
  readonly owners: readonly FoundPhrase<HeldBy>[];
}

/** A word near a value, and how many units lie between them. */
export interface NearCue {
  readonly cue: ValueCue;
  readonly phrase: string;
  readonly distance: number;
  readonly side: "before" | "after";
  /** True when a colon, an equals sign or the word "id" leads from the word to the value. */
  readonly isPointed: boolean;
  /** True when another number stands soon before a bank's name, which may be that one's. */
  readonly isBehindNumber: boolean;
}

/** A word for "number" alone. */
export const numberWord = /^(?:number|no|nos|nomor|numero|namba|nambari|số|नंबर|संख्या|নম্বর|نمبر|ቁጥር|เบอร์|号|号码|號|號碼|លេខ|ເລກ|နံပါတ်)$/u;

const farBefore = 64;
const farAfter = 36;
const nearBefore = 30;
const nearAfter = 14;
const ends =
  /[!?。！？။།។;；\r]|(?<!\b(?:no|nos|num|nr|acc|acct|a\/c|tel|ph|hp|cp|wa|blg|stk|sdt|sđt|tk|rek|norek|mob)|บช|โทร|ธ)\.\s|\n[^\S\n]*\n|\n(?=.*\S)/iu;
const behindNumber = /\d[^\d\n.!?;]{0,12}$/u;
const signs = /^[\s:：=#.\-–—()（）[\]"'“”]*$/u;

/** Reads the words of a text once, for every value in it. */
export function readText(clean: string): ReadText {
  const lower = inLowerCase(clean);
  return {
    clean,
    lower,
    cues: withNumberWords(lower, cues.within(lower, 0, lower.length)),
    owners: withoutSpeakers(lower, owners.within(lower, 0, lower.length).filter(isOwner)),
  };
}

function isOwner(phrase: FoundPhrase<HeldBy | "nobody">): phrase is FoundPhrase<HeldBy> {
  return phrase.meanings[0] !== "nobody";
}

/** "my boss", "bos saya", "我的老板": what is said of is the boss's, not the speaker's. */
function withoutSpeakers(lower: string, said: readonly FoundPhrase<HeldBy>[]): readonly FoundPhrase<HeldBy>[] {
  const isBeside = (one: FoundPhrase<HeldBy> | undefined, other: FoundPhrase<HeldBy> | undefined): boolean =>
    one !== undefined && other !== undefined && /^[\s'’]*$/u.test(lower.slice(one.end, other.start));
  const isAnother = (one: FoundPhrase<HeldBy> | undefined): boolean => one !== undefined && one.meanings[0] !== "survivor";
  return said.filter((one, at) => {
    const [previous, next] = [said[at - 1], said[at + 1]];
    const isSpeaker = (isBeside(previous, one) && isAnother(previous)) || (isBeside(one, next) && isAnother(next));
    return isAnother(one) || !isSpeaker;
  });
}

/** The text in lower case with every place kept: a letter that grows in lower case stays as it is. */
function inLowerCase(clean: string): string {
  const lower = clean.toLowerCase();
  if (lower.length === clean.length) return lower;
  return [...clean].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join("");
}

/** What lies between two places, of phrases or anything else in the order it stands in. */
export function phrasesBetween<Found extends { readonly start: number; readonly end: number }>(
  phrases: readonly Found[],
  from: number,
  to: number,
): readonly Found[] {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < phrases.length && (phrases[end]?.end ?? 0) <= to) end += 1;
  return phrases.slice(low, end);
}

/** Words before and after a value in its own sentence or line, the nearest first. Digits between part a word from the value: it speaks of them. */
export function cuesNear({ clean, lower, cues: said }: ReadText, start: number, end: number): readonly NearCue[] {
  const from = Math.max(0, start - farBefore);
  const before = phrasesBetween(said, from, start).flatMap((found): NearCue[] => {
    const gap = clean.slice(found.end, start);
    if (isApart(gap)) return [];
    const phrase = lower.slice(found.start, found.end);
    const isPointed = /[:：=]\s*$|^\s*[:：=]/u.test(gap) || /\bid$|ไอดี|号$|號$/u.test(phrase);
    return found.meanings.filter(isOfValue).map((cue) => {
      const isBehindNumber = cue.says === "bank" && behindNumber.test(clean.slice(Math.max(0, found.start - 14), found.start));
      return { cue, phrase, distance: gap.length, side: "before" as const, isPointed, isBehindNumber };
    });
  });
  const after = phrasesBetween(said, end, Math.min(lower.length, end + farAfter)).flatMap((found): NearCue[] => {
    const gap = clean.slice(end, found.start);
    if (isApart(gap) || gap.includes("\n") || leadsToItsOwn(clean, gap, found.end)) return [];
    const phrase = lower.slice(found.start, found.end);
    return found.meanings.filter(isOfValue).map((cue) => ({
      cue,
      phrase,
      distance: gap.length,
      side: "after" as const,
      isPointed: /[(（]\s*$/u.test(gap),
      isBehindNumber: false,
    }));
  });
  return [...before, ...after].sort((left, right) => rank(left) - rank(right));
}

/** "Wave Pay number", "หมายเลขบัญชี": a word for numbers right behind another is part of it, and says nothing of its own. */
function withNumberWords(lower: string, phrases: readonly FoundPhrase<Cue>[]): readonly FoundPhrase<Cue>[] {
  const joined: FoundPhrase<Cue>[] = [];
  for (const phrase of phrases) {
    const last = joined.at(-1);
    const isPart =
      numberWord.test(lower.slice(phrase.start, phrase.end)) &&
      last !== undefined &&
      /^[\s.,]{0,3}$/u.test(lower.slice(last.end, phrase.start));
    if (isPart) joined[joined.length - 1] = { ...last, end: phrase.end };
    else joined.push(phrase);
  }
  return joined;
}

/** "0712 345 678, M-Pesa 0722 000 000": a word with a number of its own behind it speaks of that one. In brackets it speaks of the one before. */
function leadsToItsOwn(clean: string, gap: string, end: number): boolean {
  return (
    !/[(（]/u.test(gap) &&
    /^[\s:：=#-]{0,3}(?!\d{1,4}[-./]\d{1,2}[-./]\d)(?:@[\w.]{3}|[+(]?\d(?:[\s().-]{0,2}\d){5})/u.test(clean.slice(end, end + 32))
  );
}

function isOfValue(cue: Cue): cue is ValueCue {
  return cue.says !== "paper";
}

/** Near enough that the word speaks of this value rather than of the sentence. */
export function isNear({ side, distance }: NearCue): boolean {
  return distance <= (side === "before" ? nearBefore : nearAfter);
}

function isApart(gap: string): boolean {
  return !onlySigns(gap) && (/\d/u.test(gap) || endsSentence(gap));
}

/** Where the line of a place begins, or `farthest` units before it: a text may be one long line. */
export function lineStart(clean: string, place: number, farthest: number): number {
  const from = Math.max(0, place - farthest);
  return from + clean.slice(from, place).lastIndexOf("\n") + 1;
}

/** Where the line of a place ends, or `farthest` units behind it. */
export function lineEnd(clean: string, place: number, farthest: number): number {
  const found = clean.slice(place, place + farthest).indexOf("\n");
  return found < 0 ? Math.min(clean.length, place + farthest) : place + found;
}

/** True when a sentence or a line ends within. */
export function endsSentence(gap: string): boolean {
  return ends.test(gap);
}

/** True for a gap without a word. */
export function onlySigns(gap: string): boolean {
  return signs.test(gap);
}

/** A word after a value is asked only when none stands before it as near. */
function rank({ side, distance }: NearCue): number {
  return side === "before" ? distance : distance * 2 + 6;
}
