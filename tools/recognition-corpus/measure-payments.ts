import { extractCandidates } from "@throughline/ingest/extract/extract-candidates";
import { extractPayments, type PaymentCandidate } from "@throughline/ingest/extract/payments";
import { type SeededRandom, seededRandom } from "../seeded-random.ts";
import { corpusLanguages, type FilledSentence, fillSentence } from "./invent-notes.ts";
import type { LanguageTemplates } from "./language-templates.ts";
import type { Tally } from "./measure-corpus.ts";
import { type PaymentTemplate, paymentTemplates, unpaidTemplates } from "./templates/payments.ts";
import { writeDate } from "./write-date.ts";

/** What was found of the payments and of their dates, and the sentences that went wrong. The values are invented. */
export interface PaymentsMeasured extends Tally {
  readonly dates: Readonly<Tally>;
  readonly slips: readonly string[];
}

/**
 * Tells of payments in every language, with money that nobody paid between: a find is right when amount, currency, purpose and both legs are, its
 * date when it is the one written, or none where none is.
 */
export function measurePayments({ rounds, seed }: { readonly rounds: number; readonly seed: number }): PaymentsMeasured {
  const random = seededRandom(seed);
  const measured = { payments: empty(), dates: empty(), slips: [] as string[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const payment of paymentTemplates) measurePaid(payment, random, measured);
    for (const [language, sentence] of unpaidTemplates) {
      const { filled, found } = read(sentence, templatesOf(language), random);
      measured.payments.found += found.length;
      if (found.length > 0) measured.slips.push(filled.text);
    }
  }
  const { payments, dates, slips } = measured;
  return { ...payments, dates, slips };
}

interface Measured {
  readonly payments: Tally;
  readonly dates: Tally;
  readonly slips: string[];
}

function measurePaid(payment: PaymentTemplate, random: SeededRandom, { payments, dates, slips }: Measured): void {
  const written = payment.sentence.includes("{paid-on}") ? writeDate(payment.language, random) : null;
  const sentence = payment.sentence.replace("{paid-on}", written?.text ?? "");
  const { filled, found } = read(sentence, templatesOf(payment.language), random);
  const right = found.find((one) => isSame(one, payment, filled));
  payments.there += 1;
  payments.found += found.length;
  payments.right += right === undefined ? 0 : 1;
  const [paidOn, said] = [right?.paidOn?.date ?? null, written?.date ?? null];
  dates.there += said === null ? 0 : 1;
  dates.found += paidOn === null ? 0 : 1;
  dates.right += paidOn !== null && paidOn === said ? 1 : 0;
  if (right === undefined || paidOn !== said) slips.push(filled.text);
}

function read(
  sentence: string,
  templates: LanguageTemplates,
  random: SeededRandom,
): { readonly filled: FilledSentence; readonly found: readonly PaymentCandidate[] } {
  const filled = fillSentence(sentence, templates, random);
  return { filled, found: extractPayments(filled.text, extractCandidates(filled.text, { country: templates.country })) };
}

function empty(): Tally {
  return { there: 0, found: 0, right: 0 };
}

function isSame(
  { amount, purpose, from, to }: PaymentCandidate,
  payment: PaymentTemplate,
  { identifiers, amounts }: FilledSentence,
): boolean {
  const leg = identifiers[0]?.key ?? null;
  return (
    amount.amount === amounts[0]?.amount &&
    amount.currency === payment.currency &&
    purpose === payment.purpose &&
    (to?.key ?? null) === (payment.leg === "to" ? leg : null) &&
    (from?.key ?? null) === (payment.leg === "from" ? leg : null)
  );
}

function templatesOf(language: string): LanguageTemplates {
  const found = corpusLanguages.find((templates) => templates.language === language);
  if (found === undefined) throw new RangeError("The corpus has no such language.");
  return found;
}
