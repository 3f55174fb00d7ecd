import { randomBytes, randomUUID } from "node:crypto";
import { hashToken } from "../access/hash-token.ts";
import type { Handler } from "../http/handler.ts";
import { orRefusal } from "../http/or-refusal.ts";

/** How long a link waits for whom it was sent to. */
const invitationMs = 72 * 60 * 60 * 1000;

/** The people of the caller's organisation and its invitations. */
export const people: Handler<"people"> = async ({ principal, server }) => {
  const { record } = server.instance;
  const { organisationId } = principal;
  const [users, invitations, organisations, isSecondStepDemanded] = await Promise.all([
    record.users(),
    record.invitations(organisationId, new Date().toISOString()),
    record.organisations(),
    record.isSecondStepDemanded(organisationId),
  ]);
  const scopeOf = (scopeId: string): { scopeId: string; organisation: string } => ({
    scopeId,
    organisation: organisations.find((one) => one.organisationId === scopeId)?.name ?? scopeId,
  });
  const nameOf = new Map(users.map(({ userId, name }) => [userId, name]));
  return {
    people: users
      .filter((user) => user.organisationId === organisationId)
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({ userId, name, roles, scopes }) => ({
        userId,
        name,
        roles: [...roles],
        scopes: scopes.map(scopeOf),
        isYou: userId === principal.userId,
      })),
    invitations: invitations.map(({ invitationId, name, roles, scopes, invitedBy, until }) => ({
      invitationId,
      name,
      roles: [...roles],
      scopes: scopes.map(scopeOf),
      invitedBy: nameOf.get(invitedBy) ?? "",
      until,
    })),
    scopes: [scopeOf(organisationId)],
    isSecondStepDemanded,
  };
};

/** The organisation is the caller's own. */
export const secondStepDemand: Handler<"secondStepDemand"> = async ({ input, principal, actor, server }) => {
  const { organisationId } = principal;
  await orRefusal(server.instance.record.demandSecondStep(actor, { organisationId, isDemanded: input.isDemanded }));
  return { done: true };
};

/** The organisation is the caller's own, whatever is asked. */
export const personInvite: Handler<"personInvite"> = async ({ input, principal, actor, server }) => {
  const token = randomBytes(24).toString("base64url");
  const invitation = {
    invitationId: randomUUID(),
    name: input.name.normalize("NFKC").trim(),
    organisationId: principal.organisationId,
    ...accessOf(input),
    until: new Date(Date.now() + invitationMs).toISOString(),
  };
  await orRefusal(server.instance.record.invite(actor, { ...invitation, tokenHash: hashToken(token) }));
  return { invitationId: invitation.invitationId, token, until: invitation.until };
};

export const invitationWithdraw: Handler<"invitationWithdraw"> = async ({ input, actor, server }) => {
  await orRefusal(server.instance.record.withdrawInvitation(actor, input.invitationId));
  return { done: true };
};

export const personChange: Handler<"personChange"> = async ({ input, actor, server }) => {
  await orRefusal(server.instance.record.changeAccess(actor, { userId: input.userId, ...accessOf(input) }));
  return { done: true };
};

export const personRemove: Handler<"personRemove"> = async ({ input, actor, server }) => {
  await orRefusal(server.instance.record.removePerson(actor, input.userId));
  return { done: true };
};

/** Each role and scope once. */
function accessOf<Role>({ roles, scopes }: { readonly roles: readonly Role[]; readonly scopes: readonly string[] }) {
  return { roles: [...new Set(roles)], scopes: [...new Set(scopes)] };
}
