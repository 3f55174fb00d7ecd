import { accountName } from "../access/account-name.ts";
import { hashPassword, isPassword } from "../access/password.ts";
import { credentialMark } from "../access/session-store.ts";
import type { Handler } from "../http/handler.ts";
import { HttpProblem, notFound } from "../http/problem.ts";
import { beginAttempt } from "./begin-attempt.ts";

/** Where the caller is signed in. */
export const sessions: Handler<"sessions"> = async ({ session: own }) => ({
  sessions: own.list().map(({ startedAt, usedAt, ...rest }) => ({
    ...rest,
    startedAt: new Date(startedAt).toISOString(),
    usedAt: new Date(usedAt).toISOString(),
  })),
});

/** Somebody else's session is answered like one that never was. */
export const sessionEnd: Handler<"sessionEnd"> = async ({ input, session: own }) => {
  if (!own.endOne(input.sessionId)) throw notFound();
  return { done: true };
};

export const sessionsEnd: Handler<"sessionsEnd"> = async ({ session: own }) => ({ ended: own.endOthers() });

/** Guesses at the old password count as attempts to sign in. The caller goes on in a session begun with the new one. */
export const passwordChange: Handler<"passwordChange"> = async ({ input, principal, actor, server, address, session: own }) => {
  const attempt = beginAttempt(server, accountName(principal.name), address);
  const { record } = server.instance;
  if (!(await isPassword(input.password, await record.passwordHashOf(principal.userId))))
    throw new HttpProblem("wrong-password", 403, "That is not your password of now. Nothing was changed.");
  attempt.succeed();
  const passwordHash = await hashPassword(input.newPassword);
  await record.setPasswordHash(actor, principal.userId, passwordHash);
  own.endOthers();
  own.start(principal.userId, credentialMark(passwordHash));
  return { done: true };
};
