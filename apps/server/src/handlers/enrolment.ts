import type { Actor } from "@throughline/record/case-record";
import { encodeBase32 } from "../access/base32.ts";
import type { Principal } from "../access/principal.ts";
import { hashRecoveryCode, inFours, makeRecoveryCodes } from "../access/recovery-code.ts";
import { findStep, makeTotpSecret, otpauthUri } from "../access/totp.ts";
import { HttpProblem } from "../http/problem.ts";
import type { RunningServer } from "../http/running-server.ts";
import { beginCodeAttempt, wrongCode } from "./begin-attempt.ts";

/** A new secret for whoever has no authenticator app; nothing is kept until a code shows that it arrived. Throws `second-step-on`. */
export async function beginEnrolment(
  server: RunningServer,
  { userId, name }: Pick<Principal, "userId" | "name">,
): Promise<{ secret: string; uri: string }> {
  const kept = await server.instance.record.secondStepOf(userId);
  if (kept !== null && kept.app !== null)
    throw new HttpProblem("second-step-on", 409, "Your authenticator app is set up already. Turn it off first.");
  const secret = makeTotpSecret();
  server.enrolments.keep(secret, userId);
  const base32 = encodeBase32(secret);
  return { secret: inFours(base32), uri: otpauthUri(name, base32) };
}

/** Turns the second step on with a first code, and gives ten recovery codes. Throws `enrolment-ended`, `wrong-code`, `too-many-attempts`. */
export async function confirmEnrolment(server: RunningServer, actor: Actor, code: string): Promise<readonly string[]> {
  const { userId } = actor;
  const secret = server.enrolments.find(userId);
  if (secret === null) throw new HttpProblem("enrolment-ended", 409, "That took too long. Begin again, for a new secret.");
  const attempt = beginCodeAttempt(server, userId);
  const step = findStep({ secret, lastStep: 0, code: code.replace(/\s/g, ""), now: Date.now() });
  if (step === null || !server.enrolments.forget(userId)) throw wrongCode();
  attempt.succeed();
  const { recoveryCodes, recoveryCodeHashes } = freshRecoveryCodes(userId);
  await server.instance.record.setSecondStep(actor, { userId, secret, step, recoveryCodeHashes });
  return recoveryCodes;
}

/** Ten recovery codes, and what is kept of them. */
export function freshRecoveryCodes(userId: string): { recoveryCodes: readonly string[]; recoveryCodeHashes: readonly string[] } {
  const recoveryCodes = makeRecoveryCodes();
  return { recoveryCodes, recoveryCodeHashes: recoveryCodes.map((code) => hashRecoveryCode(userId, code)) };
}
