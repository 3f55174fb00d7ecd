import type { ConsentWord } from "@throughline/model/person";
import type { DraftSighting } from "@throughline/model/submission";
import type { UserRole } from "@throughline/model/vocabulary";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { readCaseFilesByReference } from "../reads/case-files.ts";
import { readExchanged, readExchanges } from "../reads/exchanges.ts";
import { readRequestsBy } from "../reads/requests.ts";
import { readContacts } from "../reads/stewards-concerned.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { readerMethods, writerMethods } from "../worker/methods.ts";
import { setCaseFileAccess } from "./case-file-access.ts";
import { eraseCaseFile } from "./erase.ts";
import { agreeExchange, endExchange, offerExchange } from "./exchanges.ts";
import { recordConsents } from "./persons.ts";
import { askStewards, giveWord } from "./requests.ts";
import { agreeSharing, endSharing } from "./sharing.ts";

const wallet = inventedWallet(1);
const as = (userId: string) => ({ userId, purpose: "assistance" });
const noSuch = expect.objectContaining({ code: "no-such-exchange" });
const days = (count: number): string => new Date(Date.now() + count * 24 * 60 * 60 * 1000).toISOString();

/** Ana of Riverbank asks Lotus; Mali is Riverbank's steward, Lin is Lotus's. */
describe("an exchange of what two organisations recorded of one identifier", () => {
  let record: TemporaryRecord;
  let identifierId: string;

  const person = (userId: string, organisationId: string, ...roles: UserRole[]): void =>
    writerMethods.addUser(
      record.store,
      inventedActor,
      { userId, name: userId, organisationId, roles, scopes: [organisationId], isDemo: false },
      null,
    );
  const caseFileId = (organisationId: string, reference: string): string =>
    readCaseFilesByReference(record.store.connection, organisationId, reference, [organisationId])[0]?.caseFileId ?? "";
  const consent = (organisationId: string, reference: string, says: ConsentWord): void =>
    recordConsents(record.store, inventedActor, [
      { caseFileId: caseFileId(organisationId, reference), purpose: "cross-organisation-match", says, language: "", hasInterpreter: false },
    ]);
  const tell = (organisationId: string, reference: string, differing: Partial<DraftSighting> = {}): void => {
    record.tell(organisationId, `${reference}.csv`, [
      inventedCaseFile(reference, [inventedSighting(wallet, 2, { seenOn: "2026-03-04", ...differing })]),
    ]);
    consent(organisationId, reference, "given");
  };
  const terms = { giverId: "lotus", takerId: "riverbank", learns: "hit", roles: ["analyst"], contact: "Lin" } as const;
  const ask = (actor = "ana"): void => {
    const askedOf = readContacts(record.store.connection, identifierId, ["lotus"]);
    askStewards(record.store, as(actor), { cause: "hit", identifierId, organisationId: "riverbank", purpose: "a case", askedOf });
  };
  const offer = (actor = "ana"): void => offerExchange(record.store, as(actor), { identifierId, organisationId: "riverbank" });
  const say = (says: "yes" | "no", stewardId = "", userId = "lin"): void => {
    const requestId = readRequestsBy(record.store.connection, "ana")[0]?.requestId ?? "";
    giveWord(record.store, as(userId), { requestId, organisationId: "lotus", stewardId, says, contact: "" });
  };
  const rows = (organisationId = "riverbank", userId = "", now = days(0)) =>
    readExchanges(record.store.connection, { organisationId, userId, now });
  const deed = (organisationId: string) => ({ exchangeId: rows()[0]?.exchangeId ?? "", organisationId });
  const agree = (userId: string, organisationId: string): void => agreeExchange(record.store, as(userId), deed(organisationId));
  const states = (now = days(0)) => rows("riverbank", "", now).map(({ state }) => state);
  const seen = (organisationId: string, now = days(0)) => readExchanged(record.store.connection, identifierId, { organisationId, now });
  const agreeAll = (): void => {
    ask();
    offer();
    say("yes");
    agree("lin", "lotus");
    agree("mali", "riverbank");
  };

  beforeEach(() => {
    record = temporaryRecord();
    [identifierId = ""] = readerMethods.identifierIdOf(record.store, [wallet.key]);
    for (const organisationId of ["riverbank", "lotus"])
      writerMethods.addOrganisation(record.store, inventedActor, { organisationId, name: organisationId, isDemo: false });
    person("ana", "riverbank", "analyst");
    person("mali", "riverbank", "steward");
    person("lin", "lotus", "steward");
    tell("riverbank", "R-1");
    tell("lotus", "L-1", { heldBy: "syndicate" });
    agreeSharing(record.store, inventedActor, terms);
  });
  afterEach(() => {
    vi.useRealTimers();
    record.remove();
  });

  it("is in force once a steward on each side agreed, and each then sees the other's alone", () => {
    ask();
    offer();
    say("yes");
    expect(states()).toEqual(["waiting"]);
    agree("lin", "lotus");
    expect([states(), seen("riverbank"), seen("lotus")]).toEqual([["waiting"], [], []]);
    agree("mali", "riverbank");
    const facts = { role: "paid-to", seenOn: "2026-03-04", basis: "told", check: "passed" };
    expect(states()).toEqual(["in-force"]);
    expect(seen("riverbank")).toMatchObject([{ caseFiles: 1, total: 1, sightings: [{ ...facts, heldBy: "syndicate" }] }]);
    expect(seen("lotus")).toMatchObject([{ caseFiles: 1, total: 1, sightings: [{ ...facts, heldBy: "not-asked" }] }]);
    expect(Object.keys(seen("lotus")[0]?.sightings[0] ?? {}).sort()).toEqual(["basis", "check", "heldBy", "role", "seenOn"]);
    expect(seen("third")).toEqual([]);
  });

  it("needs no second word of the asker's side when a steward offers it", () => {
    person("both", "riverbank", "steward", "analyst");
    ask();
    offer("both");
    say("yes");
    agree("lin", "lotus");
    expect(states()).toEqual(["in-force"]);
  });

  it("takes the yes to contact first, and none after a no", () => {
    ask();
    offer();
    expect(() => agree("lin", "lotus")).toThrow(noSuch);
    say("no");
    expect(() => agree("lin", "lotus")).toThrow(noSuch);
    endExchange(record.store, as("lin"), deed("lotus"));
    offer();
    expect(states()).toEqual(["over"]);
  });

  it("asks under the write lock who agrees: a steward of that side, now", () => {
    ask();
    offer();
    say("yes");
    for (const [userId, organisationId] of [
      ["ana", "riverbank"],
      ["lin", "riverbank"],
      ["mali", "lotus"],
      ["nobody", "lotus"],
    ] as const)
      expect(() => agree(userId, organisationId)).toThrow(noSuch);
    writerMethods.removeUser(record.store, inventedActor, "lin");
    expect(() => agree("lin", "lotus")).toThrow(noSuch);
    expect(() => offer("mali")).toThrow(expect.objectContaining({ code: "not-its-reader" }));
  });

  it("is one, however often it is offered, and is offered anew once it is over", () => {
    agreeAll();
    offer();
    expect(states()).toEqual(["in-force"]);
    endExchange(record.store, as("mali"), deed("riverbank"));
    offer();
    expect(states()).toEqual(["waiting", "over"]);
  });

  it("holds for ninety days from the yes that made it mutual, and no longer by another", () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    agreeAll();
    const until = rows()[0]?.until;
    expect(until).toBe(days(90));
    expect([states(days(89.9)), states(days(90))]).toEqual([["in-force"], ["over"]]);
    expect(seen("riverbank", days(90))).toEqual([]);
    vi.setSystemTime(days(90));
    expect(() => endExchange(record.store, as("lin"), deed("lotus"))).toThrow(noSuch);
  });

  it.each([
    ["mali", "riverbank"],
    ["lin", "lotus"],
  ])("is ended at once by %s, a steward of %s, and by nobody else", (userId, organisationId) => {
    agreeAll();
    expect(() => endExchange(record.store, as("ana"), deed("riverbank"))).toThrow(noSuch);
    endExchange(record.store, as(userId), deed(organisationId));
    expect([states(), seen("riverbank"), seen("lotus")]).toEqual([["over"], [], []]);
  });

  it("ends with the agreement, and does not come back with another", () => {
    agreeAll();
    endSharing(record.store, inventedActor, terms);
    agreeSharing(record.store, inventedActor, terms);
    expect([states(), seen("riverbank"), seen("lotus")]).toEqual([["over"], [], []]);
  });

  it("shows nothing, to either side, while a protected claim stands anywhere", () => {
    agreeAll();
    tell("third", "T-1", { heldBy: "survivor" });
    expect([seen("riverbank"), seen("lotus"), states()]).toEqual([[], [], ["in-force"]]);
  });

  it("shows of people who agreed to be matched alone, until they take it back or are erased", () => {
    agreeAll();
    consent("lotus", "L-1", "withdrawn");
    expect([seen("riverbank"), seen("lotus").length]).toEqual([[], 1]);
    consent("lotus", "L-1", "given");
    expect(seen("riverbank")).toHaveLength(1);
    eraseCaseFile(record.store, inventedActor, { caseFileId: caseFileId("lotus", "L-1"), requestedBy: "mali", basis: "person-asked" });
    expect(seen("riverbank")).toEqual([]);
  });

  it("shows nothing of a case file that not all read, and nothing at all of what a sealed one holds", () => {
    agreeAll();
    tell("lotus", "L-2");
    expect(seen("riverbank")).toMatchObject([{ caseFiles: 2 }]);
    const close = (access: "restricted" | "sealed"): void =>
      setCaseFileAccess(record.store, as("lin"), { caseFileId: hidden, access, stewardId: "lin", members: ["lin"], reason: "" });
    const hidden = caseFileId("lotus", "L-2");
    close("restricted");
    expect(seen("riverbank")).toMatchObject([{ caseFiles: 1 }]);
    close("sealed");
    expect([seen("riverbank"), seen("lotus")]).toEqual([[], []]);
  });

  it("opens a case file that has a steward of its own once they agreed too, which prolongs nothing", () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    agreeAll();
    const { until } = rows()[0] ?? {};
    person("mo", "lotus", "steward");
    tell("lotus", "L-2");
    const named = { caseFileId: caseFileId("lotus", "L-2"), access: "open", stewardId: "mo", members: [], reason: "" } as const;
    setCaseFileAccess(record.store, as("lin"), named);
    expect(seen("riverbank")).toMatchObject([{ caseFiles: 1 }]);
    expect(rows("lotus", "lin")).toMatchObject([{ mayAgree: false }]);
    expect(rows("lotus", "mo")).toMatchObject([{ mayAgree: true }]);
    vi.setSystemTime(days(10));
    agree("mo", "lotus");
    expect(seen("riverbank")).toMatchObject([{ caseFiles: 2, until }]);
  });

  it("takes the word of the steward who was asked, where a case file has one", () => {
    setCaseFileAccess(record.store, as("lin"), {
      caseFileId: caseFileId("lotus", "L-1"),
      access: "open",
      stewardId: "lin",
      members: [],
      reason: "",
    });
    person("mo", "lotus", "steward");
    ask();
    offer();
    say("yes", "lin");
    expect(() => agree("mo", "lotus")).toThrow(noSuch);
    agree("lin", "lotus");
    agree("mali", "riverbank");
    expect(seen("riverbank")).toHaveLength(1);
  });

  it("is the same after a replay, and the record verifies", () => {
    agreeAll();
    const before = [rows(), seen("riverbank"), seen("lotus")];
    rebuildDerived(record.store);
    expect([rows(), seen("riverbank"), seen("lotus")]).toEqual(before);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });
});
