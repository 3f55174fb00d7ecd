import type { SeededRandom } from "./seeded-random.ts";

/** The slips of one hand: another character, two neighbours exchanged, one left out, one in the wrong case. */
export const errorSorts = ["substitution", "transposition", "drop", "case"] as const;
export type ErrorSort = (typeof errorSorts)[number];

const tries = 60;

/**
 * A text with one error of a sort somewhere after its fixed beginning, or null when it has no place for one (digits have no case).
 * A wrong character comes from the letters the kind is written in.
 */
export function withOneError(
  text: string,
  {
    sort,
    from,
    letters,
    random,
  }: { readonly sort: ErrorSort; readonly from: number; readonly letters: string; readonly random: SeededRandom },
): string | null {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const place = from + random.below(text.length - from);
    const mistyped = changedAt(text, place, sort, letters, random);
    if (mistyped !== text) return mistyped;
  }
  return null;
}

function changedAt(text: string, place: number, sort: ErrorSort, letters: string, random: SeededRandom): string {
  const [before, here, after] = [text.slice(0, place), text[place] ?? "", text.slice(place + 1)];
  switch (sort) {
    case "substitution":
      return before + random.letterOf(letters) + after;
    case "transposition":
      return before + after.slice(0, 1) + here + after.slice(1);
    case "drop":
      return before + after;
    case "case":
      return before + (here === here.toLowerCase() ? here.toUpperCase() : here.toLowerCase()) + after;
  }
}
