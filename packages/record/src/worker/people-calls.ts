import type { Administration } from "../administration.ts";
import type { CaseRecord } from "../case-record.ts";
import type { SecondSteps } from "../second-step.ts";
import type { writerMethods } from "./methods.ts";
import type { Reader } from "./reader-pool.ts";
import type { Thread } from "./thread.ts";

/** What is asked of the reading threads about organisations and people who use the system. */
export type PeopleReads = Pick<
  CaseRecord,
  "organisations" | "users" | "passwordHashOf" | "invitations" | "invitationOf" | "secondStepOf" | "isSecondStepDemanded" | "owesSecondStep"
>;

/** What the writing thread does with them. */
export type PeopleWrites = Pick<CaseRecord, "addOrganisation" | "addUser" | "setPasswordHash" | "removeUser"> &
  Omit<Administration & SecondSteps, keyof PeopleReads>;

export function peopleWrites(write: Thread<typeof writerMethods>["call"]): PeopleWrites {
  return {
    addOrganisation: (actor, organisation) => write("addOrganisation", actor, organisation),
    addUser: (actor, user, passwordHash) => write("addUser", actor, user, passwordHash),
    setPasswordHash: (actor, userId, passwordHash) => write("setPasswordHash", actor, userId, passwordHash),
    removeUser: (actor, userId) => write("removeUser", actor, userId),
    invite: (actor, input) => write("invite", actor, input),
    acceptInvitation: (input) => write("acceptInvitation", input),
    withdrawInvitation: (actor, invitationId) => write("withdrawInvitation", actor, invitationId),
    changeAccess: (actor, input) => write("changeAccess", actor, input),
    removePerson: (actor, userId) => write("removePerson", actor, userId),
    setSecondStep: (actor, input) => write("setSecondStep", actor, input),
    removeSecondStep: (actor, userId) => write("removeSecondStep", actor, userId),
    spendStep: (userId, step) => write("spendStep", userId, step),
    spendRecoveryCode: (userId, hash) => write("spendRecoveryCode", userId, hash),
    renewRecoveryCodes: (userId, hashes) => write("renewRecoveryCodes", userId, hashes),
    addPasskey: (actor, input) => write("addPasskey", actor, input),
    removePasskey: (actor, input) => write("removePasskey", actor, input),
    usePasskey: (use) => write("usePasskey", use),
    forgetSecondSteps: (actor, userId) => write("forgetSecondSteps", actor, userId),
    demandSecondStep: (actor, demand) => write("demandSecondStep", actor, demand),
  };
}

export function peopleReads(read: Reader["call"]): PeopleReads {
  return {
    organisations: () => read("organisations"),
    users: () => read("users"),
    passwordHashOf: (userId) => read("passwordHashOf", userId),
    invitations: (organisationId, now) => read("invitations", organisationId, now),
    invitationOf: (tokenHash, now) => read("invitationOf", tokenHash, now),
    secondStepOf: (userId) => read("secondStepOf", userId),
    isSecondStepDemanded: (organisationId) => read("isSecondStepDemanded", organisationId),
    owesSecondStep: (userId) => read("owesSecondStep", userId),
  };
}
