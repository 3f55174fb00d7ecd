import { buildPhraseTrie, type PhraseTrie } from "../extract/phrase-trie.ts";
import type { Place, PlaceIndex } from "../places/place-index.ts";
import type { PlaceMention } from "./checked-text.ts";

/** Different names looked up, at most: what sounds alike takes about 20 ms each. */
const mostLookedUp = 40;
const suggestionsEach = 3;
/** A smaller place must be looked for: its name is too often a word of the language. */
const leastPopulation = 20_000;
const leastLikeness = 0.86;
/** A word that goes before places, and up to three capitalised words. */
const afterPlaceWord = /\b(?:in|at|near|to|from|around)\s(\p{Lu}[\p{L}'-]{2,}(?:\s\p{Lu}[\p{L}'-]+){0,2})/gu;

interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Finds the places that a text names: by name in any script, and in Latin letters by sound after "in", "near" and their like. */
export function openPlaceFinder(
  places: readonly Place[],
  index: PlaceIndex,
): (text: string, taken: readonly Interval[], country?: string) => readonly PlaceMention[] {
  const names = buildPhraseTrie(
    places
      .filter(({ population }) => population >= leastPopulation)
      .flatMap(({ name, otherNames }) => [name, ...otherNames].filter(isTelling).map((one) => [one, true] as const)),
  );
  return (text, taken, country) => {
    const wanted = { limit: suggestionsEach, ...(country === undefined ? {} : { country }) };
    const known = new Map<string, PlaceMention["suggestions"]>();
    const suggest = (name: string): PlaceMention["suggestions"] => {
      const before = known.get(name);
      if (before !== undefined || known.size === mostLookedUp) return before ?? [];
      const suggestions = index.suggest(name, wanted).filter(({ likeness }) => likeness >= leastLikeness);
      known.set(name, suggestions);
      return suggestions;
    };
    return apart([...taken.map((one) => ({ ...one, isTaken: true })), ...namedIn(text, names), ...soundingIn(text)])
      .map(({ start, end }) => ({ start, end, suggestions: suggest(text.slice(start, end)) }))
      .filter(({ suggestions }) => suggestions.length > 0);
  };
}

/** Latin names of five letters, others of three signs: shorter ones are words of too many languages. */
function isTelling(name: string): boolean {
  return /^[\p{Script=Latin}\s'-]+$/u.test(name) ? name.length >= 5 : name.length >= 3;
}

/** Names as written; Latin ones only with a capital, as names have. A bank that is called after a place is not the place. */
function namedIn(text: string, names: PhraseTrie<true>): readonly Interval[] {
  const lower = text.toLowerCase();
  /* A letter whose lower case is longer would shift every place after it. */
  if (lower.length !== text.length) return [];
  return names
    .within(lower, 0, lower.length)
    .filter(({ start, end }) => !/\p{Ll}/u.test(text.charAt(start)) && !/^\s+bank\b/.test(lower.slice(end, end + 8)));
}

function soundingIn(text: string): readonly Interval[] {
  return [...text.matchAll(afterPlaceWord)].map(({ 0: all, 1: name = "", index }) => ({
    start: index + all.length - name.length,
    end: index + all.length,
  }));
}

/** Of intervals that overlap the first given stays; in the order of the text, without those that are taken. */
function apart(intervals: readonly (Interval & { readonly isTaken?: boolean })[]): readonly Interval[] {
  const inOrder = intervals
    .map((one, rank) => ({ ...one, rank }))
    .sort((left, right) => left.start - right.start || left.rank - right.rank);
  const kept: typeof inOrder = [];
  for (const one of inOrder) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= one.start) kept.push(one);
    else if (one.rank < last.rank) kept[kept.length - 1] = one;
  }
  return kept.filter(({ isTaken }) => isTaken !== true);
}
