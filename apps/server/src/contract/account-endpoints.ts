import { Instant, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

const Nothing = z.strictObject({});
const Done = z.strictObject({ done: z.literal(true) });
const Password = z.string().max(1000);

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
} as const;
