import { encodeDraftBatch } from "@throughline/model/submission";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { readMandates } from "../reads/mandates.ts";
import { inventedActor } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { writerMethods } from "../worker/methods.ts";
import { endMandate, giveMandate } from "./mandates.ts";
import { addBatch, beginSubmission } from "./submissions.ts";

const mandate = { giverId: "riverbank", holderId: "lotus" };
const officer = { userId: "officer", purpose: "import" };
const draft = { organisationId: "riverbank", fileName: "a.csv", fileSha256: "a".repeat(64), mapping: "{}" };
const nothing = encodeDraftBatch({ caseFiles: [], refusals: [] });

describe("mandates to import", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord();
    for (const organisationId of ["riverbank", "lotus"])
      writerMethods.addOrganisation(record.store, inventedActor, { organisationId, name: organisationId, isDemo: false });
    const person = { organisationId: "lotus", scopes: ["lotus"], isDemo: false };
    writerMethods.addUser(record.store, inventedActor, { ...person, userId: "officer", name: "Officer", roles: ["data-officer"] }, null);
    writerMethods.addUser(record.store, inventedActor, { ...person, userId: "analyst", name: "Analyst", roles: ["analyst"] }, null);
  });
  afterEach(() => record.remove());

  const inForce = () => readMandates(record.store.connection);
  const refusal = (code: string) => expect.objectContaining({ code });

  it("are none until one is given, hold one way, and are given once", () => {
    expect(inForce()).toEqual([]);
    giveMandate(record.store, inventedActor, mandate);
    giveMandate(record.store, inventedActor, mandate);
    expect(inForce()).toEqual([{ ...mandate, by: inventedActor.userId, at: expect.stringMatching(/^\d{4}-.*Z$/) }]);
  });

  it("end, and the end of none is refused; so are one for oneself and one with nobody", () => {
    giveMandate(record.store, inventedActor, mandate);
    endMandate(record.store, inventedActor, mandate);
    expect(inForce()).toEqual([]);
    expect(() => endMandate(record.store, inventedActor, mandate)).toThrow(refusal("no-such-mandate"));
    expect(() => giveMandate(record.store, inventedActor, { ...mandate, holderId: "riverbank" })).toThrow(refusal("mandate-for-itself"));
    expect(() => giveMandate(record.store, inventedActor, { ...mandate, holderId: "nobody" })).toThrow(refusal("organisation-unknown"));
  });

  it("let the data officers of the holder record for the giver, nobody else there, and only while they are in force", () => {
    expect(() => beginSubmission(record.store, officer, draft)).toThrow(refusal("no-mandate"));
    giveMandate(record.store, inventedActor, mandate);
    expect(() => beginSubmission(record.store, { ...officer, userId: "analyst" }, draft)).toThrow(refusal("no-mandate"));
    const { submissionId } = beginSubmission(record.store, officer, draft);
    addBatch(record.store, officer, submissionId, nothing);
    endMandate(record.store, inventedActor, mandate);
    expect(() => addBatch(record.store, officer, submissionId, nothing)).toThrow(refusal("no-mandate"));
  });

  it("are not asked of people who record for their own organisation, nor of the command line's operator", () => {
    const own = { ...draft, organisationId: "lotus" };
    for (const userId of ["officer", "analyst", "operator"])
      expect(beginSubmission(record.store, { ...officer, userId }, own).repeated).toBeNull();
  });

  it("are the same after a replay, and the record verifies", () => {
    giveMandate(record.store, inventedActor, mandate);
    giveMandate(record.store, inventedActor, { giverId: "lotus", holderId: "riverbank" });
    endMandate(record.store, inventedActor, mandate);
    const before = inForce();
    rebuildDerived(record.store);
    expect(inForce()).toEqual(before);
    expect(before).toHaveLength(1);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });
});
