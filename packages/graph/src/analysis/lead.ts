import { compareText } from "./compare-text.ts";
import type { CountedIdentifier } from "./reader.ts";
import { leadScore, weightOf } from "./strength.ts";

/** A shared identifier, or a group judged to be the same, worth a look. */
export interface Lead extends CountedIdentifier {
  /** Every visible member of the same-as group, in ASCII order; only the identifier itself when there is none. */
  readonly members: readonly string[];
  /** Unrounded; what is shown comes from `weighIdentifier(lead.facts)`. */
  readonly weight: number;
  readonly score: number;
}

/** A lead from its counts. */
export function leadFrom(counted: CountedIdentifier, members: readonly string[]): Lead {
  const weight = weightOf(counted.facts);
  return { ...counted, members, weight, score: leadScore(weight, counted.facts.people) };
}

/** The order of leads: ordinary standing first, then score and people descending, then id. */
export function compareLeads(a: Lead, b: Lead): number {
  return (
    Number(a.facts.standing !== "ordinary") - Number(b.facts.standing !== "ordinary") ||
    b.score - a.score ||
    b.facts.people - a.facts.people ||
    compareText(a.id, b.id)
  );
}
