import type { Tally } from "../../recognition-corpus/measure-corpus.ts";
import { measurePayments } from "../../recognition-corpus/measure-payments.ts";
import type { Claims } from "../claims.ts";

const rounds = 40;
const asked = { precision: 0.95, recall: 0.9 } as const;

/** Payments told in text, between money that nobody paid: right when amount, currency, purpose and both legs are; and their dates. */
export async function verifyPayments(claims: Claims, seed: number): Promise<void> {
  const { dates, ...payments } = measurePayments({ rounds, seed });
  claim(claims, `payments in ${payments.there} sentences`, payments);
  claim(claims, `dates of payments in ${dates.there} sentences that say one`, dates);
}

function claim(claims: Claims, words: string, { there, found, right }: Tally): void {
  const [precision, recall] = [right / Math.max(1, found), right / there];
  claims.make({
    claim: words,
    figure: `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}; asked ${asked.precision} and ${asked.recall}`,
    isHeld: precision >= asked.precision && recall >= asked.recall,
  });
}
