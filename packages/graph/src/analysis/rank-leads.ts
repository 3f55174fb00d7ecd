import { leadsByKind } from "../questions/leads-by-kind.ts";
import { compareText } from "./compare-text.ts";
import { readCandidates, type CandidateChunk } from "./lead-candidates.ts";
import { askLeadGroups } from "./lead-groups.ts";
import { compareLeads, leadFrom, type Lead } from "./lead.ts";
import { askCounts, askReader, type AskingEngine, type Reader } from "./reader.ts";
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
}

export interface LeadsAnswer {
  readonly leads: readonly Lead[];
  /** Leads that meet the question, without the limit; when `isTotalExact` is false, same-person duplicates and filters are not taken out. */
  readonly total: number;
  readonly isTotalExact: boolean;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}

/** Up to so many candidates are all read, so that totals are exact. */
const mostReadForTotals = 3000;

/**
 * Exactly the first `limit` leads for this reader, by strength × log2(people), people, id; identifiers whose standing is not
 * ordinary come after all others. Candidates come by the most people they can have; reading stops when the last admitted
 * lead beats all that could still come (decisions: Leads).
 */
export async function askLeads(engine: AskingEngine, question: LeadsQuestion): Promise<LeadsAnswer> {
  const reader = await askReader(engine, question.scopes);
  const minPeople = Math.max(2, question.minPeople ?? 2);
  const kinds = question.kinds ?? [];
  const bound = boundScores(reader.totalPeople, kinds);
  const ranking = new Ranking(question, minPeople);
  for (const group of await askLeadGroups(engine, reader, kinds)) ranking.admit(group);
  let read = 0;
  let isWhole = true;
  for await (const chunk of readCandidates(engine, reader, { kinds, minPeople })) {
    read += chunk.ids.length;
    await admitChunk(engine, reader, chunk, ranking, minPeople);
    if (read > mostReadForTotals && ranking.beats(bound(chunk.mostPeopleAfter))) {
      isWhole = false;
      break;
    }
  }
  if (isWhole) return ranking.wholeAnswer();
  return partAnswer(ranking, await engine.ask(leadsByKind, { scopes: [...question.scopes], minPeople }), kinds);
}

async function admitChunk(engine: AskingEngine, reader: Reader, chunk: CandidateChunk, ranking: Ranking, minPeople: number): Promise<void> {
  const alone = chunk.ids.filter((id) => !reader.groupOf.has(id));
  const counts = await askCounts(engine, reader, alone, minPeople);
  for (const counted of counts.values()) ranking.admit(leadFrom(counted, [counted.id]));
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

function partAnswer(ranking: Ranking, rows: readonly { readonly kind: string; readonly identifiers: number }[], wanted: readonly string[]): LeadsAnswer {
  const kinds = rows.filter(({ kind }) => wanted.length === 0 || wanted.includes(kind)).map(({ kind, identifiers }) => ({ kind, count: identifiers }));
  return { leads: ranking.leads, total: kinds.reduce((sum, { count }) => sum + count, 0), isTotalExact: false, kinds };
}
