import { encodeBase32 } from "../access/base32.ts";
import { hashRecoveryCode, inFours, makeRecoveryCodes } from "../access/recovery-code.ts";
import { findStep, makeTotpSecret, otpauthUri } from "../access/totp.ts";
import type { Handler } from "../http/handler.ts";
import { HttpProblem } from "../http/problem.ts";
import { beginCodeAttempt, wrongCode } from "./begin-attempt.ts";
import { proveCode } from "./prove-code.ts";
import { provePassword } from "./prove-password.ts";

/** Whether signing in as the caller asks for a code. */
export const secondStep: Handler<"secondStep"> = async ({ principal, server }) => {
  const kept = await server.instance.record.secondStepOf(principal.userId);
  return { isOn: kept !== null, recoveryCodes: kept?.recoveryCodes ?? 0 };
};

/** The password is asked first: an unwatched screen must not be able to shut its owner out. */
export const secondStepBegin: Handler<"secondStepBegin"> = async ({ input, principal, server, address }) => {
  await provePassword(server, principal, { password: input.password, address });
  if ((await server.instance.record.secondStepOf(principal.userId)) !== null)
    throw new HttpProblem("second-step-on", 409, "Your second step is on already. Turn it off first.");
  const secret = makeTotpSecret();
  server.enrolments.keep(secret, principal.userId);
  const base32 = encodeBase32(secret);
  return { secret: inFours(base32), uri: otpauthUri(principal.name, base32) };
};

/** Sessions that began without a code end: whoever has them proved less than is asked from now on. */
export const secondStepConfirm: Handler<"secondStepConfirm"> = async ({ input, principal, actor, server, session: own }) => {
  const { userId } = principal;
  const secret = server.enrolments.find(userId);
  if (secret === null) throw new HttpProblem("enrolment-ended", 409, "That took too long. Begin again, for a new secret.");
  const attempt = beginCodeAttempt(server, userId);
  const step = findStep({ secret, lastStep: 0, code: input.code.replace(/\s/g, ""), now: Date.now() });
  if (step === null || !server.enrolments.forget(userId)) throw wrongCode();
  attempt.succeed();
  const recoveryCodes = makeRecoveryCodes();
  const recoveryCodeHashes = recoveryCodes.map((code) => hashRecoveryCode(userId, code));
  await server.instance.record.setSecondStep(actor, { userId, secret, step, recoveryCodeHashes });
  own.endOthers();
  return { recoveryCodes: [...recoveryCodes] };
};

export const secondStepRemove: Handler<"secondStepRemove"> = async ({ input, principal, actor, server, address }) => {
  await provePassword(server, principal, { password: input.password, address });
  await proveCode(server, principal.userId, input.code);
  await server.instance.record.removeSecondStep(actor, principal.userId);
  return { done: true };
};
