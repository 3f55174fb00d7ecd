import { randomUUID } from "node:crypto";
import type { InvitationRow } from "@throughline/record/administration";
import { hashToken } from "../access/hash-token.ts";
import { hashPassword } from "../access/password.ts";
import { findPrincipal, showPrincipal } from "../access/principal.ts";
import { credentialMark } from "../access/session-store.ts";
import type { Handler } from "../http/handler.ts";
import { HttpProblem } from "../http/problem.ts";
import type { RunningServer } from "../http/running-server.ts";
import { beginAttempt } from "./begin-attempt.ts";

/** Whom an invitation is for, while it holds. */
export const invitation: Handler<"invitation"> = async ({ input, server, address }) => {
  const { name, organisationId, roles } = await findInvitation(server, input.token, address);
  const organisations = await server.instance.record.organisations();
  const organisation = organisations.find((one) => one.organisationId === organisationId)?.name ?? organisationId;
  return { name, organisation, roles: [...roles] };
};

/** Of two who accept at once, one is let in: the record ends the invitation and adds the person in one step. */
export const invitationAccept: Handler<"invitationAccept"> = async ({ input, server, address, session: own }) => {
  const { record } = server.instance;
  await findInvitation(server, input.token, address);
  const [userId, passwordHash] = [randomUUID(), await hashPassword(input.password)];
  const accepted = { tokenHash: hashToken(input.token), userId, passwordHash, now: new Date().toISOString() };
  if (!(await record.acceptInvitation(accepted))) throw noInvitation();
  own.start(userId, credentialMark(passwordHash));
  return { principal: showPrincipal(await findPrincipal(record, userId), await record.organisations()) };
};

/** One answer for a token that never was, was used, withdrawn, or came too late. */
async function findInvitation({ instance, ...server }: RunningServer, token: string, address: string): Promise<InvitationRow> {
  const attempt = beginAttempt(server, "INVITATION", address);
  const found = await instance.record.invitationOf(hashToken(token), new Date().toISOString());
  if (found === null) throw noInvitation();
  attempt.succeed();
  return found;
}

function noInvitation(): HttpProblem {
  return new HttpProblem(
    "no-invitation",
    403,
    "This invitation was used, was taken back, or is more than 72 hours old. Ask for a new one.",
  );
}
