import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { readProtectingOrganisations, readRequestsBy, readRequestsOf } from "../reads/requests.ts";
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
    tell("riverbank", "syndicate");
    expect(readProtectingOrganisations(record.store.connection, identifierId)).toEqual([]);
    const claim = tell("lotus", "survivor");
    tell("mekong", "survivor");
    expect(readProtectingOrganisations(record.store.connection, identifierId)).toEqual(["lotus", "mekong"]);
    withdrawSubmission(record.store, inventedActor, claim);
    expect(readProtectingOrganisations(record.store.connection, identifierId)).toEqual(["mekong"]);
  });
});
