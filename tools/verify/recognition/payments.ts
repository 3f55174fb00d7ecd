import { measurePayments } from "../../recognition-corpus/measure-payments.ts";
import type { Claims } from "../claims.ts";

const rounds = 40;
const asked = { precision: 0.95, recall: 0.9 } as const;

/** Payments told in text, between money that nobody paid: right when amount, currency, purpose and both legs are. */
export async function verifyPayments(claims: Claims, seed: number): Promise<void> {
  const { there, found, right } = measurePayments({ rounds, seed });
  const [precision, recall] = [right / Math.max(1, found), right / there];
  claims.make({
    claim: `payments in ${there} sentences`,
    figure: `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}; asked ${asked.precision} and ${asked.recall}`,
    isHeld: precision >= asked.precision && recall >= asked.recall,
  });
}
