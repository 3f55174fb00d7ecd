import type { SubmissionRow } from "@throughline/record/case-record";
import type { Principal } from "../access/principal.ts";
import type { Handler } from "../http/handler.ts";
import { notFound } from "../http/problem.ts";
import { organisationNames } from "../show/show-record-rows.ts";

/** The submissions of the caller's own scopes; somebody who only adds case files sees their own. */
export const submissions: Handler<"submissions"> = async ({ principal, server }) => {
  const { record } = server.instance;
  const [rows, users, nameOf] = await Promise.all([record.submissions(principal.ownScopes), record.users(), organisationNames(record)]);
  const personOf = (by: string): string => users.find(({ userId }) => userId === by)?.name ?? by;
  return {
    submissions: rows
      .filter((row) => !isIntakeOnly(principal) || isBy(row, principal))
      .map(({ submissionId, organisationId, fileName, at, by, rows: count, accepted, refused, state }) => ({
        submissionId,
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

/** True of whoever only adds case files. */
export function isIntakeOnly({ roles }: Pick<Principal, "roles">): boolean {
  return roles.every((role) => role === "intake");
}

/** True when the person submitted it: rows name whoever is there by name, and whoever was removed by id. */
export function isBy({ by }: Pick<SubmissionRow, "by">, { userId, name }: Pick<Principal, "userId" | "name">): boolean {
  return by === userId || by === name;
}

/** Undoes an import of the caller's own organisation. */
export const withdraw: Handler<"withdraw"> = async ({ input, principal, actor, server }) => {
  const { record, projector } = server.instance;
  const row = (await record.submissions(principal.ownScopes)).find(({ submissionId }) => submissionId === input.submissionId);
  if (row === undefined || row.organisationId !== principal.organisationId) throw notFound();
  await record.withdrawSubmission(actor, input.submissionId);
  projector.wake();
  return { done: true };
};
