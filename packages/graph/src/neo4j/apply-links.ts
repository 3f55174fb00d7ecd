import type { ProjectionBatch } from "@throughline/record/change-feed";
import type { Run } from "./apply-batch.ts";
import { judgementRow, paymentRow, statementRow } from "./batch-rows.ts";

/** Payments, statements, judgements and listings: each is removed and, while it is live, put in again. Answers the identifiers they named. */
export async function applyLinks(run: Run, batch: ProjectionBatch): Promise<ReadonlySet<string>> {
  const goneCaseFiles = { caseFileIds: batch.caseFiles.filter((caseFile) => !caseFile.isLive).map((caseFile) => caseFile.caseFileId) };
  const sameAs = batch.judgements.filter((judgement) => judgement.kind === "same-as");
  const samePerson = batch.judgements.filter((judgement) => judgement.kind === "same-person");
  const removed = [
    ...(await run("remove-payments-of-case-files", goneCaseFiles)),
    ...(await run("remove-statements-of-case-files", goneCaseFiles)),
    ...(await run("remove-payments", { ids: batch.payments.map((payment) => payment.paymentId) })),
    ...(await run("remove-statements", { ids: batch.statements.map((statement) => statement.statementId) })),
    ...(await run("remove-same-as", { ids: sameAs.map((judgement) => judgement.judgementId) })),
  ] as readonly { readonly ids: readonly (string | null)[] }[]; // the column of these statements
  await run("remove-same-person", { ids: samePerson.map((judgement) => judgement.judgementId) });
  await run("remove-listings", { rows: batch.listings.map(({ id, scopeId }) => ({ id, scopeId })) });
  await addPayments(run, batch);
  await run("add-statements", { rows: batch.statements.filter((statement) => statement.isLive).map(statementRow) });
  await run("add-same-as", { rows: sameAs.filter((judgement) => judgement.isLive).map(judgementRow) });
  await run("add-same-person", { rows: samePerson.filter((judgement) => judgement.isLive).map(judgementRow) });
  const listings = batch.listings.filter((listing) => listing.isLive);
  await run("add-listings", { rows: listings.map(({ id, scopeId, standing }) => ({ id, scopeId, facts: { scope: scopeId, standing } })) });
  return new Set(removed.flatMap((row) => row.ids.filter((id) => id !== null)));
}

async function addPayments(run: Run, batch: ProjectionBatch): Promise<void> {
  const live = batch.payments.filter((payment) => payment.isLive);
  await run("add-payments", { rows: live.filter((payment) => payment.fromId !== "" && payment.toId !== "").map(paymentRow) });
  await run("add-payments-from-case-files", {
    rows: live.filter((payment) => payment.fromId === "" && payment.toId !== "").map(paymentRow),
  });
  await run("add-payments-to-case-files", { rows: live.filter((payment) => payment.fromId !== "" && payment.toId === "").map(paymentRow) });
}
