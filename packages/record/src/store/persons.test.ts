import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ConsentPurpose, type ConsentWord, personStandings } from "@throughline/model/person";
import { keptOfPersons } from "@throughline/model/person-fields";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { entryBodies } from "../entry.ts";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { readCaseFilesByReference } from "../reads/case-files.ts";
import { identifierIdsOf } from "../reads/identifiers.ts";
import { readControllers, readPerson, readReferralConsent } from "../reads/persons.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { writerMethods } from "../worker/methods.ts";
import { eraseCaseFile } from "./erase.ts";
import { nameController, recordConsents, setPersonAge, setPersonStanding, withdrawController } from "./persons.ts";
import { closeStore, openStore } from "./record-store.ts";

const approver = { userId: "00000000-0000-4000-8000-00000000000a", purpose: "standing" };
const own = ["riverbank"];
const code = (expected: string) => expect.objectContaining({ code: expected });

it("keeps of persons what the model names as theirs, and nothing else", () => {
  for (const [kind, fields] of Object.entries(keptOfPersons))
    expect(Object.keys(entryBodies[kind as keyof typeof keptOfPersons].shape), kind).toEqual(Object.keys(fields));
});

describe("the person of a case file", () => {
  let record: TemporaryRecord;
  let caseFileId: string;
  beforeEach(() => {
    record = temporaryRecord({ isUnencrypted: true });
    writerMethods.addOrganisation(record.store, inventedActor, { organisationId: "riverbank", name: "Riverbank", isDemo: false });
    const user = { name: "Ari", organisationId: "riverbank", roles: ["approver" as const], scopes: own, isDemo: false };
    writerMethods.addUser(record.store, inventedActor, { userId: approver.userId, ...user }, null);
    record.tell("riverbank", "a.csv", [
      inventedCaseFile("RB-1", [inventedSighting(inventedWallet(1), 2), inventedSighting(inventedWallet(2), 2)]),
      inventedCaseFile("RB-2", [inventedSighting(inventedWallet(2), 3)]),
    ]);
    caseFileId = idOf("RB-1");
  });
  afterEach(() => record.remove());

  const idOf = (reference: string): string =>
    readCaseFilesByReference(record.store.connection, "riverbank", reference, own)[0]?.caseFileId ?? "";
  const person = () => readPerson(record.store.connection, caseFileId, own);
  const consent = (says: ConsentWord, purpose: ConsentPurpose = "financial-referral", of = caseFileId): void =>
    recordConsents(record.store, inventedActor, [{ caseFileId: of, purpose, says, language: "my", hasInterpreter: true }]);
  const named = { name: "Mr Golden", role: "manager", standing: "suspected-controller", basis: "three accounts", source: "p. 3" } as const;

  it("is protected, treated as a child and asked nothing until somebody says otherwise, and hidden from other scopes", () => {
    expect(person()).toMatchObject({ standing: "protected", standingSet: null, ageBand: "unknown", minor: "unknown", consents: [] });
    expect(readPerson(record.store.connection, caseFileId, ["lotus"])).toBeNull();
    expect(readPerson(record.store.connection, "nobody", own)).toBeNull();
  });

  it("goes into protection by anybody's word, and out of it by an approver's with a basis alone", () => {
    const set = (actor: typeof approver, standing: (typeof personStandings)[number], basis: string): void =>
      setPersonStanding(record.store, actor, { caseFileId, standing, basis });
    for (const standing of personStandings.filter((one) => one !== "protected")) {
      expect(() => set(inventedActor, standing, "because")).toThrow(code("needs-approver"));
      expect(() => set(approver, standing, "  ")).toThrow(code("needs-basis"));
      expect(person()?.standing).toBe("protected");
      set(approver, standing, "a judgment of 2026");
      expect(person()).toMatchObject({ standing, standingBasis: "a judgment of 2026", standingSet: { by: "Ari" } });
      set(inventedActor, "protected", "");
      expect(person()?.standing).toBe("protected");
    }
    expect(() => setPersonStanding(record.store, approver, { caseFileId: "nobody", standing: "protected", basis: "" })).toThrow(
      code("case-file-unknown"),
    );
  });

  it("has an age band that what is said of being a child does not contradict", () => {
    setPersonAge(record.store, inventedActor, { caseFileId, ageBand: "15-17", minor: "yes" });
    expect(person()).toMatchObject({ ageBand: "15-17", minor: "yes" });
    for (const [ageBand, minor] of [
      ["15-17", "no"],
      ["25-39", "yes"],
    ] as const)
      expect(() => setPersonAge(record.store, inventedActor, { caseFileId, ageBand, minor })).toThrow(code("age-contradictory"));
    setPersonAge(record.store, inventedActor, { caseFileId, ageBand: "25-39", minor: "unknown" });
    expect(person()).toMatchObject({ ageBand: "25-39", minor: "unknown" });
  });

  it("is asked each purpose by itself, the last word holds, and only a yes can be taken back", () => {
    expect(() => consent("withdrawn")).toThrow(code("nothing-given"));
    consent("refused");
    expect(() => consent("withdrawn")).toThrow(code("nothing-given"));
    consent("given");
    consent("given", "assistance");
    consent("withdrawn");
    expect(person()?.consents).toMatchObject([
      { purpose: "assistance", says: "given" },
      { purpose: "financial-referral", says: "withdrawn", language: "my", hasInterpreter: true },
    ]);
  });

  it("says of identifiers whose accounts may be referred, which was asked, and what rests on a no alone", () => {
    const ids = identifierIdsOf(record.store.secret, [inventedWallet(1).key, inventedWallet(2).key]);
    const read = (scopes = own) => readReferralConsent(record.store.connection, ids, scopes);
    expect(read()).toEqual({ refused: [], unasked: [caseFileId, idOf("RB-2")].sort(), resting: [] });
    consent("refused");
    consent("given", "financial-referral", idOf("RB-2"));
    expect(read()).toEqual({ refused: [caseFileId], unasked: [], resting: [ids[0]] });
    consent("withdrawn", "financial-referral", idOf("RB-2"));
    expect(read().resting).toEqual([...ids].sort());
    record.tell("lotus", "b.csv", [inventedCaseFile("L-1", [inventedSighting(inventedWallet(1), 2)])]);
    expect(read().resting).toEqual([...ids].sort());
    expect(read(["riverbank", "lotus"]).resting).toEqual([ids[1]]);
    expect(read(["nobody"])).toEqual({ refused: [], unasked: [], resting: [] });
  });

  it("is the same after a replay, and the record verifies", () => {
    setPersonStanding(record.store, approver, { caseFileId, standing: "witness", basis: "asked to speak" });
    setPersonAge(record.store, inventedActor, { caseFileId, ageBand: "18-24", minor: "no" });
    consent("given");
    nameController(record.store, approver, { caseFileId, ...named });
    const told = () => [person(), readControllers(record.store.connection, own)];
    const before = told();
    rebuildDerived(record.store);
    expect(told()).toEqual(before);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });

  it("is erased with the case file, to the last byte of what was said, and others stay", () => {
    const basis = "a basis that nobody else gives";
    setPersonStanding(record.store, approver, { caseFileId, standing: "witness", basis });
    nameController(record.store, approver, { caseFileId, ...named });
    nameController(record.store, approver, { caseFileId: idOf("RB-2"), ...named, name: "Boss Lin" });
    const bytesHold = (text: string): boolean => {
      record.store.connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      const { dataDirectory } = record.options;
      return readdirSync(dataDirectory).some((name) => readFileSync(join(dataDirectory, name)).includes(text));
    };
    expect([basis, named.name].map(bytesHold)).toEqual([true, true]);
    eraseCaseFile(record.store, approver, { caseFileId, requestedBy: inventedActor.userId, basis: "consent-withdrawn" });
    expect(person()).toBeNull();
    expect(readControllers(record.store.connection, own).map(({ name }) => name)).toEqual(["Boss Lin"]);
    expect([basis, named.name].map(bytesHold)).toEqual([false, false]);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });

  it("has its tables in a record that was written before there were any", () => {
    record.store.connection.exec("DROP TABLE controller; DROP TABLE consent; DROP TABLE person_age; DROP TABLE person_standing");
    record.store.connection.exec("PRAGMA user_version = 9");
    record.close();
    const store = openStore(record.options);
    expect(readPerson(store.connection, caseFileId, own)).toMatchObject({ standing: "protected", consents: [] });
    closeStore(store);
  });

  describe("people named as controlling", () => {
    const inScope = () => readControllers(record.store.connection, own);

    it("are recorded by an approver, with a basis and a source, and taken back", () => {
      expect(() => nameController(record.store, inventedActor, { caseFileId, ...named })).toThrow(code("needs-approver"));
      const controllerId = nameController(record.store, approver, { caseFileId, ...named });
      expect(inScope()).toMatchObject([{ controllerId, caseFileId, reference: "RB-1", ...named, by: "Ari" }]);
      expect(readControllers(record.store.connection, ["lotus"])).toEqual([]);
      expect(() => withdrawController(record.store, inventedActor, { controllerId, basis: "x" })).toThrow(code("needs-approver"));
      withdrawController(record.store, approver, { controllerId, basis: "a mistake" });
      expect(inScope()).toEqual([]);
      expect(() => withdrawController(record.store, approver, { controllerId, basis: "x" })).toThrow(code("controller-unknown"));
    });

    it.each(["protected", "unknown", "witness"] as const)("are never recorded of somebody %s", (standing) => {
      const { seq } = record.store.log.head();
      expect(() => nameController(record.store, approver, { caseFileId, ...named, standing })).toThrow(code("name-not-accepted"));
      expect(record.store.log.head().seq).toBe(seq);
      expect(inScope()).toEqual([]);
    });
  });
});
