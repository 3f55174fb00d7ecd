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
}

const farBefore = 64;
const farAfter = 36;
const nearBefore = 30;
const nearAfter = 14;
const ends =
  /[!?。！？။།។;；\r]|(?<!\b(?:no|nos|num|nr|acc|acct|a\/c|tel|ph|hp|cp|wa|blg|stk|sdt|sđt|tk|rek|norek|mob)|บช|โทร|ธ)\.\s|\n[^\S\n]*\n|\n(?=.*\S)/iu;
const onlySigns = /^[\s:：=#.\-–—()（）[\]"'“”]*$/u;

/** Reads the words of a text once, for every value in it. */
export function readText(clean: string): ReadText {
  const lower = inLowerCase(clean);
  return { clean, lower, cues: cues.within(lower, 0, lower.length), owners: owners.within(lower, 0, lower.length) };
}

/** The text in lower case with every place kept: a letter that grows in lower case stays as it is. */
function inLowerCase(clean: string): string {
  const lower = clean.toLowerCase();
  if (lower.length === clean.length) return lower;
  return [...clean].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join("");
}

/** The phrases that lie between two places. */
function between<Meaning>(phrases: readonly FoundPhrase<Meaning>[], from: number, to: number): readonly FoundPhrase<Meaning>[] {
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
  const before = between(said, from, start).flatMap((found): NearCue[] => {
    const gap = clean.slice(found.end, start);
    if (isApart(gap)) return [];
    const phrase = lower.slice(found.start, found.end);
    const isPointed = /[:：=]\s*$|^\s*[:：=]/u.test(gap) || /\bid$|ไอดี|号$|號$/u.test(phrase);
    return found.meanings.filter(isOfValue).map((cue) => ({ cue, phrase, distance: gap.length, side: "before" as const, isPointed }));
  });
  const after = between(said, end, Math.min(lower.length, end + farAfter)).flatMap((found): NearCue[] => {
    const gap = clean.slice(end, found.start);
    if (isApart(gap) || gap.includes("\n")) return [];
    const phrase = lower.slice(found.start, found.end);
    return found.meanings.filter(isOfValue).map((cue) => ({
      cue,
      phrase,
      distance: gap.length,
      side: "after" as const,
      isPointed: /[(（]\s*$/u.test(gap),
    }));
  });
  return [...before, ...after].sort((left, right) => rank(left) - rank(right));
}

function isOfValue(cue: Cue): cue is ValueCue {
  return cue.says !== "paper";
}

/** Near enough that the word speaks of this value rather than of the sentence. */
export function isNear({ side, distance }: NearCue): boolean {
  return distance <= (side === "before" ? nearBefore : nearAfter);
}

/** Whose a value is, as the nearest word for an owner in its sentence suggests. */
export function ownerNear({ clean, lower, owners: named }: ReadText, start: number, end: number): HeldBy | undefined {
  const before = between(named, Math.max(0, start - farBefore), start).map((found) => ({
    heldBy: found.meanings[0],
    gap: clean.slice(found.end, start),
    weight: 1,
  }));
  const after = between(named, end, Math.min(lower.length, end + farAfter)).map((found) => ({
    heldBy: found.meanings[0],
    gap: clean.slice(end, found.start),
    weight: 1.5,
  }));
  return [...before, ...after]
    .filter(({ gap }) => !ends.test(gap) || onlySigns.test(gap))
    .sort((left, right) => left.gap.length * left.weight - right.gap.length * right.weight)[0]?.heldBy;
}

function isApart(gap: string): boolean {
  if (onlySigns.test(gap)) return false;
  return /\d/u.test(gap) || ends.test(gap);
}

/** A word after a value is asked only when none stands before it as near. */
function rank({ side, distance }: NearCue): number {
  return side === "before" ? distance : distance * 2 + 6;
}
