import { measureCorpus, type Tally } from "../../recognition-corpus/measure-corpus.ts";
import type { Claims } from "../claims.ts";

const notes = 2000;
const leastInstances = 200;
const asked = { overall: { precision: 0.98, recall: 0.97 }, each: { precision: 0.95, recall: 0.95 } } as const;

/** Invented notes and chats of every language: how much of what is found is right, and how much of what is there is found. */
export async function verifyCorpus(claims: Claims, seed: number): Promise<void> {
  const { overall, languages, kinds, exact } = measureCorpus({ notes, seed });
  claims.make({
    claim: `identifiers in ${notes} invented notes`,
    figure: `${figureOf(overall)}; ${exact} at exactly their place; asked precision ${asked.overall.precision}, recall ${asked.overall.recall}`,
    isHeld: reaches(overall, asked.overall),
  });
  const { overall: apart } = measureCorpus({ notes, seed, sentences: "held-apart" });
  claims.make({
    claim: "sentences written after tuning, and held apart",
    figure: `${figureOf(apart)}; asked precision ${asked.overall.precision}, recall ${asked.overall.recall}`,
    isHeld: reaches(apart, asked.overall),
  });
  for (const [group, tallies] of [
    ["language", languages],
    ["kind", kinds],
  ] as const) {
    for (const [name, tally] of tallies) {
      claims.make({
        claim: `${group} ${name}`,
        figure: `${figureOf(tally)}; asked ${asked.each.precision} and ${asked.each.recall} on ${leastInstances} or more`,
        isHeld: reaches(tally, asked.each) && tally.there >= leastInstances,
      });
    }
  }
}

function reaches({ there, found, right }: Tally, limits: { readonly precision: number; readonly recall: number }): boolean {
  return right >= limits.precision * found && right >= limits.recall * there && there > 0;
}

function figureOf({ there, found, right }: Tally): string {
  return `precision ${share(right, found)}, recall ${share(right, there)} of ${there}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "none" : (part / whole).toFixed(4);
}
