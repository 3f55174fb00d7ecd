import type { Handler } from "../http/handler.ts";
import { HttpProblem } from "../http/problem.ts";
import { beginEnrolment, confirmEnrolment, freshRecoveryCodes } from "./enrolment.ts";
import { proveCode } from "./prove-code.ts";
import { provePassword } from "./prove-password.ts";

/** Whether the caller has an authenticator app, and how many recovery codes are left. */
export const secondStep: Handler<"secondStep"> = async ({ principal, server }) => {
  const kept = await server.instance.record.secondStepOf(principal.userId);
  return { isOn: kept !== null && kept.app !== null, recoveryCodes: kept?.recoveryCodes ?? 0 };
};

/** The password is asked first: an unwatched screen must not be able to shut its owner out. */
export const secondStepBegin: Handler<"secondStepBegin"> = async ({ input, principal, server, address }) => {
  await provePassword(server, principal, { password: input.password, address });
  return beginEnrolment(server, principal);
};

/** Sessions that began without a code end: whoever has them proved less than is asked from now on. */
export const secondStepConfirm: Handler<"secondStepConfirm"> = async ({ input, actor, server, session: own }) => {
  const recoveryCodes = await confirmEnrolment(server, actor, input.code);
  own.endOthers();
  return { recoveryCodes: [...recoveryCodes] };
};

/** Whoever asks has just proved that it is them: these let somebody in without the app. */
export const recoveryCodesRenew: Handler<"recoveryCodesRenew"> = async ({ principal: { userId }, server }) => {
  const { recoveryCodes, recoveryCodeHashes } = freshRecoveryCodes(userId);
  if ((await server.instance.record.secondStepOf(userId)) === null)
    throw new HttpProblem("no-second-step", 409, "Your second step is off: there is nothing that recovery codes could stand in for.");
  await server.instance.record.renewRecoveryCodes(userId, recoveryCodeHashes);
  return { recoveryCodes: [...recoveryCodes] };
};

export const secondStepRemove: Handler<"secondStepRemove"> = async ({ input, principal, actor, server, address }) => {
  await provePassword(server, principal, { password: input.password, address });
  await proveCode(server, principal.userId, input.code);
  await server.instance.record.removeSecondStep(actor, principal.userId);
  return { done: true };
};
