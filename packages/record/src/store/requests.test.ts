import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { readCaseFiles } from "../reads/case-files.ts";
import { readRequestsBy, readRequestsOf } from "../reads/requests.ts";
import { readContacts, readStewardsConcerned } from "../reads/stewards-concerned.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { readerMethods, writerMethods } from "../worker/methods.ts";
import { setCaseFileAccess } from "./case-file-access.ts";
import { askStewards, giveWord } from "./requests.ts";
import { withdrawSubmission } from "./submissions.ts";

const wallet = inventedWallet(1);
const anyOf = (organisationId: string) => ({ organisationId, stewardId: "" });

describe("requests to stewards", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord();
  });
  afterEach(() => record.remove());

  const draft = (askedOf: readonly string[]) => {
    const [identifierId = ""] = readerMethods.identifierIdOf(record.store, [wallet.key]);
    return { cause: "row" as const, identifierId, organisationId: "riverbank", purpose: "a referral", askedOf: askedOf.map(anyOf) };
  };
  const asked = () => readRequestsBy(record.store.connection, inventedActor.userId);
  const say = (organisationId: string, says: "yes" | "no"): void =>
    giveWord(record.store, inventedActor, { requestId: asked()[0]?.requestId ?? "", ...anyOf(organisationId), says, contact: "" });

  const keepers = () => {
    const { identifierId } = draft([]);
    const wants = { organisationId: "riverbank", on: "2026-11-26T00:00:00.000Z" };
    return readStewardsConcerned(record.store.connection, [identifierId], wants).map(({ id: _, ...whose }) => whose);
  };

  it("reach every organisation that was asked, and wait for the word of each", () => {
    askStewards(record.store, inventedActor, draft(["lotus", "mekong"]));
    say("mekong", "yes");
    const words = [
      { ...anyOf("lotus"), says: "waiting", contact: "" },
      { ...anyOf("mekong"), says: "yes", contact: "" },
    ];
    for (const rows of [asked(), ...["lotus", "mekong"].map((id) => readRequestsOf(record.store.connection, id))])
      expect(rows).toMatchObject([{ purpose: "a referral", organisationId: "riverbank", words }]);
    expect(readRequestsOf(record.store.connection, "riverbank")).toEqual([]);
  });

  it("are one request when the same organisation asks again about the same", () => {
    askStewards(record.store, inventedActor, draft(["lotus"]));
    askStewards(record.store, inventedActor, draft(["lotus", "mekong"]));
    expect(asked()).toHaveLength(1);
    expect(asked()[0]?.words).toHaveLength(1);
  });

  it("take one word of an organisation that was asked, and of no other", () => {
    askStewards(record.store, inventedActor, draft(["lotus"]));
    const refused = expect.objectContaining({ code: "no-such-request" });
    expect(() => say("mekong", "yes")).toThrow(refused);
    say("lotus", "no");
    expect(() => say("lotus", "yes")).toThrow(refused);
  });

  it("are the same after a replay, and the record verifies", () => {
    askStewards(record.store, inventedActor, draft(["lotus"]));
    say("lotus", "yes");
    const before = asked();
    rebuildDerived(record.store);
    expect(asked()).toEqual(before);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });

  it("go to the organisations whose case files say that a protected holder holds it, while they say so", () => {
    const tell = (organisationId: string, heldBy: "survivor" | "syndicate"): string =>
      record.tell(organisationId, `${organisationId}.csv`, [inventedCaseFile("C-1", [inventedSighting(wallet, 2, { heldBy })])]);
    tell("riverbank", "syndicate");
    expect(keepers()).toEqual([]);
    const claim = tell("lotus", "survivor");
    tell("mekong", "survivor");
    expect(keepers()).toEqual([anyOf("lotus"), anyOf("mekong")]);
    withdrawSubmission(record.store, inventedActor, claim);
    expect(keepers()).toEqual([anyOf("mekong")]);
  });

  it("go to the steward named for a case file, and to any when they are one no more", () => {
    record.tell("riverbank", "riverbank.csv", [inventedCaseFile("C-1", [inventedSighting(wallet, 2)])]);
    const { identifierId } = draft([]);
    const caseFileId = readCaseFiles(record.store.connection, ["riverbank"], { limit: 1 }).rows[0]?.caseFileId ?? "";
    const named = { userId: "mali", name: "Mali", organisationId: "riverbank", scopes: ["riverbank"], isDemo: false };
    writerMethods.addUser(record.store, inventedActor, { ...named, roles: ["steward"] }, null);
    const name = (access: "open" | "sealed"): void =>
      setCaseFileAccess(record.store, { userId: "mali", purpose: "" }, { caseFileId, access, stewardId: "mali", members: [], reason: "" });
    const contacts = () => readContacts(record.store.connection, identifierId, ["riverbank"]);
    expect(contacts()).toEqual([anyOf("riverbank")]);
    name("open");
    expect(contacts()).toEqual([{ organisationId: "riverbank", stewardId: "mali" }]);
    expect(keepers()).toEqual([]);
    name("sealed");
    expect(contacts()).toEqual([]);
    expect(keepers()).toEqual([{ organisationId: "riverbank", stewardId: "mali" }]);
    askStewards(record.store, inventedActor, { ...draft([]), askedOf: keepers() });
    const refused = expect.objectContaining({ code: "no-such-request" });
    expect(() => say("riverbank", "yes")).toThrow(refused);
    giveWord(record.store, inventedActor, {
      requestId: asked()[0]?.requestId ?? "",
      organisationId: "riverbank",
      stewardId: "mali",
      says: "yes",
      contact: "",
    });
    expect(asked()[0]?.words).toMatchObject([{ stewardId: "mali", says: "yes" }]);
    writerMethods.removeUser(record.store, inventedActor, "mali");
    expect(keepers()).toEqual([anyOf("riverbank")]);
  });
});
