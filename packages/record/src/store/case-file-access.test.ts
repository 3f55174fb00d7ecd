import type { CaseFileAccess, UserRole } from "@throughline/model/vocabulary";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBatch } from "../feed/read-batch.ts";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { readBrokenGlass, readCaseFileAccess, readKeptCaseFiles, readReadings } from "../reads/case-file-access.ts";
import { readCaseFiles } from "../reads/case-files.ts";
import { readIdentifiersFor } from "../reads/identifiers.ts";
import { readAlsoRecorded } from "../reads/sharing.ts";
import { readStewardsConcerned } from "../reads/stewards-concerned.ts";
import { inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { recordDigest } from "../testing/record-digest.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { readerMethods, writerMethods } from "../worker/methods.ts";
import { breakGlass, nameSteward, setCaseFileAccess } from "./case-file-access.ts";
import { eraseCaseFile } from "./erase.ts";

const now = "2026-11-26T08:00:00.000Z";
const until = "2026-11-26T09:00:00.000Z";
const by = (userId: string) => ({ userId, purpose: "test" });

describe("who reads a case file", () => {
  let record: TemporaryRecord;
  let caseFileId = "";

  beforeEach(() => {
    record = temporaryRecord();
    for (const organisationId of ["riverbank", "lotus"]) {
      writerMethods.addOrganisation(record.store, by("test"), { organisationId, name: organisationId, isDemo: false });
      record.tell(organisationId, `${organisationId}.csv`, [inventedCaseFile("C-1", [inventedSighting(inventedWallet(1), 2)])]);
    }
    caseFileId = idOf("riverbank");
    addUser("steward", ["steward", "investigator"]);
    addUser("other-steward", ["steward"]);
    addUser("investigator", ["investigator"]);
    addUser("member", ["analyst"]);
    addUser("outside", ["investigator"], []);
    addUser("administrator", ["administrator", "steward"], []);
    addUser("stranger", ["steward", "investigator"], ["lotus"], "lotus");
  });
  afterEach(() => record.remove());

  function addUser(
    userId: string,
    roles: readonly UserRole[],
    scopes: readonly string[] = ["riverbank"],
    organisationId = "riverbank",
  ): void {
    writerMethods.addUser(record.store, by("test"), { userId, name: userId, organisationId, roles, scopes, isDemo: false }, null);
  }

  const idOf = (organisationId: string): string =>
    readCaseFiles(record.store.connection, [organisationId], { limit: 1 }).rows[0]?.caseFileId ?? "";
  const set = (userId: string, access: CaseFileAccess, differing: { stewardId?: string | null; members?: readonly string[] } = {}): void =>
    setCaseFileAccess(record.store, by(userId), {
      caseFileId,
      access,
      stewardId: "steward",
      members: ["member"],
      reason: "asked for",
      ...differing,
    });
  const open = (userId: string, caseFile = "C-1"): string =>
    breakGlass(record.store, by(userId), { caseFile, reason: "danger-to-life", note: "", now, until });
  const scopeNow = () => record.store.connection.prepare("SELECT scope FROM case_file WHERE case_file_id = ?").get(caseFileId);
  const refused = (deed: () => unknown, code: string): void => expect(deed).toThrow(expect.objectContaining({ code }));

  it("is everybody with its organisation's scope until a steward says who, then those who are named", () => {
    expect(readCaseFileAccess(record.store.connection, caseFileId, ["riverbank"])).toMatchObject({
      access: "open",
      stewardId: null,
      members: [],
    });
    set("steward", "restricted");
    expect(scopeNow()).toMatchObject({ scope: caseFileId });
    expect(readCaseFiles(record.store.connection, ["riverbank"], { limit: 9 })).toEqual({ rows: [], total: 0 });
    for (const userId of ["steward", "member"])
      expect(readReadings(record.store.connection, userId, now)).toEqual({ named: [caseFileId], opened: [] });
    expect(readReadings(record.store.connection, "investigator", now)).toEqual({ named: [], opened: [] });
    expect(readCaseFileAccess(record.store.connection, caseFileId, ["riverbank"])).toBeNull();
    set("steward", "open", { members: [] });
    expect(scopeNow()).toMatchObject({ scope: "riverbank" });
    expect(readReadings(record.store.connection, "member", now).named).toEqual([]);
  });

  it("stays theirs when the same reference is told of again", () => {
    set("steward", "restricted");
    record.tell("riverbank", "again.csv", [inventedCaseFile("C-1", [inventedSighting(inventedWallet(2), 2)])]);
    expect(readCaseFiles(record.store.connection, ["riverbank"], { limit: 9 }).total).toBe(0);
    expect(readCaseFiles(record.store.connection, [caseFileId], { limit: 9 }).rows).toMatchObject([{ access: "restricted", sightings: 2 }]);
  });

  it("is for the steward named for it to say, or any who reads it while none is", () => {
    refused(() => set("investigator", "restricted"), "not-its-steward");
    refused(() => set("stranger", "restricted"), "case-file-unknown");
    refused(() => set("outside", "restricted"), "case-file-unknown");
    set("other-steward", "open", { stewardId: "steward" });
    refused(() => set("other-steward", "restricted"), "not-its-steward");
    set("steward", "sealed");
    refused(() => set("other-steward", "open"), "case-file-unknown");
    refused(() => set("member", "open"), "not-its-steward");
  });

  it("is never nobody's: a steward is named where not all read it, and everybody named is of its organisation", () => {
    refused(() => set("steward", "sealed", { stewardId: null }), "steward-needed");
    refused(() => set("steward", "sealed", { stewardId: "investigator" }), "person-unknown");
    refused(() => set("steward", "restricted", { members: ["stranger"] }), "person-unknown");
    expect(readKeptCaseFiles(record.store.connection, "riverbank")).toEqual([]);
  });

  it("goes to another steward by an administrator's word, who never names themselves and reads nothing", () => {
    set("steward", "sealed");
    refused(() => nameSteward(record.store, by("administrator"), { caseFileId, stewardId: "administrator" }), "above-oneself");
    refused(() => nameSteward(record.store, by("member"), { caseFileId, stewardId: "other-steward" }), "not-administrator");
    refused(() => nameSteward(record.store, by("stranger"), { caseFileId, stewardId: "stranger" }), "case-file-unknown");
    nameSteward(record.store, by("administrator"), { caseFileId, stewardId: "other-steward" });
    expect(readKeptCaseFiles(record.store.connection, "riverbank")).toMatchObject([
      { access: "sealed", stewardId: "other-steward", members: ["member"] },
    ]);
    expect(readReadings(record.store.connection, "steward", now).named).toEqual([]);
  });

  it("is opened for an hour by a colleague with a reading role, and the deed is kept with its reason", () => {
    set("steward", "restricted");
    expect(open("investigator")).toBe(caseFileId);
    expect(readReadings(record.store.connection, "investigator", now)).toEqual({ named: [], opened: [caseFileId] });
    expect(readReadings(record.store.connection, "investigator", until).opened).toEqual([]);
    expect(readBrokenGlass(record.store.connection, "riverbank")).toMatchObject([
      { caseFileId, reference: "C-1", stewardId: "steward", userId: "investigator", reason: "danger-to-life", until },
    ]);
    expect(readBrokenGlass(record.store.connection, "lotus")).toEqual([]);
    refused(() => open("investigator", caseFileId), "reads-already");
    set("steward", "sealed");
    expect(readReadings(record.store.connection, "investigator", now).opened).toEqual([]);
  });

  it("is not opened by anybody else, and a sealed one is answered as one that never was", () => {
    refused(() => open("investigator"), "reads-already");
    set("steward", "restricted");
    for (const userId of ["stranger", "outside", "other-steward", "nobody"]) refused(() => open(userId, caseFileId), "case-file-unknown");
    refused(() => open("member"), "reads-already");
    set("steward", "sealed");
    refused(() => open("investigator"), "case-file-unknown");
    refused(() => open("investigator", "C-2"), "case-file-unknown");
  });

  it("is the same after a replay, and forgotten when it is erased", () => {
    set("steward", "restricted");
    open("investigator");
    set("steward", "sealed", { members: ["member", "investigator"] });
    const before = recordDigest(record.store);
    rebuildDerived(record.store);
    expect(recordDigest(record.store)).toBe(before);
    eraseCaseFile(record.store, by("approver"), { caseFileId, requestedBy: "steward", basis: "consent-withdrawn" });
    expect(readKeptCaseFiles(record.store.connection, "riverbank")).toEqual([]);
    expect(readBrokenGlass(record.store.connection, "riverbank")).toEqual([]);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });

  it("keeps what a sealed one holds from leaving, by the word that it then needs, and a restricted one does not", () => {
    const [id = ""] = readerMethods.identifierIdOf(record.store, [inventedWallet(1).key]);
    const wants = { organisationId: "lotus", on: now };
    const isKept = (): boolean => readStewardsConcerned(record.store.connection, [id], wants).length > 0;
    const said = { purpose: "cross-organisation-match", says: "given", language: "", hasInterpreter: false } as const;
    writerMethods.recordConsents(record.store, by("test"), [{ caseFileId, ...said }]);
    set("steward", "restricted");
    expect(isKept()).toBe(false);
    set("steward", "sealed");
    expect(isKept()).toBe(true);
    for (const scopes of [["riverbank"], ["lotus"], [caseFileId]])
      expect(readIdentifiersFor(record.store.connection, [id], scopes)).toMatchObject([{ isProtected: false }]);
    expect(readAlsoRecorded(record.store.connection, [id], ["riverbank"])).toEqual([]);
    set("steward", "open");
    expect(isKept()).toBe(false);
    expect(readAlsoRecorded(record.store.connection, [id], ["riverbank"])).toEqual([{ id, giverId: "riverbank" }]);
  });

  it("moves all of a case file in the feed of changes, and its scope by its organisation's name", () => {
    const { seq } = record.store.log.head();
    set("steward", "restricted");
    const moved = readBatch(record.store.connection, "record", seq, 100);
    expect(moved?.caseFiles).toMatchObject([{ caseFileId, scope: caseFileId, isLive: true }]);
    expect(moved?.edges).toMatchObject([{ caseFileId, scope: caseFileId, sightings: 1 }]);
    expect(moved?.scopes).toContainEqual({ scopeId: caseFileId, organisation: "riverbank" });
    const later = record.store.log.head().seq;
    set("steward", "sealed");
    expect(readBatch(record.store.connection, "record", later, 100)).toMatchObject({ caseFiles: [], edges: [] });
    const last = record.store.log.head().seq;
    set("steward", "open", { members: [] });
    const back = readBatch(record.store.connection, "record", last, 100);
    expect(back?.edges).toMatchObject([{ scope: "riverbank" }]);
    expect(back?.scopes).toContainEqual({ scopeId: caseFileId, organisation: "" });
  });
});
