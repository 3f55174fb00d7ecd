import type {
  CheckAnswer,
  CheckedCandidate,
  CheckedCompany,
  CheckedDoubt,
  CheckedName,
  CheckedPayment,
  CheckedPlace,
} from "@throughline/server/contract/check-views";

/** One thing found in a checked text, where it stands. */
export type Finding =
  | { readonly sort: "identifier"; readonly start: number; readonly end: number; readonly candidate: CheckedCandidate }
  | { readonly sort: "doubt"; readonly start: number; readonly end: number; readonly doubt: CheckedDoubt }
  | { readonly sort: "place"; readonly start: number; readonly end: number; readonly place: CheckedPlace }
  | { readonly sort: "company"; readonly start: number; readonly end: number; readonly company: CheckedCompany }
  | { readonly sort: "name"; readonly start: number; readonly end: number; readonly name: CheckedName }
  | { readonly sort: "payment"; readonly start: number; readonly end: number; readonly payment: CheckedPayment };

/** Everything found, in the order of the text; of what begins together the longer first. */
export function findingsOf({ candidates, doubts, places, companies, names, payments }: CheckAnswer): readonly Finding[] {
  const findings: Finding[] = [
    ...candidates.map((candidate) => ({ sort: "identifier" as const, start: candidate.start, end: candidate.end, candidate })),
    ...doubts.map((doubt) => ({ sort: "doubt" as const, start: doubt.start, end: doubt.end, doubt })),
    ...places.map((place) => ({ sort: "place" as const, start: place.start, end: place.end, place })),
    ...companies.map((company) => ({ sort: "company" as const, start: company.start, end: company.end, company })),
    ...names.map((name) => ({ sort: "name" as const, start: name.start, end: name.end, name })),
    ...payments.map((payment) => ({ sort: "payment" as const, start: payment.start, end: payment.end, payment })),
  ];
  return findings.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A piece of the text for the eye: what it is marked as, and whether it is part of what is chosen. */
export interface TextPiece {
  readonly start: number;
  readonly text: string;
  /** Place of its finding in the list; null for plain text. */
  readonly finding: number | null;
  readonly isChosen: boolean;
}

/**
 * The text in pieces that join to the whole. Payments mark nothing, since their identifiers stand within them: they are seen when they are
 * chosen. Of marks that overlap, the earlier one is drawn. What may be the number of a card or a document is masked, sign by sign.
 */
export function piecesOf(text: string, findings: readonly Finding[], chosen: number | null): readonly TextPiece[] {
  const marks = marksOf(findings);
  const shown = chosen === null ? undefined : findings[chosen];
  const cuts = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  if (shown !== undefined) cuts.add(shown.start).add(shown.end);
  const at = [...cuts].filter((cut) => cut <= text.length).sort((a, b) => a - b);
  let next = 0;
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] ?? text.length;
    while ((marks[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const mark = marks[next];
    const isMarked = mark !== undefined && mark.start <= start;
    const raw = text.slice(start, end);
    return {
      start,
      text: isMarked && mark.isSecret ? masked(raw) : raw,
      finding: isMarked ? mark.finding : null,
      isChosen: shown !== undefined && shown.start <= start && end <= shown.end,
    };
  });
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly finding: number;
  readonly isSecret: boolean;
}

function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const [at, finding] of findings.entries()) {
    const { sort, start, end } = finding;
    if (sort === "payment" || start < (marks.at(-1)?.end ?? 0)) continue;
    marks.push({ start, end, finding: at, isSecret: finding.sort === "identifier" && finding.candidate.isSecret });
  }
  return marks;
}

function masked(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, "•");
}
