import type { SharingAgreement } from "@throughline/record/sharing";
import type { AgreementView } from "../contract/sharing-endpoints.ts";
import type { Handler } from "../http/handler.ts";
import { HttpProblem, notFound } from "../http/problem.ts";

/** What the administrator's organisation gives and takes. */
export const sharing: Handler<"sharing"> = async ({ principal, server }) => {
  const { record } = server.instance;
  const [agreements, organisations] = await Promise.all([record.sharing(), record.organisations()]);
  const nameOf = new Map(organisations.map(({ organisationId, name }) => [organisationId, name]));
  const show = (otherId: string, { learns, roles, contact, at }: SharingAgreement): AgreementView => ({
    organisationId: otherId,
    organisation: nameOf.get(otherId) ?? otherId,
    learns,
    roles: [...roles],
    contact,
    at,
  });
  const own = principal.organisationId;
  return {
    others: organisations
      .filter(({ organisationId }) => organisationId !== own)
      .map(({ organisationId, name }) => ({ organisationId, organisation: name })),
    given: agreements.filter(({ giverId }) => giverId === own).map((one) => ({ ...show(one.takerId, one), by: one.by })),
    taken: agreements.filter(({ takerId }) => takerId === own).map((one) => show(one.giverId, one)),
  };
};

/** Lets another organisation learn; it binds on its people's next request. */
export const sharingAgree: Handler<"sharingAgree"> = async ({ input, principal, actor, server, concerns }) => {
  const { record } = server.instance;
  concerns([input.takerId], 1);
  if (input.takerId === principal.organisationId)
    throw new HttpProblem("sharing-with-itself", 422, "Your organisation reads its own case files without an agreement.");
  if (!(await record.organisations()).some(({ organisationId }) => organisationId === input.takerId)) throw notFound();
  await record.agreeSharing(actor, { ...input, giverId: principal.organisationId });
  return { done: true };
};

/** Ends it; it binds on the next request too. */
export const sharingEnd: Handler<"sharingEnd"> = async ({ input, principal, actor, server, concerns }) => {
  const { record } = server.instance;
  const between = { giverId: principal.organisationId, takerId: input.takerId };
  concerns([input.takerId], 1);
  const isInForce = (await record.sharing()).some(({ giverId, takerId }) => giverId === between.giverId && takerId === between.takerId);
  if (!isInForce) throw notFound();
  await record.endSharing(actor, between);
  return { done: true };
};
