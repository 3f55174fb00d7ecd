import type { Handler } from "../http/handler.ts";
import { notFound } from "../http/problem.ts";
import { organisationNames } from "../show/show-record-rows.ts";

/** The submissions of the caller's own scopes; somebody who only adds case files sees their own. */
export const submissions: Handler<"submissions"> = async ({ principal, server }) => {
  const { record } = server.instance;
  const [rows, users, nameOf] = await Promise.all([record.submissions(principal.ownScopes), record.users(), organisationNames(record)]);
  const isIntakeOnly = principal.roles.every((role) => role === "intake");
  const personOf = (by: string): string => users.find(({ userId }) => userId === by)?.name ?? by;
  return {
    submissions: rows
      .filter(({ by }) => !isIntakeOnly || by === principal.userId || by === principal.name)
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

/** Undoes an import of the caller's own organisation. */
export const withdraw: Handler<"withdraw"> = async ({ input, principal, actor, server }) => {
  const { record, projector } = server.instance;
  const row = (await record.submissions(principal.ownScopes)).find(({ submissionId }) => submissionId === input.submissionId);
  if (row === undefined || row.organisationId !== principal.organisationId) throw notFound();
  await record.withdrawSubmission(actor, input.submissionId);
  projector.wake();
  return { done: true };
};
