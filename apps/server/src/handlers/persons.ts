import { consentPurposes, isTreatedAsChild, rolesThatSet } from "@throughline/model/person";
import type { UserRole } from "@throughline/model/vocabulary";
import type { PersonRow } from "@throughline/record/persons";
import { isAllowed } from "../access/permissions.ts";
import type { Principal } from "../access/principal.ts";
import type { PersonView } from "../contract/person-endpoints.ts";
import type { Handler } from "../http/handler.ts";
import { orRefusal } from "../http/or-refusal.ts";
import { notFound } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";
import { organisationNames, showCaseFile } from "../show/show-record-rows.ts";
import { isBy } from "./submissions.ts";

/** The person of a case file of the reader's own: what an agreement opens of another organisation's case files does not reach persons. */
export const casePerson: Handler<"casePerson"> = async ({ input, principal, server }) => {
  const { record } = server.instance;
  const { ownScopes } = principal;
  const [person, judged, nameOf] = await Promise.all([
    record.personOf(input.caseFileId, ownScopes),
    record.samePersonAs(input.caseFileId, ownScopes),
    organisationNames(record),
  ]);
  if (person === null) throw notFound();
  const others = await record.caseFilesById(
    judged.map(({ otherId }) => otherId),
    ownScopes,
  );
  const caseFileOf = new Map(others.map((row) => [row.caseFileId, showCaseFile(row, nameOf)]));
  return {
    caseFileId: input.caseFileId,
    person: showPerson(person),
    maySet: maySet(principal),
    samePerson: judged.flatMap(({ judgementId, otherId }) => {
      const caseFile = caseFileOf.get(otherId);
      return caseFile === undefined ? [] : [{ judgementId, caseFile }];
    }),
  };
};

/** Of one submission, at most; a larger one is a sheet whose people were not before whoever imported it. */
const mostPeople = 100;

/** The people of a submission. Whoever only adds case files has those of what they submitted themselves, as in the list of submissions. */
export const submissionPeople: Handler<"submissionPeople"> = async ({ input: { submissionId }, principal, server, concerns }) => {
  const { record } = server.instance;
  const { ownScopes } = principal;
  if (!(await isTheirs(server.instance, principal, submissionId))) throw notFound();
  const rows = await record.caseFilesOfSubmission(submissionId, ownScopes, mostPeople);
  if (rows.length === 0) throw notFound();
  concerns([submissionId, ...rows.map(({ caseFileId }) => caseFileId)], rows.length);
  const people = await Promise.all(
    rows.map(async ({ caseFileId, reference }) => {
      const person = await record.personOf(caseFileId, ownScopes);
      return person === null ? [] : [{ caseFileId, reference, person: showPerson(person) }];
    }),
  );
  return { people: people.flat() };
};

async function isTheirs({ record }: Pick<Instance, "record">, principal: Principal, submissionId: string): Promise<boolean> {
  const row = (await record.submissions(principal.ownScopes)).find((one) => one.submissionId === submissionId);
  return row !== undefined && (isAllowed(principal, "read-leads") || isBy(row, principal));
}

function showPerson({ standing, standingBasis, standingSet, ageBand, minor, ageSet, consents }: PersonRow): PersonView {
  return {
    standing,
    standingBasis,
    standingSet,
    ageBand,
    minor,
    isTreatedAsChild: isTreatedAsChild({ ageBand, minor }),
    ageSet,
    consents: consentPurposes.map((purpose) => {
      const said = consents.find((one) => one.purpose === purpose);
      if (said === undefined) return { purpose, says: null, language: "", hasInterpreter: false, set: null };
      const { says, language, hasInterpreter, by, at } = said;
      return { purpose, says, language, hasInterpreter, set: { by, at } };
    }),
  };
}

function maySet({ roles }: Principal): Record<keyof typeof rolesThatSet, boolean> {
  const may = (allowed: readonly UserRole[]): boolean => allowed.some((role) => roles.includes(role));
  const { consent, age, protection, standing, controller } = rolesThatSet;
  return { consent: may(consent), age: may(age), protection: may(protection), standing: may(standing), controller: may(controller) };
}

export const personProtect: Handler<"personProtect"> = async ({ input: { caseFileId }, principal, actor, server }) => {
  await refuseHidden(server.instance, principal, caseFileId);
  await orRefusal(server.instance.record.setPersonStanding(actor, { caseFileId, standing: "protected", basis: "" }));
  return { done: true };
};

export const personStandingSet: Handler<"personStandingSet"> = async ({ input, principal, actor, server }) => {
  await refuseHidden(server.instance, principal, input.caseFileId);
  await orRefusal(server.instance.record.setPersonStanding(actor, input));
  return { done: true };
};

export const personAgeSet: Handler<"personAgeSet"> = async ({ input, principal, actor, server }) => {
  await refuseHidden(server.instance, principal, input.caseFileId);
  await orRefusal(server.instance.record.setPersonAge(actor, input));
  return { done: true };
};

export const consentRecord: Handler<"consentRecord"> = async ({ input, principal, actor, server }) => {
  await refuseHidden(server.instance, principal, input.caseFileId);
  await orRefusal(server.instance.record.recordConsents(actor, [input]));
  return { done: true };
};

/** A case file that is not of the reader's own scopes is answered like one that never was. */
export async function refuseHidden({ record }: Pick<Instance, "record">, { ownScopes }: Principal, caseFileId: string): Promise<void> {
  if ((await record.caseFilesById([caseFileId], ownScopes)).length === 0) throw notFound();
}
