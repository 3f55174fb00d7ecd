import { accountName } from "@throughline/model/account-name";
import type { SecondStep } from "@throughline/record/second-step";
import { passSecondStep } from "../access/pass-second-step.ts";
import { hashPassword, isPassword } from "../access/password.ts";
import { findPrincipal, showPrincipal } from "../access/principal.ts";
import { credentialMark } from "../access/session-store.ts";
import type { Handler } from "../http/handler.ts";
import { HttpProblem } from "../http/problem.ts";
import { addOrganisationNamed, addPerson } from "../instance/people.ts";
import { beginAttempt, beginCodeAttempt, wrongCode } from "./begin-attempt.ts";
import { findBegun, findBegunWithout, finishSignIn, showPerson } from "./begun-sign-in.ts";
import { beginEnrolment, confirmEnrolment } from "./enrolment.ts";

/** Who is signed in; before anyone is, whether there are demo people to be or a first administrator to make. */
export const session: Handler<"session"> = async ({ principal, server }) => {
  const { record, isDemo } = server.instance;
  const users = await record.users();
  const organisations = await record.organisations();
  const nameOf = (id: string): string => organisations.find((organisation) => organisation.organisationId === id)?.name ?? id;
  return {
    principal: principal.userId === "" ? null : showPrincipal(principal, organisations),
    isDemo,
    needsSetUp: users.length === 0,
    demoPeople: isDemo
      ? users
          .filter((user) => user.isDemo)
          .map(({ userId, name, organisationId, roles }) => ({ userId, name, organisation: nameOf(organisationId), roles: [...roles] }))
      : [],
  };
};

/** A wrong name and a wrong password are one answer, and take as long. */
export const signIn: Handler<"signIn"> = async ({ input, server, address, session: own }) => {
  const account = accountName(input.name);
  const attempt = beginAttempt(server, account, address);
  const { record } = server.instance;
  const user = (await record.users()).find((candidate) => accountName(candidate.name) === account);
  const passwordHash = user === undefined ? null : await record.passwordHashOf(user.userId);
  const fits = await isPassword(input.password, passwordHash);
  if (user === undefined || !fits) throw new HttpProblem("wrong-sign-in", 401, "That name and password do not go together.");
  const credential = credentialMark(passwordHash);
  const [owesSecondStep, kept] = await Promise.all([record.owesSecondStep(user.userId), record.secondStepOf(user.userId)]);
  if (owesSecondStep || kept !== null) {
    const ticket = server.signInsInMaking.keep({ userId: user.userId, credential, attempt });
    return { principal: null, ticket, secondSteps: waysOf(kept), owesSecondStep };
  }
  attempt.succeed();
  own.start(user.userId, credential);
  return { principal: await showPerson(server, user.userId), ticket: null, secondSteps: [], owesSecondStep };
};

/** The second step. Attempts at a person's code count wherever they come from: only who has the password gets here. */
export const signInCode: Handler<"signInCode"> = async ({ input, server, session: own }) => {
  const { record } = server.instance;
  const begun = findBegun(server, input.ticket);
  const { userId } = begun;
  const attempt = beginCodeAttempt(server, userId);
  if (!(await passSecondStep(record, userId, input.code))) throw wrongCode();
  attempt.succeed();
  finishSignIn(server, own, { ...begun, ticket: input.ticket });
  return { principal: await showPerson(server, userId) };
};

/** Whoever gave the right password and needs a second step that they do not have sets it up before anything else. */
export const signInEnrol: Handler<"signInEnrol"> = async ({ input, server }) => {
  const { userId } = await findBegunWithout(server, input.ticket);
  const { name } = await findPrincipal(server.instance.record, userId);
  return beginEnrolment(server, { userId, name });
};

export const signInEnrolConfirm: Handler<"signInEnrolConfirm"> = async ({ input, actor, server, session: own }) => {
  const begun = await findBegunWithout(server, input.ticket);
  const { userId } = begun;
  const recoveryCodes = await confirmEnrolment(server, { ...actor, userId }, input.code);
  finishSignIn(server, own, { ...begun, ticket: input.ticket });
  return { principal: await showPerson(server, userId), recoveryCodes: [...recoveryCodes] };
};

/** Demo people have no password; outside the demo nobody can be had this way. */
export const signInAsDemo: Handler<"signInAsDemo"> = async ({ input, server, session: own }) => {
  const { record, isDemo } = server.instance;
  const user = isDemo ? (await record.users()).find((candidate) => candidate.isDemo && candidate.userId === input.userId) : undefined;
  if (user === undefined) throw new HttpProblem("not-a-demo", 403, "There is no such demo person here.");
  own.start(user.userId, credentialMark(await record.passwordHashOf(user.userId)));
  return { principal: await showPerson(server, user.userId) };
};

export const signOut: Handler<"signOut"> = async ({ session: own }) => {
  own.end();
  return { done: true };
};

/**
 * Makes the first administrator. In a small organisation that person also works on case files, so the first person holds
 * every working role; `throughline user` parts the roles later.
 */
export const setUp: Handler<"setUp"> = async ({ input, server, address, session: own }) => {
  const refusal = new HttpProblem(
    "wrong-set-up-token",
    403,
    "This set-up link has been used or is not this server's. Start the server again for a new one.",
  );
  const attempt = beginAttempt(server, "SET-UP", address);
  const { record } = server.instance;
  if (!server.setUpToken.fits(input.token) || (await record.users()).length > 0) throw refusal;
  attempt.succeed();
  if (!server.setUpToken.spend()) throw refusal;
  const actor = { userId: "set-up", purpose: "setUp" };
  const organisation = await addOrganisationNamed(server.instance, actor, { name: input.organisation, country: input.country });
  const passwordHash = await hashPassword(input.password);
  const userId = await addPerson(record, actor, {
    name: input.name,
    organisationId: organisation.organisationId,
    roles: ["administrator", "intake", "investigator", "analyst"],
    scopes: [organisation.organisationId],
    isDemo: false,
    passwordHash,
  });
  own.start(userId, credentialMark(passwordHash));
  return { principal: await showPerson(server, userId) };
};

/** What a right password has to be followed by. */
function waysOf(kept: SecondStep | null): ("passkey" | "app")[] {
  if (kept === null) return [];
  return [...(kept.passkeys.length > 0 ? ["passkey" as const] : []), ...(kept.app === null ? [] : ["app" as const])];
}
