import type { SourcePlace } from "@throughline/model/submission";
import type { Purpose } from "@throughline/model/vocabulary";
import type { PaymentRow } from "../case-record.ts";
import { readMoney } from "../feed/read-links.ts";
import { allRows, type Connection, firstRow } from "../open-connection.ts";
import { inScopes, scopesJson } from "./scopes.ts";

interface PaymentFacts
  extends Omit<
    PaymentRow,
    | "place"
    | "paidText"
    | "paidMinorUnits"
    | "paidCurrency"
    | "receivedText"
    | "receivedMinorUnits"
    | "receivedCurrency"
    | "fromId"
    | "toId"
  > {
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly paid: string;
  readonly received: string;
  readonly place: string;
  readonly submissionId: string;
}

const from = `FROM payment JOIN case_file ON case_file.n = payment.case_file JOIN submission ON submission.n = payment.submission
  LEFT JOIN identifier AS giver ON giver.n = from_identifier LEFT JOIN identifier AS taker ON taker.n = to_identifier`;
/** Of the submissions that tell the same, the latest that stands is shown and cited. */
const isLatest = `payment.until_seq IS NULL
  AND NOT EXISTS (SELECT 1 FROM payment AS later WHERE later.payment_id = payment.payment_id AND later.until_seq IS NULL AND later.n > payment.n)`;
const columns = `payment_id AS paymentId, case_file.case_file_id AS caseFileId, case_file.scope, case_file.organisation_id AS organisationId, reference, giver.id AS fromId, from_side AS fromSide,
  taker.id AS toId, to_side AS toSide, paid, received, paid_on AS paidOn, purpose, place, submission.submission_id AS submissionId`;

/** Payments from or to an identifier in visible case files, latest first. */
export function readPaymentsOf(
  connection: Connection,
  identifierId: string,
  scopes: readonly string[],
  limit: number,
): { rows: PaymentRow[]; total: number } {
  const condition = `payment.n IN (
    SELECT payment.n FROM payment JOIN identifier ON identifier.id = $id AND from_identifier = identifier.n
    UNION SELECT payment.n FROM payment JOIN identifier ON identifier.id = $id AND to_identifier = identifier.n)`;
  return readPayments(connection, condition, { id: identifierId, scopes: scopesJson(scopes) }, limit);
}

/** Payments that a visible case file tells of, latest first. */
export function readPaymentsIn(
  connection: Connection,
  caseFileId: string,
  scopes: readonly string[],
  limit: number,
): { rows: PaymentRow[]; total: number } {
  const condition = "payment.case_file = (SELECT n FROM case_file WHERE case_file_id = $id)";
  return readPayments(connection, condition, { id: caseFileId, scopes: scopesJson(scopes) }, limit);
}

function readPayments(
  connection: Connection,
  condition: string,
  params: Record<string, string>,
  limit: number,
): { rows: PaymentRow[]; total: number } {
  const where = `${from} WHERE ${isLatest} AND ${inScopes} AND ${condition}`;
  const rows = allRows<PaymentFacts>(connection, `SELECT ${columns} ${where} ORDER BY paid_on DESC, payment_id LIMIT $limit`, {
    ...params,
    limit,
  });
  return {
    rows: rows.map(paymentRow),
    total: firstRow<{ total: number }>(connection, `SELECT count(*) AS total ${where}`, params)?.total ?? 0,
  };
}

function paymentRow(row: PaymentFacts): PaymentRow {
  const paid = readMoney(row.paid);
  const received = readMoney(row.received);
  const purpose: Purpose = row.purpose;
  return {
    paymentId: row.paymentId,
    caseFileId: row.caseFileId,
    scope: row.scope,
    organisationId: row.organisationId,
    reference: row.reference,
    fromId: row.fromId ?? "",
    fromSide: row.fromSide,
    toId: row.toId ?? "",
    toSide: row.toSide,
    paidText: paid.text,
    paidMinorUnits: paid.minorUnits,
    paidCurrency: paid.currency,
    receivedText: received.text,
    receivedMinorUnits: received.minorUnits,
    receivedCurrency: received.currency,
    paidOn: row.paidOn,
    purpose,
    place: JSON.parse(row.place) as SourcePlace,
    submissionId: row.submissionId,
  };
}
