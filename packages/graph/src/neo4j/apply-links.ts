import type { ProjectionBatch } from "@throughline/record/change-feed";
import { judgementRow, paymentRow, statementRow } from "./batch-rows.ts";
import type { Statements } from "./statements.ts";

/** Payments, statements, judgements and listings: each is removed and, while it is live, put in again. Answers the identifiers they named. */
export async function applyLinks({ read, write }: Statements, batch: ProjectionBatch): Promise<ReadonlySet<string>> {
  const goneCaseFiles = { caseFileIds: batch.caseFiles.filter((caseFile) => !caseFile.isLive).map((caseFile) => caseFile.caseFileId) };
  const sameAs = batch.judgements.filter((judgement) => judgement.kind === "same-as");
  const samePerson = batch.judgements.filter((judgement) => judgement.kind === "same-person");
  const removed = [
    ...(await read("remove-payments-of-case-files", goneCaseFiles)),
    ...(await read("remove-statements-of-case-files", goneCaseFiles)),
    ...(await read("remove-payments", { ids: batch.payments.map((payment) => payment.paymentId) })),
    ...(await read("remove-statements", { ids: batch.statements.map((statement) => statement.statementId) })),
    ...(await read("remove-same-as", { ids: sameAs.map((judgement) => judgement.judgementId) })),
  ] as readonly { readonly ids: readonly (string | null)[] }[]; // the column of these statements
  write("remove-same-person", { ids: samePerson.map((judgement) => judgement.judgementId) });
  write("remove-listings", { rows: batch.listings.map(({ id, scopeId }) => ({ id, scopeId })) });
  addPayments(write, batch);
  write("add-statements", { rows: batch.statements.filter((statement) => statement.isLive).map(statementRow) });
  write("add-same-as", { rows: sameAs.filter((judgement) => judgement.isLive).map(judgementRow) });
  write("add-same-person", { rows: samePerson.filter((judgement) => judgement.isLive).map(judgementRow) });
  const listings = batch.listings.filter((listing) => listing.isLive);
  write("add-listings", { rows: listings.map(({ id, scopeId, standing }) => ({ id, scopeId, facts: { scope: scopeId, standing } })) });
  return new Set(removed.flatMap((row) => row.ids.filter((id) => id !== null)));
}

function addPayments(write: Statements["write"], batch: ProjectionBatch): void {
  const live = batch.payments.filter((payment) => payment.isLive);
  write("add-payments", { rows: live.filter((payment) => payment.fromId !== "" && payment.toId !== "").map(paymentRow) });
  write("add-payments-from-case-files", {
    rows: live.filter((payment) => payment.fromId === "" && payment.toId !== "").map(paymentRow),
  });
  write("add-payments-to-case-files", { rows: live.filter((payment) => payment.fromId !== "" && payment.toId === "").map(paymentRow) });
}
