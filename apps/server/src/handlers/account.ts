import { hashPassword } from "../access/password.ts";
import { credentialMark } from "../access/session-store.ts";
import type { Handler } from "../http/handler.ts";
import { notFound } from "../http/problem.ts";
import { provePassword } from "./prove-password.ts";

/** Where the caller is signed in. */
export const sessions: Handler<"sessions"> = async ({ session: own }) => ({
  sessions: own.list().map(({ startedAt, usedAt, ...rest }) => ({ ...rest, startedAt: instantOf(startedAt), usedAt: instantOf(usedAt) })),
});

/** Somebody else's session is answered like one that never was. */
export const sessionEnd: Handler<"sessionEnd"> = async ({ input, session: own }) => {
  if (!own.endOne(input.sessionId)) throw notFound();
  return { done: true };
};

export const sessionsEnd: Handler<"sessionsEnd"> = async ({ session: own }) => ({ ended: own.endOthers() });

/** The caller goes on in a session begun with the new password; all others end. */
export const passwordChange: Handler<"passwordChange"> = async ({ input, principal, actor, server, address, session: own }) => {
  await provePassword(server, principal, { password: input.password, address });
  const passwordHash = await hashPassword(input.newPassword);
  await server.instance.record.setPasswordHash(actor, principal.userId, passwordHash);
  own.endOthers();
  own.start(principal.userId, credentialMark(passwordHash));
  return { done: true };
};

function instantOf(ms: number): string {
  return new Date(ms).toISOString();
}
