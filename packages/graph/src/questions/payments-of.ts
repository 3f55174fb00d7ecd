import { PaymentSide, Purpose, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Question } from "../question.ts";
import { factDate, limit, scopes, total } from "./columns.ts";

const params = z.strictObject({ scopes, id: z.string(), caseFileId: z.string(), limit });
const side = z.union([PaymentSide, z.literal("")]);
const row = z.strictObject({
  paymentId: z.string(),
  caseFileId: Uuid,
  /** Identifier id, or "" when that side is the case file; then the side says who. */
  fromId: z.string(),
  fromSide: side,
  toId: z.string(),
  toSide: side,
  paidMinorUnits: z.int().nullable(),
  paidCurrency: z.string(),
  paidText: z.string(),
  receivedMinorUnits: z.int().nullable(),
  receivedCurrency: z.string(),
  receivedText: z.string(),
  paidOn: factDate,
  purpose: Purpose,
  total,
});
export type PaymentsOfParams = z.infer<typeof params>;
export type PaymentsOfRow = z.infer<typeof row>;

/** Of an identifier (`id`) or of a case file (`caseFileId`); the other parameter is "". */
export const paymentsOf: Question<PaymentsOfParams, PaymentsOfRow> = {
  name: "payments-of",
  asks: "Which visible payments name this identifier, or are told of in this case file?",
  params,
  row,
  order: ["paidOn", "paymentId"],
};
