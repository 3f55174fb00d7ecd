import type { Money } from "@throughline/model/submission";
import { parseFactDate, type ReadDate } from "@throughline/model/time";
import { type Purpose, purposes } from "@throughline/model/vocabulary";
import { wordList } from "@throughline/model/word-list";
import type { Candidate } from "./candidate.ts";
import { fromAfter, fromBefore, paymentWords, purposeWords } from "./cues/payment-words.ts";
import { type FoundAmount, findAmounts } from "./find-amounts.ts";
import { mapText } from "./mapped-text.ts";
import { buildPhraseTrie } from "./phrase-trie.ts";

/** A payment that a text seems to tell of: to be asked, never assumed. What the sentence does not say is null. Offsets are UTF-16 code units of the text as given. */
export interface PaymentCandidate {
  /** Of the amount: `text.slice(start, end) === raw`. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly amount: Money;
  readonly paidOn: ReadDate | null;
  readonly purpose: Purpose;
  readonly from: Candidate | null;
  readonly to: Candidate | null;
}

interface Sentence {
  readonly start: number;
  readonly end: number;
}

const payable: ReadonlySet<Candidate["kind"]> = new Set(["wallet", "bank-account", "mobile-wallet", "exchange-user", "payment-alias"]);
const sentenceEnd = /[!?。！？။។।\n]|\.(?=\s)/u;
const reach = 240;
const numericDate = /(?<!\d)(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/u;
const dateInWords = /(?<!\d)\d{1,2}\s?(?:[\p{L}\p{M}.]{3,14})\s?\d{4}(?!\d)/u;
const payingWords = buildPhraseTrie<true>(wordList(paymentWords).map((phrase) => [phrase, true] as const));
const forWords = buildPhraseTrie<Purpose>(
  purposes.flatMap((purpose) => (purpose === "unknown" ? [] : wordList(purposeWords[purpose]).map((phrase) => [phrase, purpose] as const))),
);

/**
 * Payments in a text: an amount with its currency in a sentence that speaks of paying, or that names what can be paid to. The identifiers are
 * those already found in the text; of two the one after "from" paid.
 */
export function extractPayments(text: string, candidates: readonly Candidate[]): readonly PaymentCandidate[] {
  const { clean, startOf, endOf } = mapText(text);
  return findAmounts(clean).flatMap((amount) => {
    const sentence = sentenceAround(clean, amount);
    const [start, end] = [startOf(amount.start), endOf(amount.end)];
    if (candidates.some((one) => one.start < end && start < one.end)) return [];
    const legs = candidates.filter(
      (one) => payable.has(one.kind) && one.start >= startOf(sentence.start) && one.end <= endOf(sentence.end) && !one.isUnkeyed,
    );
    const words = clean.slice(sentence.start, sentence.end).toLowerCase();
    if (legs.length === 0 && payingWords.within(words, 0, words.length).length === 0) return [];
    const from = legs.find((leg) => isPayer(text, leg)) ?? null;
    const to = legs.find((leg) => leg !== from) ?? null;
    const purpose = forWords.within(words, 0, words.length)[0]?.meanings[0] ?? "unknown";
    return [
      {
        start,
        end,
        raw: text.slice(start, end),
        amount: amount.money,
        paidOn: dateIn(clean.slice(sentence.start, sentence.end)),
        purpose,
        from,
        to,
      },
    ];
  });
}

/** The sentence that holds an amount, as far as it can matter. */
function sentenceAround(clean: string, { start, end }: FoundAmount): Sentence {
  let first = start;
  while (first > 0 && start - first < reach && !sentenceEnd.test(clean.slice(first - 1, first + 1))) first -= 1;
  const after = sentenceEnd.exec(clean.slice(end, end + reach));
  return { start: first, end: after === null ? Math.min(clean.length, end + reach) : end + after.index };
}

function isPayer(text: string, { start, end }: Candidate): boolean {
  return fromBefore.test(text.slice(Math.max(0, start - 40), start)) || fromAfter.test(text.slice(end, end + 8));
}

/** A date that leaves no doubt between day and month, or null. */
function dateIn(sentence: string): ReadDate | null {
  for (const shape of [numericDate, dateInWords]) {
    const read = parseFactDate(shape.exec(sentence)?.[0] ?? "", "unknown");
    if (read.ok) return read.value;
  }
  return null;
}
