import type { Handler } from "../http/handler.ts";
import { findBegun, findBegunWithout, finishSignIn, showPerson } from "./begun-sign-in.ts";
import { beginMaking, beginUsing, finishMaking, finishUsing } from "./passkey-ceremonies.ts";

/** Which passkeys somebody has is told to whoever gave their password, as what asks for one has to name it. */
export const signInPasskeyBegin: Handler<"signInPasskeyBegin"> = async ({ input: { ticket }, server }) =>
  beginUsing(server, { userId: findBegun(server, ticket).userId, ceremony: `sign-in ${ticket}` });

export const signInPasskey: Handler<"signInPasskey"> = async ({ input: { ticket, used }, server, session: own }) => {
  const begun = findBegun(server, ticket);
  await finishUsing(server, { userId: begun.userId, ceremony: `sign-in ${ticket}` }, used);
  finishSignIn(server, own, { ...begun, ticket });
  return { principal: await showPerson(server, begun.userId) };
};

/** Whoever gave the right password and needs a second step that they do not have may set it up with a passkey, too. */
export const signInEnrolPasskeyBegin: Handler<"signInEnrolPasskeyBegin"> = async ({ input: { ticket, name }, server }) => {
  const { userId } = await findBegunWithout(server, ticket);
  return beginMaking(server, { userId, ceremony: `enrol ${ticket}` }, name);
};

export const signInEnrolPasskey: Handler<"signInEnrolPasskey"> = async ({ input: { ticket, made }, actor, server, session: own }) => {
  const begun = await findBegunWithout(server, ticket);
  const by = { ...actor, userId: begun.userId };
  const recoveryCodes = await finishMaking(server, by, { ceremony: `enrol ${ticket}`, made, isToBeFirst: true });
  finishSignIn(server, own, { ...begun, ticket });
  return { principal: await showPerson(server, begun.userId), recoveryCodes: [...recoveryCodes] };
};
