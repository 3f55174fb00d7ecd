import type { NameReason } from "./name-reason.ts";
import type { NameToken } from "./read-name.ts";
import { type TokenLikeness, tokenLikeness } from "./token-likeness.ts";

/** How the words of two names fall together. */
export interface Alignment {
  /** Weight of the words that agree, each by how nearly; at most `weight`. */
  readonly agreed: number;
  readonly weight: number;
  /** Words of the left and of the right name that agree with none of the other. */
  readonly leftOver: readonly [number, number];
  readonly reasons: readonly NameReason[];
}

interface Pair {
  readonly row: number;
  readonly column: number;
  readonly worth: number;
  readonly found: TokenLikeness;
}

/** Aligns words one to one in any order, so that most weight agrees. Initials count only beside a whole word that agrees. */
export function alignTokens(left: readonly NameToken[], right: readonly NameToken[]): Alignment {
  const weight = [...left, ...right].reduce((sum, token) => sum + weightOf(token), 0);
  const chosen = bestPairs(pairsOf(left, right), left.length, right.length);
  const isAnchored = chosen.some(({ found }) => found.reason !== "initials");
  const pairs = isAnchored ? chosen : [];
  const order = pairs.map(({ column }) => column);
  const isOtherOrder = order.some((column, place) => column < (order[place - 1] ?? 0));
  return {
    agreed: pairs.reduce((sum, { worth }) => sum + worth, 0),
    weight,
    leftOver: [left.length - pairs.length, right.length - pairs.length],
    reasons: [...new Set(pairs.map(({ found }) => found.reason)), ...(isOtherOrder ? ["other-order" as const] : [])],
  };
}

/** Short words and single letters tell less. */
function weightOf({ written, sound, script }: NameToken): number {
  if (script === "digit") return 1;
  if (written.length === 1 && script === "Latn") return 0.5;
  return sound.length < 4 ? 0.8 : 1;
}

/** Pairs of words that agree at all, by row. */
function pairsOf(left: readonly NameToken[], right: readonly NameToken[]): readonly Pair[] {
  return left.flatMap((one, row) =>
    right.flatMap((other, column) => {
      const found = tokenLikeness(one, other);
      return found.likeness === 0 ? [] : [{ row, column, found, worth: found.likeness * (weightOf(one) + weightOf(other)) }];
    }),
  );
}

interface Way {
  readonly worth: number;
  readonly pairs: readonly Pair[];
}

/** The pairs worth most together, no word twice: over the rows, the best for every set of columns taken. */
function bestPairs(pairs: readonly Pair[], rows: number, columns: number): readonly Pair[] {
  if (pairs.length === 0 || columns > 12) return [];
  let ways = new Map<number, Way>([[0, { worth: 0, pairs: [] }]]);
  for (let row = 0; row < rows; row += 1) {
    const next = new Map(ways);
    for (const [taken, way] of ways) {
      for (const pair of pairs) {
        if (pair.row !== row || (taken & (1 << pair.column)) !== 0) continue;
        const set = taken | (1 << pair.column);
        const worth = way.worth + pair.worth;
        if (worth > (next.get(set)?.worth ?? 0)) next.set(set, { worth, pairs: [...way.pairs, pair] });
      }
    }
    ways = next;
  }
  return [...ways.values()].reduce((best, one) => (one.worth > best.worth + 1e-9 ? one : best)).pairs;
}
