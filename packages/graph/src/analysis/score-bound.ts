import { leadScore, rarity, toHundredths } from "./strength.ts";
import { priorOfKind } from "./strength-table.ts";

const mostExact = 4096;
/** More than the last digits in which two ways of computing the same product differ. */
const rounding = 1e-9;

/**
 * A function from a number of people to the highest score a lead of that many people *or fewer* can have for a reader of
 * `totalPeople`: the running maximum of best prior × rarity × log2(people). Beyond 4,096 people it is computed from the
 * curve, x(M − x)/(M − 1) with x = log2(people), plus what rounding can add.
 */
export function boundScores(totalPeople: number, kinds: readonly string[]): (people: number) => number {
  const priors = Object.entries(priorOfKind).filter(([kind]) => kinds.length === 0 || kinds.includes(kind));
  const prior = Math.max(0, ...priors.map(([, entry]) => entry.factor));
  const best = [0, 0];
  const exact = (people: number): number => {
    for (let n = best.length; n <= people; n++) {
      best.push(Math.max(best[n - 1] ?? 0, leadScore(prior * toHundredths(rarity(n, totalPeople)), n) + rounding));
    }
    return best[people] ?? 0;
  };
  const most = Math.log2(Math.max(totalPeople, 50));
  return (people) => {
    if (people <= mostExact) return exact(Math.max(0, people));
    const x = Math.log2(people);
    const top = Math.min(x, most / 2);
    return prior * (Math.max((top * (most - top)) / (most - 1), 0.05 * x) + 0.005 * x) + rounding;
  };
}
