import type { Basis, PaymentSide, Purpose, Relation, Standing } from "@throughline/model/vocabulary";
import type { ProjectedJudgement, ProjectedListing, ProjectedPayment, ProjectedStatement } from "../change-feed.ts";
import { allRows, type Connection } from "../open-connection.ts";
import { movedCaseFiles, type Range } from "./range.ts";

interface PaymentFacts {
  readonly paymentId: string;
  readonly caseFileId: string;
  readonly scope: string;
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly fromSide: PaymentSide | "";
  readonly toSide: PaymentSide | "";
  readonly paid: string;
  readonly received: string;
  readonly paidOn: string;
  readonly purpose: Purpose;
  readonly isLive: number;
}

/** Of every payment (or statement) with a telling that began or ended within the range, or of a case file that moved: whether one stands, and the latest that does, or did. */
function statesOf(table: "payment" | "statement"): string {
  return `
    SELECT coalesce(max(CASE WHEN ${table}.until_seq IS NULL THEN ${table}.n END), max(${table}.n)) AS n, max(${table}.until_seq IS NULL) AS isLive
    FROM (SELECT DISTINCT ${table}_id AS id FROM ${table} WHERE (from_seq > $after AND from_seq <= $to) OR (until_seq > $after AND until_seq <= $to)
        OR case_file IN (${movedCaseFiles})) AS touched
      CROSS JOIN ${table} ON ${table}_id = touched.id
    GROUP BY touched.id`;
}

/** Payments that began or ended within the range, as they stand. */
export function paymentsIn(connection: Connection, range: Range): ProjectedPayment[] {
  const rows = allRows<PaymentFacts>(
    connection,
    `
    WITH state AS MATERIALIZED (${statesOf("payment")})
    SELECT payment_id AS paymentId, case_file.case_file_id AS caseFileId, scope, giver.id AS fromId, taker.id AS toId, from_side AS fromSide, to_side AS toSide, paid,
      received, paid_on AS paidOn, purpose, isLive
    FROM state JOIN payment ON payment.n = state.n JOIN case_file ON case_file.n = payment.case_file
      LEFT JOIN identifier AS giver ON giver.n = from_identifier LEFT JOIN identifier AS taker ON taker.n = to_identifier
    ORDER BY payment_id`,
    range,
  );
  return rows.map((row) => {
    const paid = readMoney(row.paid);
    const received = readMoney(row.received);
    return {
      paymentId: row.paymentId,
      caseFileId: row.caseFileId,
      scope: row.scope,
      fromId: row.fromId ?? "",
      toId: row.toId ?? "",
      fromSide: row.fromSide,
      toSide: row.toSide,
      paidMinorUnits: paid.minorUnits,
      paidCurrency: paid.currency,
      paidText: paid.text,
      receivedMinorUnits: received.minorUnits,
      receivedCurrency: received.currency,
      receivedText: received.text,
      paidOn: row.paidOn,
      purpose: row.purpose,
      isLive: row.isLive === 1,
    };
  });
}

/** Money as a payment row keeps it: JSON of the model's `Money`, or null. */
export function readMoney(json: string): { readonly minorUnits: number | null; readonly currency: string; readonly text: string } {
  const money = JSON.parse(json) as { amountMinorUnits?: number; currency: string; amountText: string } | null;
  return { minorUnits: money?.amountMinorUnits ?? null, currency: money?.currency ?? "", text: money?.amountText ?? "" };
}

/** Stated relations that began or ended within the range, as they stand. */
export function statementsIn(connection: Connection, range: Range): ProjectedStatement[] {
  const rows = allRows<{
    statementId: string;
    caseFileId: string;
    scope: string;
    fromId: string;
    relation: Relation;
    toId: string;
    basis: Basis;
    isLive: number;
  }>(
    connection,
    `
    WITH state AS MATERIALIZED (${statesOf("statement")})
    SELECT statement_id AS statementId, case_file.case_file_id AS caseFileId, scope, subject.id AS fromId, relation, object.id AS toId, basis, isLive
    FROM state JOIN statement ON statement.n = state.n JOIN case_file ON case_file.n = statement.case_file
      JOIN identifier AS subject ON subject.n = from_identifier JOIN identifier AS object ON object.n = to_identifier
    ORDER BY statement_id`,
    range,
  );
  return rows.map(({ statementId, caseFileId, scope, fromId, relation, toId, basis, isLive }) => ({
    statementId,
    caseFileId,
    scope,
    fromId,
    relation,
    toId,
    basis,
    isLive: isLive === 1,
  }));
}

/** Judgements made or undone within the range, as they stand. */
export function judgementsIn(connection: Connection, range: Range): ProjectedJudgement[] {
  const rows = allRows<{ judgementId: string; kind: ProjectedJudgement["kind"]; scope: string; a: string; b: string; isLive: number }>(
    connection,
    `
    SELECT judgement_id AS judgementId, kind, scope, a, b, until_seq IS NULL AS isLive FROM judgement
    WHERE (from_seq > $after AND from_seq <= $to) OR (until_seq > $after AND until_seq <= $to) ORDER BY judgement_id`,
    range,
  );
  return rows.map(({ judgementId, kind, scope, a, b, isLive }) => ({ judgementId, kind, scope, a, b, isLive: isLive === 1 }));
}

/** Entries of organisations' own lists within the range, as they stand. */
export function listingsIn(connection: Connection, range: Range): ProjectedListing[] {
  const rows = allRows<{ scopeId: string; id: string; standing: Standing }>(
    connection,
    `
    SELECT scope_id AS scopeId, identifier.id, listing.standing FROM listing JOIN identifier ON identifier.n = listing.identifier
    WHERE from_seq > $after AND from_seq <= $to ORDER BY scope_id, identifier.id`,
    range,
  );
  return rows.map(({ scopeId, id, standing }) => ({ scopeId, id, standing, isLive: standing !== "ordinary" }));
}
