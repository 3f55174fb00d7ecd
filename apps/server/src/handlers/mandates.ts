import type { Handler } from "../http/handler.ts";
import { HttpProblem, notFound } from "../http/problem.ts";
import { organisationNames } from "../show/show-record-rows.ts";

/** Who imports for the administrator's organisation, and for whom it imports. */
export const mandates: Handler<"mandates"> = async ({ principal, server }) => {
  const { record } = server.instance;
  const [all, nameOf] = await Promise.all([record.mandates(), organisationNames(record)]);
  const show = (organisationId: string, at: string) => ({ organisationId, organisation: nameOf(organisationId), at });
  const own = principal.organisationId;
  return {
    given: all.filter(({ giverId }) => giverId === own).map(({ holderId, at, by }) => ({ ...show(holderId, at), by })),
    held: all.filter(({ holderId }) => holderId === own).map(({ giverId, at }) => show(giverId, at)),
  };
};

/** Lets another organisation's data officers import for one's own; it binds on their next request. */
export const mandateGive: Handler<"mandateGive"> = async ({ input: { holderId }, principal, actor, server, concerns }) => {
  const { record } = server.instance;
  concerns([holderId], 1);
  if (holderId === principal.organisationId)
    throw new HttpProblem("mandate-for-itself", 422, "Your organisation imports for itself without a mandate.");
  if (!(await record.organisations()).some(({ organisationId }) => organisationId === holderId)) throw notFound();
  await record.giveMandate(actor, { giverId: principal.organisationId, holderId });
  return { done: true };
};

/** Ends it; it binds on the next request too. */
export const mandateEnd: Handler<"mandateEnd"> = async ({ input: { holderId }, principal, actor, server, concerns }) => {
  const { record } = server.instance;
  concerns([holderId], 1);
  const mandate = { giverId: principal.organisationId, holderId };
  const isInForce = (await record.mandates()).some((one) => one.giverId === mandate.giverId && one.holderId === holderId);
  if (!isInForce) throw notFound();
  await record.endMandate(actor, mandate);
  return { done: true };
};
