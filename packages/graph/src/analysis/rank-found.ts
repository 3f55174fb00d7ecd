import { compareText } from "./compare-text.ts";

/** Something whose search text came near what was typed; candidates come from the record's index, in any order. */
export interface FoundCandidate {
  readonly type: "identifier" | "case-file";
  readonly id: string;
  readonly kind: string;
  /** What is searched in: a key's value, a display, a reference. */
  readonly text: string;
  readonly display: string;
}

export type FoundMatch = "exact" | "prefix" | "contains";

export type Found<Candidate extends FoundCandidate = FoundCandidate> = Candidate & {
  readonly match: FoundMatch;
  readonly position: number;
};

/** First digits of the decimal systems people here write in; each is followed by its other nine. */
const zeros = [..."٠۰०০๐໐༠၀႐០᠐᧐"].map((zero) => zero.codePointAt(0) ?? 0);

/** Text as it is searched: NFKC, lower case, digits ASCII, single spaces, trimmed (decisions: Find). */
export function foldSearchText(text: string): string {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Nd}/gu, toAsciiDigit);
  return folded.replace(/\s+/gu, " ").trim();
}

/**
 * The candidates that match what was typed, best first: exact, then prefix, then by position of the match, length, type and id.
 * One row for a thing that was found through several texts. What is shorter than three characters matches exactly only,
 * save that two characters with Han script among them match as a prefix too.
 */
export function rankFound<Candidate extends FoundCandidate>(
  typed: string,
  candidates: readonly Candidate[],
  limit: number,
): Found<Candidate>[] {
  const wanted = foldSearchText(typed);
  const best = new Map<string, Found<Candidate>>();
  for (const candidate of candidates) {
    const found = matchCandidate(wanted, candidate);
    if (found === null) continue;
    const key = `${candidate.type}:${candidate.id}`;
    const before = best.get(key);
    if (before === undefined || compareFound(found, before) < 0) best.set(key, found);
  }
  return [...best.values()].sort(compareFound).slice(0, limit);
}

function matchCandidate<Candidate extends FoundCandidate>(wanted: string, candidate: Candidate): Found<Candidate> | null {
  if (wanted === "") return null;
  const text = foldSearchText(candidate.text);
  if (text === wanted) return { ...candidate, match: "exact", position: 0 };
  const length = [...wanted].length;
  const isHan = /\p{Script=Han}/u.test(wanted);
  if (length < (isHan ? 2 : 3)) return null;
  const position = text.indexOf(wanted);
  if (position === 0) return { ...candidate, match: "prefix", position };
  return position > 0 && length >= 3 ? { ...candidate, match: "contains", position } : null;
}

const rankOfMatch: Readonly<Record<FoundMatch, number>> = { exact: 0, prefix: 1, contains: 2 };

function compareFound(a: Found, b: Found): number {
  return (
    rankOfMatch[a.match] - rankOfMatch[b.match] ||
    a.position - b.position ||
    a.text.length - b.text.length ||
    compareText(a.type, b.type) ||
    compareText(a.id, b.id) ||
    compareText(a.text, b.text)
  );
}

function toAsciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => point >= start && point < start + 10);
  return zero === undefined ? digit : String(point - zero);
}
