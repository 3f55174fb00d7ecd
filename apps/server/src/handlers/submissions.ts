import type { CaseRecord, SubmissionRow } from "@throughline/record/case-record";
import { isAllowed, tellsOfRecorded } from "../access/permissions.ts";
import { mayImportFor, type Principal } from "../access/principal.ts";
import type { Handler } from "../http/handler.ts";
import { notFound } from "../http/problem.ts";
import { tellGiver } from "../import/tell-giver.ts";
import { organisationNames } from "../show/show-record-rows.ts";

/** The submissions of the caller's own scopes; whoever reads no case file sees their own alone, those by a mandate among them. */
export const submissions: Handler<"submissions"> = async ({ principal, server }) => {
  const { record } = server.instance;
  const [rows, users, nameOf] = await Promise.all([submissionsFor(record, principal), record.users(), organisationNames(record)]);
  const personOf = (by: string): string => users.find(({ userId }) => userId === by)?.name ?? by;
  return {
    submissions: rows.map(({ submissionId, organisationId, fileName, at, by, rows: count, accepted, refused, state }) => ({
      submissionId,
      organisationId,
      organisation: nameOf(organisationId),
      fileName,
      at,
      by: personOf(by),
      rows: count,
      accepted,
      refused,
      state,
    })),
  };
};

/** Submissions that somebody may know of: of their own scopes, and by a mandate their own alone. */
async function submissionsFor(record: Pick<CaseRecord, "submissions">, principal: Principal): Promise<readonly SubmissionRow[]> {
  const rows = await record.submissions([...new Set([...principal.ownScopes, ...principal.importsFor])]);
  const readsAll = isAllowed(principal, "read-leads");
  return rows.filter((row) => isBy(row, principal) || (readsAll && principal.ownScopes.includes(row.organisationId)));
}

/** True when the person submitted it: rows name whoever is there by name, and whoever was removed by id. */
export function isBy({ by }: Pick<SubmissionRow, "by">, { userId, name }: Pick<Principal, "userId" | "name">): boolean {
  return by === userId || by === name;
}

/** Undoes an import of the caller's own organisation; of another's whose mandate they have, their own import alone. */
export const withdraw: Handler<"withdraw"> = async ({ input, principal, actor, server }) => {
  const { record, projector } = server.instance;
  const scopes = [...new Set([...principal.ownScopes, ...principal.importsFor])];
  const row = (await record.submissions(scopes)).find(({ submissionId }) => submissionId === input.submissionId);
  if (row === undefined || !mayUndo(row, principal)) throw notFound();
  await tellGiver(server.instance, principal, { giverId: row.organisationId, action: "withdraw", subject: input.submissionId });
  await record.withdrawSubmission(actor, input.submissionId);
  projector.wake();
  return { done: true };
};

function mayUndo(row: SubmissionRow, principal: Principal): boolean {
  return tellsOfRecorded(principal, row.organisationId) || (mayImportFor(principal, row.organisationId) && isBy(row, principal));
}
