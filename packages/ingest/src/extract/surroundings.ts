import type { HeldBy } from "@throughline/model/vocabulary";
import { type Cue, cues, owners } from "./lexicon.ts";

/** A text under extraction: clean, and the same in lower case at the same places. */
export interface ReadText {
  readonly clean: string;
  readonly lower: string;
}

/** A word near a value, and how many units lie between them. */
export interface NearCue {
  readonly cue: Cue;
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

/** The text in lower case with every place kept: a letter that grows in lower case stays as it is. */
export function readText(clean: string): ReadText {
  const lower = clean.toLowerCase();
  if (lower.length === clean.length) return { clean, lower };
  return { clean, lower: [...clean].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join("") };
}

/** Words before and after a value in its own sentence or line, the nearest first. Digits between part a word from the value: it speaks of them. */
export function cuesNear({ clean, lower }: ReadText, start: number, end: number): readonly NearCue[] {
  const from = Math.max(0, start - farBefore);
  const before = cues.within(lower, from, start).flatMap((found): NearCue[] => {
    const between = clean.slice(found.end, start);
    if (isApart(between)) return [];
    const phrase = lower.slice(found.start, found.end);
    const isPointed = /[:：=]\s*$|^\s*[:：=]/u.test(between) || /\bid$|ไอดี|号$|號$/u.test(phrase);
    return found.meanings.map((cue) => ({ cue, phrase, distance: between.length, side: "before" as const, isPointed }));
  });
  const after = cues.within(lower, end, Math.min(lower.length, end + farAfter)).flatMap((found): NearCue[] => {
    const between = clean.slice(end, found.start);
    if (isApart(between) || between.includes("\n")) return [];
    const phrase = lower.slice(found.start, found.end);
    return found.meanings.map((cue) => ({
      cue,
      phrase,
      distance: between.length,
      side: "after" as const,
      isPointed: /[(（]\s*$/u.test(between),
    }));
  });
  return [...before, ...after].sort((left, right) => rank(left) - rank(right));
}

/** Near enough that the word speaks of this value rather than of the sentence. */
export function isNear({ side, distance }: NearCue): boolean {
  return distance <= (side === "before" ? nearBefore : nearAfter);
}

/** Whose a value is, as the nearest word for an owner in its sentence suggests. */
export function ownerNear({ clean, lower }: ReadText, start: number, end: number): HeldBy | undefined {
  const before = owners.within(lower, Math.max(0, start - farBefore), start).map((found) => ({
    heldBy: found.meanings[0],
    between: clean.slice(found.end, start),
    weight: 1,
  }));
  const after = owners.within(lower, end, Math.min(lower.length, end + farAfter)).map((found) => ({
    heldBy: found.meanings[0],
    between: clean.slice(end, found.start),
    weight: 1.5,
  }));
  return [...before, ...after]
    .filter(({ between }) => !ends.test(between) || onlySigns.test(between))
    .sort((left, right) => left.between.length * left.weight - right.between.length * right.weight)[0]?.heldBy;
}

function isApart(between: string): boolean {
  if (onlySigns.test(between)) return false;
  return ends.test(between) || /\d/u.test(between);
}

/** A word after a value is asked only when none stands before it as near. */
function rank({ side, distance }: NearCue): number {
  return side === "before" ? distance : distance * 2 + 6;
}
