import { Instant, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

const Nothing = z.strictObject({});
const Done = z.strictObject({ done: z.literal(true) });
const Password = z.string().max(1000);
const Code = z.string().max(100);

/** One of a person's own sessions. */
export const OwnSessionView = z.strictObject({
  sessionId: Uuid,
  /** The browser's family and system: "Firefox on Windows". */
  browser: z.string(),
  startedAt: Instant,
  usedAt: Instant,
  isThisOne: z.boolean(),
});
export type OwnSessionView = z.infer<typeof OwnSessionView>;

/** A secret for an authenticator app. */
export const SecretView = z.strictObject({
  /** Base32 in groups of four. */
  secret: z.string(),
  /** The same for a QR code: `otpauth://totp/…`. */
  uri: z.string(),
});

/** What people do with their own account. Nobody can ask any of it about another person. */
export const accountEndpoints = {
  sessions: endpoint({
    method: "GET",
    path: "/api/account/sessions",
    permission: "signed-in",
    summary: "Where the caller is signed in, the last used first",
    input: Nothing,
    output: z.strictObject({ sessions: z.array(OwnSessionView) }),
  }),
  sessionEnd: endpoint({
    method: "DELETE",
    path: "/api/account/sessions/:sessionId",
    permission: "signed-in",
    summary: "End one of the caller's own sessions",
    input: z.strictObject({ sessionId: Uuid }),
    output: Done,
  }),
  sessionsEnd: endpoint({
    method: "DELETE",
    path: "/api/account/sessions",
    permission: "signed-in",
    summary: "End all of the caller's sessions but this one",
    input: Nothing,
    output: z.strictObject({ ended: z.int() }),
  }),
  passwordChange: endpoint({
    method: "PUT",
    path: "/api/account/password",
    permission: "signed-in",
    summary: "Change one's own password with the old one; ends all other sessions",
    input: z.strictObject({ password: Password, newPassword: Password.min(12) }),
    output: Done,
  }),
  secondStep: endpoint({
    method: "GET",
    path: "/api/account/second-step",
    permission: "signed-in",
    summary: "Whether the caller has an authenticator app as a second step, and how many recovery codes are left",
    input: Nothing,
    output: z.strictObject({ isOn: z.boolean(), recoveryCodes: z.int() }),
  }),
  secondStepBegin: endpoint({
    method: "POST",
    path: "/api/account/second-step",
    permission: "signed-in",
    summary: "A new secret for the caller's authenticator app; nothing is kept until a code shows that it arrived",
    input: z.strictObject({ password: Password }),
    output: SecretView,
  }),
  secondStepConfirm: endpoint({
    method: "POST",
    path: "/api/account/second-step/code",
    permission: "signed-in",
    summary: "Turn the authenticator app on with a first code; answers ten recovery codes, this once, and ends all other sessions",
    input: z.strictObject({ code: Code }),
    output: z.strictObject({ recoveryCodes: z.array(z.string()) }),
  }),
  recoveryCodesRenew: endpoint({
    method: "POST",
    path: "/api/account/second-step/recovery-codes",
    permission: "signed-in",
    summary: "Ten new recovery codes in place of those that are left, this once",
    input: Nothing,
    output: z.strictObject({ recoveryCodes: z.array(z.string()) }),
    needsProof: true,
  }),
  secondStepRemove: endpoint({
    method: "DELETE",
    path: "/api/account/second-step",
    permission: "signed-in",
    summary: "Turn the authenticator app off with password and code",
    input: z.strictObject({ password: Password, code: Code }),
    output: Done,
  }),
} as const;
