import { leadsCandidates } from "../questions/leads-candidates.ts";
import { leadsOfScopes } from "../questions/leads-of-scopes.ts";
import type { AskingEngine } from "./asking-engine.ts";
import type { Reader } from "./reader.ts";

/** What may be a lead, with its visible people before same-person duplicates are taken out. */
export interface Candidate {
  readonly id: string;
  readonly kind: string;
  readonly people: number;
}

/** Candidates in falling order of the most people they can have. */
export interface CandidateChunk {
  readonly candidates: readonly Candidate[];
  /** No candidate of a later chunk has more people than this. */
  readonly mostPeopleAfter: number;
  /** True when there are no other chunks. */
  readonly isAll: boolean;
}

export interface CandidateFilter {
  readonly kinds: readonly string[];
  readonly minPeople: number;
}

/** How candidates are read. Only speed depends on it: every plan ends in the same leads. */
export interface CandidatePlan {
  /** Readers of few scopes start from those scopes' own counts, others from the bound over all scopes. */
  readonly startFrom: "own-counts" | "bound";
  readonly chunkSize: number;
}

const usualChunk = 1500;
const mostEdgesOfFewScopes = 150_000;
const mostOfFewScopes = 1_000_000;

/** The plan that is fastest for this reader. */
export function planCandidates(reader: Reader): CandidatePlan {
  return { startFrom: reader.edges <= mostEdgesOfFewScopes ? "own-counts" : "bound", chunkSize: usualChunk };
}

/** Every candidate once, in chunks. */
export function readCandidates(
  engine: AskingEngine,
  reader: Reader,
  filter: CandidateFilter,
  plan: CandidatePlan,
): AsyncGenerator<CandidateChunk> {
  return plan.startFrom === "own-counts" ? readOwnCounts(engine, reader, filter, plan) : readByBound(engine, reader, filter, plan);
}

async function* readOwnCounts(
  engine: AskingEngine,
  reader: Reader,
  { kinds, minPeople }: CandidateFilter,
  { chunkSize }: CandidatePlan,
): AsyncGenerator<CandidateChunk> {
  const params = { scopes: [...reader.scopes], kinds: [...kinds], minPeople, limit: mostOfFewScopes };
  const rows = await engine.ask(leadsOfScopes, params);
  for (let start = 0; start < rows.length; start += chunkSize) {
    const candidates = rows.slice(start, start + chunkSize);
    yield { candidates, mostPeopleAfter: rows[start + chunkSize]?.people ?? 0, isAll: rows.length <= chunkSize };
  }
}

async function* readByBound(
  engine: AskingEngine,
  reader: Reader,
  { kinds, minPeople }: CandidateFilter,
  { chunkSize }: CandidatePlan,
): AsyncGenerator<CandidateChunk> {
  const params = { scopes: [...reader.scopes], kinds: [...kinds], minPeople, limit: chunkSize };
  let afterBound = Number.MAX_SAFE_INTEGER;
  let afterId = "";
  for (let isFirst = true; ; isFirst = false) {
    const candidates = await engine.ask(leadsCandidates, { ...params, afterBound, afterId });
    const last = candidates[candidates.length - 1];
    if (last === undefined) return;
    const isLast = candidates.length < chunkSize;
    yield { candidates, mostPeopleAfter: isLast ? 0 : last.bound, isAll: isFirst && isLast };
    if (isLast) return;
    afterBound = last.bound;
    afterId = last.id;
  }
}
