import { type LeadsByKindRow, leadsByKind } from "../questions/leads-by-kind.ts";
import { type AskingEngine, rememberAnswer } from "./asking-engine.ts";
import { compareText } from "./compare-text.ts";
import { compareLeads, type Lead, leadFrom } from "./lead.ts";
import { type Candidate, type CandidateChunk, type CandidatePlan, planCandidates, readCandidates } from "./lead-candidates.ts";
import { askLeadGroups } from "./lead-groups.ts";
import { askCounts, askReader, type Reader } from "./reader.ts";
import { boundScores } from "./score-bound.ts";

export interface LeadsQuestion {
  readonly scopes: readonly string[];
  readonly limit: number;
  /** Kinds to take; all when absent or empty. */
  readonly kinds?: readonly string[];
  /** At least 2: what one person alone recorded is no lead. */
  readonly minPeople?: number;
  readonly minOrganisations?: number;
  /** Leads to take at all, by what the caller knows of them (states of an organisation). */
  readonly accept?: (lead: Lead) => boolean;
  /** Leaves `total` and `kinds` empty unless they cost nothing: counting all leads of a large graph takes longer than finding the first. */
  readonly withoutTotals?: boolean;
  /** The fastest for the reader when absent; every plan ends in the same leads. */
  readonly plan?: CandidatePlan;
}

export interface LeadsAnswer {
  readonly leads: readonly Lead[];
  /** Leads that meet the question, without the limit; when `isTotalExact` is false, same-person duplicates and filters are not taken out. */
  readonly total: number;
  readonly isTotalExact: boolean;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}

/** Facts are asked for so many candidates at a time, the most promising first. */
const askedAtOnce = 300;

/**
 * Exactly the first `limit` leads for this reader, by strength × log2(people), people, id; identifiers whose standing is not
 * ordinary come after all others. Candidates come by the most people they can have; reading stops when the last admitted
 * lead beats all that could still come (decisions: Leads).
 */
export async function askLeads(engine: AskingEngine, question: LeadsQuestion): Promise<LeadsAnswer> {
  const reader = await askReader(engine, question.scopes);
  const minPeople = Math.max(2, question.minPeople ?? 2);
  const kinds = question.kinds ?? [];
  const ranking = new Ranking(question, minPeople);
  for (const group of await askLeadGroups(engine, reader, kinds)) ranking.admit(group);
  const bound = boundScores(reader.totalPeople, kinds);
  const admitted = new Admission(engine, reader, ranking, minPeople);
  let isWhole = true;
  for await (const chunk of readCandidates(engine, reader, { kinds, minPeople }, question.plan ?? planCandidates(reader))) {
    if (!(await admitted.take(chunk))) isWhole = false;
    if (chunk.isAll || chunk.mostPeopleAfter === 0 || !ranking.beats(bound(chunk.mostPeopleAfter))) continue;
    isWhole = false;
    break;
  }
  if (isWhole) return ranking.wholeAnswer();
  if (question.withoutTotals === true) return { leads: ranking.leads, total: 0, isTotalExact: false, kinds: [] };
  return partAnswer(ranking, await askKinds(engine, question.scopes, minPeople), kinds);
}

/** Asks for facts of the candidates that could still place, and offers them to the ranking. */
class Admission {
  readonly #engine: AskingEngine;
  readonly #reader: Reader;
  readonly #ranking: Ranking;
  readonly #minPeople: number;
  readonly #bounds = new Map<string, (people: number) => number>();

  constructor(engine: AskingEngine, reader: Reader, ranking: Ranking, minPeople: number) {
    this.#engine = engine;
    this.#reader = reader;
    this.#ranking = ranking;
    this.#minPeople = minPeople;
  }

  /** False when candidates were left unread because they could not place. Members of groups come in as their group. */
  async take({ candidates, isAll }: CandidateChunk): Promise<boolean> {
    const alone = candidates.filter(({ id }) => !this.#reader.groupOf.has(id));
    const waiting = alone.map((candidate) => ({ id: candidate.id, best: this.#bound(candidate) })).sort((a, b) => b.best - a.best);
    for (let start = 0; start < waiting.length; start += askedAtOnce) {
      const next = waiting.slice(start, start + askedAtOnce);
      if (!isAll && this.#ranking.beats(next[0]?.best ?? 0)) return false;
      const counts = await askCounts(
        this.#engine,
        this.#reader,
        next.map(({ id }) => id),
        this.#minPeople,
      );
      for (const counted of counts.values()) this.#ranking.admit(leadFrom(counted, [counted.id]));
    }
    return true;
  }

  #bound({ kind, people }: Candidate): number {
    const bound = this.#bounds.get(kind) ?? boundScores(this.#reader.totalPeople, [kind]);
    this.#bounds.set(kind, bound);
    return bound(people);
  }
}

/** Keeps the first `limit` leads of those admitted, and counts all. */
class Ranking {
  #leads: Lead[] = [];
  #total = 0;
  readonly #kinds = new Map<string, number>();
  readonly #question: LeadsQuestion;
  readonly #minPeople: number;

  constructor(question: LeadsQuestion, minPeople: number) {
    this.#question = question;
    this.#minPeople = minPeople;
  }

  admit(lead: Lead): void {
    const { minOrganisations = 1, accept, limit } = this.#question;
    if (lead.facts.people < this.#minPeople || lead.organisations < minOrganisations || accept?.(lead) === false) return;
    this.#total += 1;
    this.#kinds.set(lead.facts.kind, (this.#kinds.get(lead.facts.kind) ?? 0) + 1);
    this.#leads.push(lead);
    if (this.#leads.length > 2 * limit + 1000) this.#cut();
  }

  /** True when no lead of ordinary standing with a score up to `bound` can come in any more. */
  beats(bound: number): boolean {
    this.#cut();
    const last = this.#leads[this.#question.limit - 1];
    return last !== undefined && last.facts.standing === "ordinary" && last.score > bound;
  }

  get leads(): readonly Lead[] {
    this.#cut();
    return this.#leads;
  }

  wholeAnswer(): LeadsAnswer {
    const kinds = [...this.#kinds].map(([kind, count]) => ({ kind, count })).sort((a, b) => compareText(a.kind, b.kind));
    return { leads: this.leads, total: this.#total, isTotalExact: true, kinds };
  }

  #cut(): void {
    this.#leads = this.#leads.sort(compareLeads).slice(0, this.#question.limit);
  }
}

async function askKinds(engine: AskingEngine, scopes: readonly string[], minPeople: number): Promise<readonly LeadsByKindRow[]> {
  const params = { scopes: [...scopes], minPeople };
  return rememberAnswer(engine, `leads by kind ${JSON.stringify(params)}`, () => engine.ask(leadsByKind, params));
}

function partAnswer(
  ranking: Ranking,
  rows: readonly { readonly kind: string; readonly identifiers: number }[],
  wanted: readonly string[],
): LeadsAnswer {
  const kinds = rows
    .filter(({ kind }) => wanted.length === 0 || wanted.includes(kind))
    .map(({ kind, identifiers }) => ({ kind, count: identifiers }));
  return { leads: ranking.leads, total: kinds.reduce((sum, { count }) => sum + count, 0), isTotalExact: false, kinds };
}
