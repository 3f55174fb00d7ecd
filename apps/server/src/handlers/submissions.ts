import type { CaseRecord, SubmissionRow } from "@throughline/record/case-record";
import { isOfficerOnly, mayImportFor, type Principal } from "../access/principal.ts";
import type { Handler } from "../http/handler.ts";
import { notFound } from "../http/problem.ts";
import { organisationNames } from "../show/show-record-rows.ts";

/** The submissions of the caller's own scopes; somebody who only adds case files sees their own, also those for organisations whose mandate they have. */
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

/** Submissions that somebody may know of: of a mandate's organisation, and for whoever only adds, their own alone. */
async function submissionsFor(record: Pick<CaseRecord, "submissions">, principal: Principal): Promise<readonly SubmissionRow[]> {
  const rows = await record.submissions([...new Set([...principal.ownScopes, ...principal.importsFor])]);
  return rows.filter((row) => isBy(row, principal) || (!onlyAdds(principal) && principal.ownScopes.includes(row.organisationId)));
}

/** True of whoever only adds case files. */
export function onlyAdds({ roles }: Pick<Principal, "roles">): boolean {
  return roles.every((role) => role === "intake" || role === "data-officer");
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
  await record.withdrawSubmission(actor, input.submissionId);
  projector.wake();
  return { done: true };
};

function mayUndo(row: SubmissionRow, principal: Principal): boolean {
  if (row.organisationId === principal.organisationId) return !isOfficerOnly(principal) || isBy(row, principal);
  return mayImportFor(principal, row.organisationId) && isBy(row, principal);
}
