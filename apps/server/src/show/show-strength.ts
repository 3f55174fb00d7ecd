import { explainStrength, type IdentifierFacts, type WeighedIdentifier, weighIdentifier } from "@throughline/graph/analysis/strength";
import type { Strength } from "../contract/views.ts";

/** A strength with its factors; they multiply to it. */
export function showStrength(weighed: WeighedIdentifier): Strength {
  return {
    strength: weighed.strength,
    words: weighed.words,
    factors: weighed.factors.map(({ code, params, factor, words }) => ({ code, params: { ...params }, factor, words })),
  };
}

/** The strength of an identifier's link and the sentence that says why. */
export function weighAndExplain(facts: IdentifierFacts): { strength: Strength; why: string } {
  const weighed = weighIdentifier(facts);
  return { strength: showStrength(weighed), why: explainStrength(facts, weighed) };
}
