import type { PersonAge, PersonStanding } from "@throughline/model/person";
import type { Actor } from "../case-record.ts";
import type { ConsentDraft, ControllerDraft, PersonRecord } from "../persons.ts";
import { readChildrenBehind } from "../reads/children.ts";
import { readControllers, readPerson, readReferralConsent, readSamePersonAs } from "../reads/persons.ts";
import { nameController, recordConsents, setPersonAge, setPersonStanding, withdrawController } from "../store/persons.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { writerMethods } from "./methods.ts";
import type { Reader } from "./reader-pool.ts";
import type { Thread } from "./thread.ts";

/** What the writing thread does about persons. */
export const personWriterMethods = {
  setPersonStanding: (store: RecordStore, actor: Actor, input: { caseFileId: string; standing: PersonStanding; basis: string }) =>
    setPersonStanding(store, actor, input),
  setPersonAge: (store: RecordStore, actor: Actor, input: PersonAge & { caseFileId: string }) => setPersonAge(store, actor, input),
  recordConsents: (store: RecordStore, actor: Actor, consents: readonly ConsentDraft[]) => recordConsents(store, actor, consents),
  nameController: (store: RecordStore, actor: Actor, draft: ControllerDraft) => nameController(store, actor, draft),
  withdrawController: (store: RecordStore, actor: Actor, input: { controllerId: string; basis: string }) =>
    withdrawController(store, actor, input),
} as const;

/** What a reading thread answers about persons. */
export const personReaderMethods = {
  personOf: (store: RecordStore, caseFileId: string, scopes: readonly string[]) => readPerson(store.connection, caseFileId, scopes),
  referralConsent: (store: RecordStore, ids: readonly string[], scopes: readonly string[]) =>
    readReferralConsent(store.connection, ids, scopes),
  childrenBehind: (store: RecordStore, ids: readonly string[], scopes: readonly string[]) =>
    readChildrenBehind(store.connection, ids, scopes),
  controllers: (store: RecordStore, scopes: readonly string[]) => readControllers(store.connection, scopes),
  samePersonAs: (store: RecordStore, caseFileId: string, scopes: readonly string[]) =>
    readSamePersonAs(store.connection, caseFileId, scopes),
} as const;

export type PersonWrites = Pick<PersonRecord, keyof typeof personWriterMethods>;
export type PersonReads = Pick<PersonRecord, keyof typeof personReaderMethods>;

export function personWrites(write: Thread<typeof writerMethods>["call"]): PersonWrites {
  return {
    setPersonStanding: (actor, input) => write("setPersonStanding", actor, input),
    setPersonAge: (actor, input) => write("setPersonAge", actor, input),
    recordConsents: (actor, consents) => write("recordConsents", actor, consents),
    nameController: (actor, draft) => write("nameController", actor, draft),
    withdrawController: (actor, input) => write("withdrawController", actor, input),
  };
}

export function personReads(read: Reader["call"]): PersonReads {
  return {
    personOf: (caseFileId, scopes) => read("personOf", caseFileId, scopes),
    referralConsent: (ids, scopes) => read("referralConsent", ids, scopes),
    childrenBehind: (ids, scopes) => read("childrenBehind", ids, scopes),
    controllers: (scopes) => read("controllers", scopes),
    samePersonAs: (caseFileId, scopes) => read("samePersonAs", caseFileId, scopes),
  };
}
