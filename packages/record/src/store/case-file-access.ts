import { normaliseReference } from "@throughline/model/text-hygiene";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { GlassReason, UserRole } from "@throughline/model/vocabulary";
import type { AccessTerms, CaseFileAccessRow } from "../case-file-access.ts";
import type { Actor, User } from "../case-record.ts";
import { type Connection, firstRow } from "../open-connection.ts";
import { readAccessAnywhere } from "../reads/case-file-access.ts";
import { readUsers } from "../reads/people.ts";
import { administratorOf } from "./granting.ts";
import { appendEntries, type RecordStore } from "./record-store.ts";
import { by } from "./submissions.ts";

const rolesThatRead: readonly UserRole[] = ["investigator", "analyst", "approver"];

/** Records who reads a case file, as its steward says. */
export function setCaseFileAccess(store: RecordStore, actor: Actor, terms: AccessTerms): void {
  appendEntries(store, by(actor), () => {
    const users = readUsers(store.connection);
    const before = readAccessAnywhere(store.connection, terms.caseFileId);
    const person = users.find(({ userId }) => userId === actor.userId);
    if (before === null || person === undefined || !reads(person, before)) throw unknownCaseFile();
    refuseOthers(users, person, before);
    const after = checked(users, before, terms);
    return [{ kind: "case-file-access-set", caseFileId: terms.caseFileId, body: after }];
  });
}

/** Records the steward that an administrator names; who reads the case file besides stays as it is. */
export function nameSteward(store: RecordStore, actor: Actor, { caseFileId, stewardId }: { caseFileId: string; stewardId: string }): void {
  appendEntries(store, by(actor), () => {
    const users = readUsers(store.connection);
    const before = readAccessAnywhere(store.connection, caseFileId);
    const person = users.find(({ userId }) => userId === actor.userId);
    if (before === null || person?.organisationId !== before.organisationId) throw unknownCaseFile();
    administratorOf(users, actor.userId, before.organisationId);
    if (stewardId === actor.userId && before.stewardId !== actor.userId)
      throw new ThroughlineError("above-oneself", "You cannot name yourself. Name another steward, or ask another administrator.");
    const after = checked(users, before, { ...before, stewardId, reason: "" });
    return [{ kind: "case-file-access-set", caseFileId, body: after }];
  });
}

/** Records that the actor opened a restricted case file for themselves, and gives its id. */
export function breakGlass(
  store: RecordStore,
  actor: Actor,
  { caseFile, reason, note, now, until }: { caseFile: string; reason: GlassReason; note: string; now: string; until: string },
): string {
  let caseFileId = "";
  appendEntries(store, by(actor), () => {
    const person = readUsers(store.connection).find(({ userId }) => userId === actor.userId);
    const found = person === undefined ? null : findIn(store.connection, person.organisationId, caseFile);
    if (person === undefined || found === null || !person.roles.some((role) => rolesThatRead.includes(role))) throw unknownCaseFile();
    const isColleague = person.scopes.includes(found.organisationId);
    if (reads(person, found) || (isColleague && isOpenTo(store.connection, { person, found, now })))
      throw new ThroughlineError("reads-already", "You read this case file already.");
    if (found.access !== "restricted" || !isColleague) throw unknownCaseFile();
    caseFileId = found.caseFileId;
    return [{ kind: "glass-broken", caseFileId, body: { caseFileId, reason, note, until } }];
  });
  return caseFileId;
}

/** True of whoever is named for a case file, and of all with its organisation's scope while it is open. */
function reads({ userId, organisationId, scopes }: User, caseFile: CaseFileAccessRow): boolean {
  if (organisationId !== caseFile.organisationId) return false;
  return caseFile.access === "open" ? scopes.includes(organisationId) : [...caseFile.members, caseFile.stewardId].includes(userId);
}

function isOpenTo(
  connection: Connection,
  { person, found, now }: { readonly person: User; readonly found: CaseFileAccessRow; readonly now: string },
): boolean {
  const sql = "SELECT 1 FROM glass_broken WHERE user_id = ? AND case_file_id = ? AND until > ?";
  return found.access === "restricted" && firstRow(connection, sql, person.userId, found.caseFileId, now) !== undefined;
}

/** The steward named for it says who reads it; where none is, or is one no more, any steward who reads it. */
function refuseOthers(users: readonly User[], person: User, before: CaseFileAccessRow): void {
  const named = users.find(({ userId }) => userId === before.stewardId);
  const isNamed = named !== undefined && isStewardOf(named, before);
  if (!isStewardOf(person, before) || (isNamed && named.userId !== person.userId))
    throw new ThroughlineError("not-its-steward", "Only its steward says who reads this case file.");
}

/** What may be recorded: a steward where not all read it, and people of its organisation. */
function checked(users: readonly User[], before: CaseFileAccessRow, terms: AccessTerms): AccessTerms & { members: string[] } {
  const { caseFileId, access, stewardId, reason } = terms;
  const colleagues = users.filter(({ organisationId }) => organisationId === before.organisationId);
  if (stewardId === null && access !== "open")
    throw new ThroughlineError("steward-needed", "A case file that not all read needs a steward, who can let others in again.");
  const steward = colleagues.find(({ userId }) => userId === stewardId);
  const members = access === "open" ? [] : [...new Set(terms.members)].filter((userId) => userId !== stewardId).sort();
  const areKnown = members.every((userId) => colleagues.some((one) => one.userId === userId));
  if (!areKnown || (stewardId !== null && (steward === undefined || !isStewardOf(steward, before))))
    throw new ThroughlineError("person-unknown", "Somebody named is not of this organisation, or is no steward of it.");
  return { caseFileId, access, stewardId, members, reason };
}

function isStewardOf({ organisationId, roles }: User, caseFile: CaseFileAccessRow): boolean {
  return organisationId === caseFile.organisationId && roles.includes("steward");
}

function findIn(connection: Connection, organisationId: string, caseFile: string): CaseFileAccessRow | null {
  const row = firstRow<{ id: string }>(
    connection,
    "SELECT case_file_id AS id FROM case_file WHERE organisation_id = ? AND (case_file_id = ? OR reference = ?)",
    organisationId,
    caseFile,
    normaliseReference(caseFile),
  );
  return row === undefined ? null : readAccessAnywhere(connection, row.id);
}

function unknownCaseFile(): ThroughlineError {
  return new ThroughlineError("case-file-unknown", "There is no such case file.");
}
