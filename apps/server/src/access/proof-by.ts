import type { ProofBy } from "../contract/session-endpoints.ts";
import type { Instance } from "../instance/instance.ts";
import type { Principal } from "./principal.ts";

/**
 * What somebody who is signed in proves with that it is still them: a passkey or a code where they have a second step, since a
 * browser may fill in a password by itself; else their password. People of a demo have neither.
 */
export async function proofBy(
  { record, isDemo }: Pick<Instance, "record" | "isDemo">,
  { userId, ...principal }: Principal,
): Promise<ProofBy> {
  const secondStep = await record.secondStepOf(userId);
  if (secondStep !== null) return secondStep.passkeys.length > 0 ? "passkey" : "code";
  return isDemo && principal.isDemo && (await record.passwordHashOf(userId)) === null ? "demo" : "password";
}
