import { UserRole } from "@throughline/model/vocabulary";
import { z } from "zod";
import { SecretView } from "./account-endpoints.ts";
import { endpoint } from "./endpoint.ts";
import { PrincipalView } from "./views.ts";

const Nothing = z.strictObject({});
const Done = z.strictObject({ done: z.literal(true) });

/** What somebody proves with that it is still them: what the problem `proof-needed` names as `by`. Whoever has a
 * passkey may type a code instead. Demo people have nothing, and say so. */
export const ProofBy = z.enum(["password", "code", "passkey", "demo"]);
export type ProofBy = z.infer<typeof ProofBy>;

/** What somebody has beside their password. */
const SecondStepWay = z.enum(["passkey", "app"]);

/** Signing in and out, and the first administrator. */
export const sessionEndpoints = {
  session: endpoint({
    method: "GET",
    path: "/api/session",
    permission: "anyone",
    summary: "Who is signed in, and whether this is a demo or awaits its set-up",
    input: Nothing,
    output: z.strictObject({
      principal: PrincipalView.nullable(),
      isDemo: z.boolean(),
      needsSetUp: z.boolean(),
      demoPeople: z.array(z.strictObject({ userId: z.string(), name: z.string(), organisation: z.string(), roles: z.array(UserRole) })),
    }),
  }),
  signIn: endpoint({
    method: "POST",
    path: "/api/session",
    permission: "anyone",
    summary: "Sign in with name and password; whoever has a second step gets a ticket, to send with their code",
    input: z.strictObject({ name: z.string().max(200), password: z.string().max(1000) }),
    output: z.strictObject({
      principal: PrincipalView.nullable(),
      ticket: z.string().nullable(),
      /** What the ticket can be sent with: a recovery code stands in for either. */
      secondSteps: z.array(SecondStepWay),
      /** True for whoever has no second step and needs one: the ticket is for setting it up. */
      owesSecondStep: z.boolean(),
    }),
  }),
  signInEnrol: endpoint({
    method: "POST",
    path: "/api/session/enrolment",
    permission: "anyone",
    summary: "For whoever needs a second step to sign in and has none: a new secret for their authenticator app",
    input: z.strictObject({ ticket: z.string().max(100) }),
    output: SecretView,
  }),
  signInEnrolConfirm: endpoint({
    method: "POST",
    path: "/api/session/enrolment/code",
    permission: "anyone",
    summary: "Turn that second step on with a first code, and be signed in; answers ten recovery codes, this once",
    input: z.strictObject({ ticket: z.string().max(100), code: z.string().max(100) }),
    output: z.strictObject({ principal: PrincipalView, recoveryCodes: z.array(z.string()) }),
  }),
  signInCode: endpoint({
    method: "POST",
    path: "/api/session/code",
    permission: "anyone",
    summary: "The second step of signing in: a code of the authenticator app, or a recovery code",
    input: z.strictObject({ ticket: z.string().max(100), code: z.string().max(100) }),
    output: z.strictObject({ principal: PrincipalView }),
  }),
  signInAsDemo: endpoint({
    method: "POST",
    path: "/api/session/demo",
    permission: "anyone",
    summary: "Sign in as one of the demo people; refused outside the demo",
    input: z.strictObject({ userId: z.string() }),
    output: z.strictObject({ principal: PrincipalView }),
  }),
  signOut: endpoint({ method: "DELETE", path: "/api/session", permission: "signed-in", summary: "Sign out", input: Nothing, output: Done }),
  proof: endpoint({
    method: "GET",
    path: "/api/session/proof",
    permission: "signed-in",
    summary: "Whether the caller proved that it is them in the last five minutes: asked before a link to a file is followed",
    input: Nothing,
    output: Done,
    needsProof: true,
  }),
  prove: endpoint({
    method: "POST",
    path: "/api/session/proof",
    permission: "signed-in",
    summary: "Prove that it is still the caller, before something is taken out: a code where they have a second step, else the password",
    input: z.strictObject({ proof: z.string().max(1000) }),
    output: Done,
  }),
  setUp: endpoint({
    method: "POST",
    path: "/api/set-up",
    permission: "anyone",
    summary: "Create the first administrator with the token printed once on the terminal",
    input: z.strictObject({
      token: z.string().max(200),
      name: z.string().min(1).max(200),
      password: z.string().min(12).max(1000),
      organisation: z.string().min(1).max(200),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
    }),
    output: z.strictObject({ principal: PrincipalView }),
  }),
} as const;
