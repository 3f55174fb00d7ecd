import { monthNamed } from "@throughline/model/month-names";
import type { Money } from "@throughline/model/submission";
import type { ReadDate } from "@throughline/model/time";
import { type Purpose, purposes } from "@throughline/model/vocabulary";
import { wordList } from "@throughline/model/word-list";
import type { Candidate } from "./candidate.ts";
import { fromAfter, fromBefore, paymentWords, purposeWords } from "./cues/payment-words.ts";
import { type FoundAmount, findAmounts } from "./find-amounts.ts";
import { findDates } from "./find-dates.ts";
import { IntervalSet } from "./interval-set.ts";
import { mapText } from "./mapped-text.ts";
import { buildPhraseTrie } from "./phrase-trie.ts";
import { phrasesBetween } from "./surroundings.ts";

/** A payment that a text seems to tell of: to be asked, never assumed. What the sentence does not say is null. Offsets are UTF-16 code units of the text as given. */
export interface PaymentCandidate {
  /** Of the amount: `text.slice(start, end) === raw`. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly amount: Money;
  /** A day, a month or a year: the date of the sentence that stands nearest to the amount. */
  readonly paidOn: ReadDate | null;
  readonly purpose: Purpose;
  readonly from: Candidate | null;
  readonly to: Candidate | null;
}

/** A stretch between two places. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const payable: ReadonlySet<Candidate["kind"]> = new Set(["wallet", "bank-account", "mobile-wallet", "exchange-user", "payment-alias"]);
const sentenceEnd = /[!?。！？။។।\n]|\.(?=\s|$)/gu;
const reach = 240;
/** A word with the full stop behind it, before a number: `มี.ค. 2567`, `No. 5`. */
const abbreviated = /(?:^|[\s\d(])([\p{L}\p{M}.]{1,12})\.$/u;
const abbreviations = new Set(["พ.ศ", "ค.ศ", "no", "nos", "acc", "acct", "tel", "rs", "approx"]);
/** What stands in another clause stands so much further off. */
const clauseLength = 20;
const payingWords = buildPhraseTrie<true>(wordList(paymentWords).map((phrase) => [phrase, true] as const));
const forWords = buildPhraseTrie<Purpose>(
  purposes.flatMap((purpose) => (purpose === "unknown" ? [] : wordList(purposeWords[purpose]).map((phrase) => [phrase, purpose] as const))),
);

/**
 * Payments in a text: an amount with its currency in a sentence that speaks of paying, or that names what can be paid to. The identifiers are
 * those already found in the text, the one nearest to the amount first; the one after "from" paid.
 */
export function extractPayments(text: string, candidates: readonly Candidate[]): readonly PaymentCandidate[] {
  const { clean, startOf, endOf } = mapText(text);
  const held = new IntervalSet();
  for (const { start, end } of candidates) held.add(start, end);
  const dates = findDates(clean).filter(({ start, end }) => !held.overlaps(startOf(start), endOf(end)));
  return findAmounts(clean).flatMap((amount) => {
    const sentence = sentenceAround(clean, amount);
    const [start, end] = [startOf(amount.start), endOf(amount.end)];
    if (held.overlaps(start, end)) return [];
    const legs = phrasesBetween(candidates, startOf(sentence.start), endOf(sentence.end)).filter(
      ({ kind, isUnkeyed }) => payable.has(kind) && !isUnkeyed,
    );
    const words = clean.slice(sentence.start, sentence.end).toLowerCase();
    if (legs.length === 0 && payingWords.within(words, 0, words.length).length === 0) return [];
    const near = legs.toSorted((left, right) => distanceOf(text, { start, end }, left) - distanceOf(text, { start, end }, right));
    const from = near.find((leg) => isPayer(text, leg)) ?? null;
    const to = near.find((leg) => leg !== from) ?? null;
    const purpose = forWords.within(words, 0, words.length)[0]?.meanings[0] ?? "unknown";
    const [dated] = phrasesBetween(dates, sentence.start, sentence.end)
      .filter((date) => date.end <= amount.start || date.start >= amount.end)
      .sort((left, right) => distanceOf(clean, amount, left) - distanceOf(clean, amount, right));
    return [{ start, end, raw: text.slice(start, end), amount: amount.money, paidOn: dated?.date ?? null, purpose, from, to }];
  });
}

/** The sentence that holds an amount, as far as it can matter. */
function sentenceAround(clean: string, { start, end }: FoundAmount): Stretch {
  const from = Math.max(0, start - reach);
  const ends = [...clean.slice(from, end + reach).matchAll(sentenceEnd)]
    .map(({ index }) => from + index)
    .filter((place) => endsThere(clean, place));
  return {
    start: (ends.findLast((place) => place < start) ?? from - 1) + 1,
    end: ends.find((place) => place >= end) ?? Math.min(clean.length, end + reach),
  };
}

/** False for the full stop of an initial, and of an abbreviation that a number follows. */
function endsThere(clean: string, place: number): boolean {
  if (clean[place] !== ".") return true;
  if (/(?:^|\s)\p{Lu}$/u.test(clean.slice(Math.max(0, place - 2), place))) return false;
  if (!/^\.\s{1,2}\d/u.test(clean.slice(place, place + 4))) return true;
  const word = abbreviated.exec(clean.slice(Math.max(0, place - 14), place + 1))?.[1];
  return word === undefined || !(monthNamed(word) !== null || abbreviations.has(word.toLowerCase()));
}

function isPayer(text: string, { start, end }: Candidate): boolean {
  return fromBefore.test(text.slice(Math.max(0, start - 40), start)) || fromAfter.test(text.slice(end, end + 8));
}

/** How far something stands from an amount; in another clause further. */
function distanceOf(text: string, amount: Stretch, { start, end }: Stretch): number {
  const gap = end <= amount.start ? text.slice(end, amount.start) : text.slice(amount.end, start);
  return gap.length + clauseLength * (gap.match(/[,;，、；،၊]/gu)?.length ?? 0);
}
