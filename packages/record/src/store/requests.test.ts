import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { readRequestsBy, readRequestsOf } from "../reads/requests.ts";
import { readStewardsConcerned } from "../reads/stewards-concerned.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { readerMethods } from "../worker/methods.ts";
import { askStewards, giveWord } from "./requests.ts";
import { withdrawSubmission } from "./submissions.ts";

const wallet = inventedWallet(1);

describe("requests to stewards", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord();
  });
  afterEach(() => record.remove());

  const draft = (askedOf: readonly string[]) => {
    const [identifierId = ""] = readerMethods.identifierIdOf(record.store, [wallet.key]);
    return { cause: "row" as const, identifierId, organisationId: "riverbank", purpose: "a referral", askedOf };
  };
  const asked = () => readRequestsBy(record.store.connection, inventedActor.userId);
  const say = (organisationId: string, says: "yes" | "no"): void =>
    giveWord(record.store, inventedActor, { requestId: asked()[0]?.requestId ?? "", organisationId, says, contact: "" });

  it("reach every organisation that was asked, and wait for the word of each", () => {
    askStewards(record.store, inventedActor, draft(["lotus", "mekong"]));
    say("mekong", "yes");
    const words = [
      { organisationId: "lotus", says: "waiting", contact: "" },
      { organisationId: "mekong", says: "yes", contact: "" },
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
    const { identifierId } = draft([]);
    const concerned = () =>
      readStewardsConcerned(record.store.connection, [identifierId], { organisationId: "riverbank", on: "2026-11-26T00:00:00.000Z" });
    const of = (organisationIds: readonly string[]) => organisationIds.map((organisationId) => ({ id: identifierId, organisationId }));
    tell("riverbank", "syndicate");
    expect(concerned()).toEqual([]);
    const claim = tell("lotus", "survivor");
    tell("mekong", "survivor");
    expect(concerned()).toEqual(of(["lotus", "mekong"]));
    withdrawSubmission(record.store, inventedActor, claim);
    expect(concerned()).toEqual(of(["mekong"]));
  });
});
