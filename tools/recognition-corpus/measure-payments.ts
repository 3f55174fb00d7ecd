import { extractCandidates } from "@throughline/ingest/extract/extract-candidates";
import { extractPayments, type PaymentCandidate } from "@throughline/ingest/extract/payments";
import { seededRandom } from "../seeded-random.ts";
import { corpusLanguages, type FilledSentence, fillSentence } from "./invent-notes.ts";
import type { LanguageTemplates } from "./language-templates.ts";
import type { Tally } from "./measure-corpus.ts";
import { type PaymentTemplate, paymentTemplates, unpaidTemplates } from "./templates/payments.ts";

/** What was found of the payments, and some sentences that went wrong. The values are invented. */
export interface PaymentsMeasured extends Tally {
  readonly slips: readonly string[];
}

/** Tells of payments in every language, with money that nobody paid between: a find is right when amount, currency, purpose and both legs are. */
export function measurePayments({ rounds, seed }: { readonly rounds: number; readonly seed: number }): PaymentsMeasured {
  const random = seededRandom(seed);
  const tally: Tally = { there: 0, found: 0, right: 0 };
  const slips: string[] = [];
  const read = (sentence: string, templates: LanguageTemplates): { filled: FilledSentence; found: readonly PaymentCandidate[] } => {
    const filled = fillSentence(sentence, templates, random);
    return { filled, found: extractPayments(filled.text, extractCandidates(filled.text, { country: templates.country })) };
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const payment of paymentTemplates) {
      const { filled, found } = read(payment.sentence, templatesOf(payment.language));
      const isRight = found.some((one) => isSame(one, payment, filled));
      tally.there += 1;
      tally.found += found.length;
      if (isRight) tally.right += 1;
      else slips.push(filled.text);
    }
    for (const [language, sentence] of unpaidTemplates) {
      const { filled, found } = read(sentence, templatesOf(language));
      tally.found += found.length;
      if (found.length > 0) slips.push(filled.text);
    }
  }
  return { ...tally, slips };
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
