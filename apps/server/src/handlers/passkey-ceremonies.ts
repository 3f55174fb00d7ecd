import { randomBytes, randomUUID } from "node:crypto";
import type { Actor } from "@throughline/record/case-record";
import { openMadePasskey, openUsedPasskey, passkeyAlgorithms, relyingPartyAt } from "../access/passkey-check.ts";
import type { MadePasskey, PasskeyAsking, PasskeyMaking, UsedPasskey } from "../contract/passkey-endpoints.ts";
import { orRefusal } from "../http/or-refusal.ts";
import { HttpProblem } from "../http/problem.ts";
import { minutesForPasskey, type RunningServer } from "../http/running-server.ts";
import { beginPasskeyAttempt } from "./begin-attempt.ts";
import { freshRecoveryCodes } from "./enrolment.ts";

/** What a challenge is for, and who alone may answer it: the holder of a sign-in's ticket, or a session. */
export type Ceremony = `${"sign-in" | "enrol"} ${string}` | `${"add" | "prove"} ${string}`;

interface Holder {
  readonly userId: string;
  readonly ceremony: Ceremony;
}

const timeout = minutesForPasskey * 60_000;
const hints = ["client-device", "security-key"] as const;

/** What is asked of a browser to make a passkey. Neither the person's name nor their id goes to the authenticator: it may be found by others. */
export async function beginMaking(server: RunningServer, { userId, ceremony }: Holder, name: string): Promise<PasskeyMaking> {
  const kept = await server.instance.record.secondStepOf(userId);
  return {
    rp: { id: relyingPartyAt(server.port).id, name: "Throughline" },
    user: { id: randomBytes(32).toString("base64url"), name, displayName: name },
    challenge: freshChallenge(server, ceremony, name),
    pubKeyCredParams: passkeyAlgorithms.map((alg) => ({ type: "public-key", alg })),
    excludeCredentials: (kept?.passkeys ?? []).map(({ credentialId }) => ({ type: "public-key", id: credentialId })),
    authenticatorSelection: { residentKey: "discouraged", userVerification: "required" },
    attestation: "none",
    hints: [...hints],
    timeout,
  };
}

/** Keeps what was made, and gives ten recovery codes where it is the person's first second step. Throws `wrong-passkey`, `too-many-attempts`. */
export async function finishMaking(
  server: RunningServer,
  actor: Actor,
  { ceremony, made, isToBeFirst }: { readonly ceremony: Ceremony; readonly made: MadePasskey; readonly isToBeFirst: boolean },
): Promise<readonly string[]> {
  const { userId } = actor;
  const attempt = beginPasskeyAttempt(server, userId);
  const asked = takeChallenge(server, ceremony);
  const opened = asked === null ? null : openMadePasskey(made, { party: relyingPartyAt(server.port), challenge: asked.challenge });
  if (asked === null || opened === null) throw wrongPasskey();
  attempt.succeed();
  const { recoveryCodes, recoveryCodeHashes } = freshRecoveryCodes(userId);
  const passkey = { passkeyId: randomUUID(), name: asked.name, ...opened };
  const wasFirst = await orRefusal(server.instance.record.addPasskey(actor, { userId, passkey, recoveryCodeHashes, isToBeFirst }));
  return wasFirst ? recoveryCodes : [];
}

/** What is asked of a browser to use one of a person's passkeys. Throws `no-passkey`. */
export async function beginUsing(server: RunningServer, { userId, ceremony }: Holder): Promise<PasskeyAsking> {
  const passkeys = (await server.instance.record.secondStepOf(userId))?.passkeys ?? [];
  if (passkeys.length === 0) throw new HttpProblem("no-passkey", 409, "You have no passkey here. Use a code.");
  return {
    rpId: relyingPartyAt(server.port).id,
    challenge: freshChallenge(server, ceremony),
    allowCredentials: passkeys.map(({ credentialId }) => ({ type: "public-key", id: credentialId })),
    userVerification: "required",
    hints: [...hints],
    timeout,
  };
}

/** Takes a use of one of a person's passkeys, once. Throws `wrong-passkey` whatever is wrong with it, and `too-many-attempts`. */
export async function finishUsing(server: RunningServer, { userId, ceremony }: Holder, used: UsedPasskey): Promise<void> {
  const attempt = beginPasskeyAttempt(server, userId);
  const asked = takeChallenge(server, ceremony);
  const { record } = server.instance;
  const passkey = (await record.secondStepOf(userId))?.passkeys.find(({ credentialId }) => credentialId === used.id);
  if (asked === null || passkey === undefined) throw wrongPasskey();
  const { passkeyId, publicKey } = passkey;
  const counter = openUsedPasskey(used, { party: relyingPartyAt(server.port), challenge: asked.challenge, publicKey });
  if (counter === null || !(await record.usePasskey({ userId, passkeyId, counter }))) throw wrongPasskey();
  attempt.succeed();
}

function freshChallenge(server: RunningServer, ceremony: Ceremony, name = ""): string {
  const challenge = randomBytes(32).toString("base64url");
  server.passkeyChallenges.keep({ challenge, name }, ceremony);
  return challenge;
}

/** Each challenge is taken once, whatever comes of it. */
function takeChallenge({ passkeyChallenges }: RunningServer, ceremony: Ceremony): { challenge: string; name: string } | null {
  const asked = passkeyChallenges.find(ceremony);
  return passkeyChallenges.forget(ceremony) ? asked : null;
}

function wrongPasskey(): HttpProblem {
  return new HttpProblem("wrong-passkey", 403, "That passkey was not accepted, or it took longer than two minutes. Try again.");
}
