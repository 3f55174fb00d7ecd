import { compareReadNames, leastSuggested, type NameLikeness } from "./compare-names.ts";
import type { NameReason } from "./name-reason.ts";
import { type NameToken, type ReadName, readName } from "./read-name.ts";
import { tokenLikeness } from "./token-likeness.ts";

/** A stretch of a text that reads like a name that was looked for. Offsets are UTF-16 code units. */
export interface LikeName {
  readonly start: number;
  readonly end: number;
  /** Of the name among those looked for. */
  readonly place: number;
  readonly likeness: number;
  readonly reasons: readonly NameReason[];
}

interface Word {
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const words = /[\p{L}\p{M}\p{N}]+/gu;
/** Signs between two words of one name: "Lin, Zhaowei", "Lin Zhao-wei". A line's end is none. */
const within = /^[^\p{L}\p{N}\n\r]{1,3}$/u;
/** Different words of a text, comparisons of a stretch with a name, and stretches found, at most: a bound on time, whatever is pasted. */
const mostWords = 1_500;
const mostCompared = 500;
const mostFound = 200;

/**
 * Stretches of a text that are written or sound like one of some names, in the order of the text. Looks for the names given and for nothing
 * else: whoever is not among them is not found. For a person to look at: nothing may be linked on a name.
 */
export function findLikeNames(text: string, names: readonly string[]): readonly LikeName[] {
  const wanted = names.map(readName);
  const told = wordsOf(text);
  const found: LikeName[] = [];
  const compared = new Map<string, NameLikeness>();
  for (const [anchor, places] of anchorsOf(told, wanted)) {
    for (const place of places) {
      const name = wanted[place];
      if (name === undefined) continue;
      for (const { start, end } of stretchesAround(text, told, anchor, name.tokens.length)) {
        if (compared.size >= mostCompared || found.length >= mostFound) return inOrder(found);
        const stretch = text.slice(start, end);
        const likeness = compared.get(`${place} ${stretch}`) ?? compareReadNames(name, readName(stretch));
        compared.set(`${place} ${stretch}`, likeness);
        if (likeness.likeness >= leastSuggested) found.push({ start, end, place, ...likeness });
      }
    }
  }
  return inOrder(found);
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(words)].map(({ 0: written, index }) => ({ written, start: index, end: index + written.length }));
}

/** Words of the text that are like a word of a name, by their places, with those names. */
function anchorsOf(told: readonly Word[], wanted: readonly ReadName[]): readonly (readonly [anchor: number, places: readonly number[]])[] {
  const placesOf = new Map<NameToken, readonly number[]>();
  const byWritten = new Map<string, NameToken>();
  for (const [place, { tokens }] of wanted.entries()) {
    for (const one of tokens) {
      const token = byWritten.get(one.written) ?? one;
      byWritten.set(one.written, token);
      placesOf.set(token, [...(placesOf.get(token) ?? []), place]);
    }
  }
  const known = new Map<string, readonly number[]>();
  return told.flatMap(({ written }, anchor) => {
    const word = written.toLowerCase();
    let places = known.get(word);
    if (places === undefined && known.size < mostWords) {
      places = placesLike(word, placesOf);
      known.set(word, places);
    }
    return places === undefined || places.length === 0 ? [] : [[anchor, places] as const];
  });
}

function placesLike(word: string, placesOf: ReadonlyMap<NameToken, readonly number[]>): readonly number[] {
  const { tokens } = readName(word);
  const like = [...placesOf].filter(([other]) => tokens.some((one) => mayBeLike(one, other)));
  return [...new Set(like.flatMap(([, places]) => places))];
}

/** Initials are like too many words to begin at. */
function mayBeLike(one: NameToken, other: NameToken): boolean {
  if (Math.abs(one.sound.length - other.sound.length) > 3) return false;
  const { likeness, reason } = tokenLikeness(one, other);
  return likeness > 0 && reason !== "initials";
}

/** Stretches of nearly as many words as the name has, with the anchor among them. */
function stretchesAround(text: string, told: readonly Word[], anchor: number, length: number): readonly Omit<Word, "written">[] {
  const found: Omit<Word, "written">[] = [];
  for (let size = Math.max(1, length - 1); size <= length + 1; size += 1) {
    for (let first = Math.max(0, anchor - size + 1); first <= anchor; first += 1) {
      const stretch = told.slice(first, first + size);
      const [from, to] = [stretch[0], stretch.at(-1)];
      if (from === undefined || to === undefined || stretch.length < size || !isJoined(text, stretch)) continue;
      found.push({ start: from.start, end: to.end });
    }
  }
  return found;
}

function isJoined(text: string, stretch: readonly Word[]): boolean {
  return stretch.slice(1).every(({ start }, at) => within.test(text.slice(stretch[at]?.end ?? 0, start)));
}

/** Of stretches that overlap and are like one name, the likest, and of those the shortest. */
function inOrder(found: readonly LikeName[]): readonly LikeName[] {
  const best: LikeName[] = [];
  const likest = [...found].sort((a, b) => b.likeness - a.likeness || a.end - a.start - (b.end - b.start) || a.start - b.start);
  for (const one of likest)
    if (!best.some((other) => other.place === one.place && other.start < one.end && one.start < other.end)) best.push(one);
  return best.sort((a, b) => a.start - b.start || a.place - b.place);
}
