import { Instant, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { PrincipalView } from "./views.ts";

const Nothing = z.strictObject({});
const Done = z.strictObject({ done: z.literal(true) });
const Ticket = z.string().max(100);
const PasskeyName = z.string().trim().min(1).max(60);
const RecoveryCodes = z.array(z.string());

/** Bytes in base64url, as WebAuthn has them in JSON; `most` characters. */
const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/);
/** A credential id has 1023 bytes at most. */
const CredentialId = bytes(1364);
const ClientData = bytes(4000);
const AuthenticatorData = bytes(4000);
/** What browsers offer first: a phone is reached through its maker's servers, these are not. */
const Hints = z.array(z.enum(["client-device", "security-key"]));
const CredentialReference = z.strictObject({ type: z.literal("public-key"), id: CredentialId });

/** What a browser is asked to make a passkey by: `PublicKeyCredentialCreationOptionsJSON` of WebAuthn Level 3. */
export const PasskeyMaking = z.strictObject({
  rp: z.strictObject({ id: z.string(), name: z.string() }),
  user: z.strictObject({ id: bytes(100), name: z.string(), displayName: z.string() }),
  challenge: bytes(100),
  pubKeyCredParams: z.array(z.strictObject({ type: z.literal("public-key"), alg: z.int() })),
  excludeCredentials: z.array(CredentialReference),
  authenticatorSelection: z.strictObject({ residentKey: z.literal("discouraged"), userVerification: z.literal("required") }),
  attestation: z.literal("none"),
  hints: Hints,
  timeout: z.int(),
});
export type PasskeyMaking = z.infer<typeof PasskeyMaking>;

/** What a browser is asked to use a passkey by: `PublicKeyCredentialRequestOptionsJSON`. */
export const PasskeyAsking = z.strictObject({
  rpId: z.string(),
  challenge: bytes(100),
  allowCredentials: z.array(CredentialReference),
  userVerification: z.literal("required"),
  hints: Hints,
  timeout: z.int(),
});
export type PasskeyAsking = z.infer<typeof PasskeyAsking>;

/** What a browser answers when it made one. */
export const MadePasskey = z.strictObject({
  id: CredentialId,
  clientDataJSON: ClientData,
  authenticatorData: AuthenticatorData,
  /** SubjectPublicKeyInfo, DER. */
  publicKey: bytes(1000),
});
export type MadePasskey = z.infer<typeof MadePasskey>;

/** What a browser answers when one was used. */
export const UsedPasskey = z.strictObject({
  id: CredentialId,
  clientDataJSON: ClientData,
  authenticatorData: AuthenticatorData,
  signature: bytes(1000),
});
export type UsedPasskey = z.infer<typeof UsedPasskey>;

export const PasskeyView = z.strictObject({
  passkeyId: Uuid,
  name: z.string(),
  addedAt: Instant,
  /** Null until it was used. */
  usedAt: Instant.nullable(),
});
export type PasskeyView = z.infer<typeof PasskeyView>;

/** Passkeys: a person's own, and as the second step of signing in and of a proof. */
export const passkeyEndpoints = {
  passkeys: endpoint({
    method: "GET",
    path: "/api/account/passkeys",
    permission: "signed-in",
    summary: "The caller's passkeys, the first added first",
    input: Nothing,
    output: z.strictObject({ passkeys: z.array(PasskeyView) }),
  }),
  passkeyBegin: endpoint({
    method: "POST",
    path: "/api/account/passkeys/beginning",
    permission: "signed-in",
    summary: "What the caller's browser makes a passkey by; nothing is kept until it answers",
    input: z.strictObject({ name: PasskeyName }),
    output: PasskeyMaking,
    needsProof: true,
  }),
  passkeyAdd: endpoint({
    method: "POST",
    path: "/api/account/passkeys",
    permission: "signed-in",
    summary: "Add the passkey that was made; where it is the caller's first second step, answers ten recovery codes, this once",
    input: MadePasskey,
    output: z.strictObject({ recoveryCodes: RecoveryCodes }),
  }),
  passkeyRemove: endpoint({
    method: "DELETE",
    path: "/api/account/passkeys/:passkeyId",
    permission: "signed-in",
    summary: "Remove one of the caller's passkeys, unless it is the last second step where the organisation asks for one",
    input: z.strictObject({ passkeyId: Uuid }),
    output: Done,
    needsProof: true,
  }),
  signInPasskeyBegin: endpoint({
    method: "POST",
    path: "/api/session/passkey/beginning",
    permission: "anyone",
    summary: "For whoever gave the right password and has a passkey: what their browser uses it by",
    input: z.strictObject({ ticket: Ticket }),
    output: PasskeyAsking,
  }),
  signInPasskey: endpoint({
    method: "POST",
    path: "/api/session/passkey",
    permission: "anyone",
    summary: "The second step of signing in, by a passkey",
    input: z.strictObject({ ticket: Ticket, used: UsedPasskey }),
    output: z.strictObject({ principal: PrincipalView }),
  }),
  signInEnrolPasskeyBegin: endpoint({
    method: "POST",
    path: "/api/session/enrolment/passkey/beginning",
    permission: "anyone",
    summary: "For whoever needs a second step to sign in and has none: what their browser makes a passkey by",
    input: z.strictObject({ ticket: Ticket, name: PasskeyName }),
    output: PasskeyMaking,
  }),
  signInEnrolPasskey: endpoint({
    method: "POST",
    path: "/api/session/enrolment/passkey",
    permission: "anyone",
    summary: "Add that passkey, and be signed in; answers ten recovery codes, this once",
    input: z.strictObject({ ticket: Ticket, made: MadePasskey }),
    output: z.strictObject({ principal: PrincipalView, recoveryCodes: RecoveryCodes }),
  }),
  provePasskeyBegin: endpoint({
    method: "POST",
    path: "/api/session/proof/passkey/beginning",
    permission: "signed-in",
    summary: "What the caller's browser uses a passkey by, to prove that it is still them",
    input: Nothing,
    output: PasskeyAsking,
  }),
  provePasskey: endpoint({
    method: "POST",
    path: "/api/session/proof/passkey",
    permission: "signed-in",
    summary: "Prove by a passkey that it is still the caller, before something is taken out",
    input: UsedPasskey,
    output: Done,
  }),
} as const;
