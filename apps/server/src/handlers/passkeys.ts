import type { Handler } from "../http/handler.ts";
import { orRefusal } from "../http/or-refusal.ts";
import { HttpProblem } from "../http/problem.ts";
import { beginMaking, beginUsing, finishMaking, finishUsing } from "./passkey-ceremonies.ts";

export const passkeys: Handler<"passkeys"> = async ({ principal, server }) => {
  const kept = await server.instance.record.secondStepOf(principal.userId);
  return {
    passkeys: (kept?.passkeys ?? []).map(({ passkeyId, name, addedAt, usedAt }) => ({
      passkeyId,
      name,
      addedAt,
      usedAt: usedAt === "" ? null : usedAt,
    })),
  };
};

/** Whoever signs in without a password has no first step that this would be the second of. */
export const passkeyBegin: Handler<"passkeyBegin"> = async ({ input, principal: { userId }, server, session: own }) => {
  if ((await server.instance.record.passwordHashOf(userId)) === null)
    throw new HttpProblem("no-password", 409, "You sign in without a password, so there is no second step to set up.");
  return beginMaking(server, { userId, ceremony: `add ${own.id}` }, input.name);
};

/** With a first second step, sessions that began without one end: whoever has them proved less than is asked from now on. */
export const passkeyAdd: Handler<"passkeyAdd"> = async ({ input, actor, server, session: own }) => {
  const recoveryCodes = await finishMaking(server, actor, { ceremony: `add ${own.id}`, made: input, isToBeFirst: false });
  if (recoveryCodes.length > 0) own.endOthers();
  return { recoveryCodes: [...recoveryCodes] };
};

export const passkeyRemove: Handler<"passkeyRemove"> = async ({ input, principal: { userId }, actor, server }) => {
  await orRefusal(server.instance.record.removePasskey(actor, { userId, passkeyId: input.passkeyId }));
  return { done: true };
};

export const provePasskeyBegin: Handler<"provePasskeyBegin"> = async ({ principal: { userId }, server, session: own }) =>
  beginUsing(server, { userId, ceremony: `prove ${own.id}` });

export const provePasskey: Handler<"provePasskey"> = async ({ input, principal: { userId }, server, session: own }) => {
  await finishUsing(server, { userId, ceremony: `prove ${own.id}` }, input);
  own.prove();
  return { done: true };
};
