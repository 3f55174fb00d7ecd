import { randomUUID } from "node:crypto";
import { isAgeContradictory, mayBeNamed, type PersonAge, type PersonStanding, rolesThatSet } from "@throughline/model/person";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { UserRole } from "@throughline/model/vocabulary";
import type { Actor } from "../case-record.ts";
import { firstRow } from "../open-connection.ts";
import type { ConsentDraft, ControllerDraft } from "../persons.ts";
import { readUsers } from "../reads/people.ts";
import { appendEntries, type RecordStore } from "./record-store.ts";
import { by } from "./submissions.ts";

/** Says how a person stands. */
export function setPersonStanding(
  store: RecordStore,
  actor: Actor,
  { caseFileId, standing, basis }: { caseFileId: string; standing: PersonStanding; basis: string },
): void {
  appendEntries(store, by(actor), () => {
    refuseUnknown(store, caseFileId);
    if (standing !== "protected") {
      refuseOthers(store, actor, rolesThatSet.standing);
      if (basis.trim() === "") throw new ThroughlineError("needs-basis", "Out of protection it takes a basis: say what shows it.");
    }
    return [{ kind: "person-standing-set", caseFileId, body: { standing, basis } }];
  });
}

/** Says how old a person is, as a band, and whether they are a child. */
export function setPersonAge(store: RecordStore, actor: Actor, { caseFileId, ageBand, minor }: PersonAge & { caseFileId: string }): void {
  appendEntries(store, by(actor), () => {
    refuseUnknown(store, caseFileId);
    if (isAgeContradictory({ ageBand, minor }))
      throw new ThroughlineError("age-contradictory", "That age and what is said of being a child cannot both hold.");
    return [{ kind: "person-age-set", caseFileId, body: { ageBand, minor } }];
  });
}

/** Records what people said, of a purpose each. */
export function recordConsents(store: RecordStore, actor: Actor, consents: readonly ConsentDraft[]): void {
  appendEntries(store, by(actor), () =>
    consents.map(({ caseFileId, purpose, says, language, hasInterpreter }) => {
      refuseUnknown(store, caseFileId);
      if (says === "withdrawn") refuseWithdrawingNothing(store, caseFileId, purpose);
      return { kind: "consent-recorded", caseFileId, body: { purpose, says, language, hasInterpreter } };
    }),
  );
}

function refuseWithdrawingNothing({ connection }: RecordStore, caseFileId: string, purpose: string): void {
  const sql = `SELECT 1 FROM consent JOIN case_file ON case_file.n = consent.case_file
    WHERE case_file_id = ? AND purpose = ? AND says <> 'refused'`;
  if (firstRow(connection, sql, caseFileId, purpose) === undefined)
    throw new ThroughlineError("nothing-given", "There is no yes to take back: record a no.");
}

/** Records the name of somebody alleged to control, or convicted of it. Nobody else's name is taken. */
export function nameController(store: RecordStore, actor: Actor, { caseFileId, standing, ...said }: ControllerDraft): string {
  const controllerId = randomUUID();
  appendEntries(store, by(actor), () => {
    refuseUnknown(store, caseFileId);
    refuseOthers(store, actor, rolesThatSet.controller);
    if (!mayBeNamed(standing))
      throw new ThroughlineError(
        "name-not-accepted",
        "No name is kept of anybody but a suspected controller or somebody convicted: a survivor's, a witness's or an unknown person's could be found and used against them.",
      );
    return [{ kind: "controller-named", caseFileId, body: { controllerId, standing, ...said } }];
  });
  return controllerId;
}

/** Takes a name back; that it was recorded, and by whom, stays in the chain until the case file is erased. */
export function withdrawController(
  store: RecordStore,
  actor: Actor,
  { controllerId, basis }: { controllerId: string; basis: string },
): void {
  appendEntries(store, by(actor), () => {
    const sql =
      "SELECT case_file_id AS caseFileId FROM controller JOIN case_file ON case_file.n = controller.case_file WHERE controller_id = ?";
    const row = firstRow<{ caseFileId: string }>(store.connection, sql, controllerId);
    if (row === undefined) throw new ThroughlineError("controller-unknown", "There is nobody recorded by that id.");
    refuseOthers(store, actor, rolesThatSet.controller);
    return [{ kind: "controller-withdrawn", caseFileId: row.caseFileId, body: { controllerId, basis } }];
  });
}

function refuseUnknown({ connection }: RecordStore, caseFileId: string): void {
  if (firstRow(connection, "SELECT 1 FROM case_file WHERE case_file_id = ?", caseFileId) === undefined)
    throw new ThroughlineError("case-file-unknown", "There is no such case file.");
}

/** By the roles that hold under the write lock, not by those a session knew. Throws `needs-approver`. */
export function refuseOthers({ connection }: RecordStore, { userId }: Actor, roles: readonly UserRole[]): void {
  const person = readUsers(connection).find((user) => user.userId === userId);
  if (person === undefined || !roles.some((role) => person.roles.includes(role)))
    throw new ThroughlineError("needs-approver", "This takes an approver.");
}
