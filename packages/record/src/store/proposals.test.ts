import type { UserRole } from "@throughline/model/vocabulary";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ProposedDeed } from "../entry.ts";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { readCaseFiles } from "../reads/case-files.ts";
import { readProposals } from "../reads/proposals.ts";
import { planOf, readDueCaseFiles, readHeldCaseFiles, readRetentionRules } from "../reads/retention.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { writerMethods } from "../worker/methods.ts";
import { setLegalHold } from "./erase.ts";
import { answerProposal, proposeDeed } from "./proposals.ts";
import { setRetention } from "./retention.ts";

const code = (wanted: string) => expect.objectContaining({ code: wanted });
const as = (userId: string) => ({ userId, purpose: "test" });
const people: readonly (readonly [string, UserRole, string])[] = [
  ["steward", "steward", "riverbank"],
  ["approver", "approver", "riverbank"],
  ["second", "approver", "riverbank"],
  ["analyst", "analyst", "riverbank"],
  ["stranger", "approver", "lotus"],
];

describe("proposals", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime("2024-01-10T10:00:00.000Z");
    record = temporaryRecord();
    for (const organisationId of ["riverbank", "lotus"])
      writerMethods.addOrganisation(record.store, inventedActor, { organisationId, name: organisationId, isDemo: false });
    for (const [userId, role, organisationId] of people)
      writerMethods.addUser(
        record.store,
        inventedActor,
        { userId, name: `${userId} by name`, organisationId, roles: [role], scopes: [organisationId], isDemo: false },
        null,
      );
    for (const [organisationId, reference] of [
      ["riverbank", "RB-1"],
      ["riverbank", "RB-2"],
      ["lotus", "L-1"],
    ] as const)
      record.tell(organisationId, `${reference}.csv`, [inventedCaseFile(reference, [inventedSighting(inventedWallet(1), 2)])]);
    vi.setSystemTime("2026-03-31T12:00:00.000Z");
  });
  afterEach(() => {
    record.remove();
    vi.useRealTimers();
  });

  const caseFiles = () => readCaseFiles(record.store.connection, ["riverbank", "lotus"], { limit: 50 }).rows;
  const references = (): string[] => caseFiles().map(({ reference }) => reference);
  const idOf = (reference: string): string => caseFiles().find((row) => row.reference === reference)?.caseFileId ?? "";
  const about = (deed: "erase" | "hold-set" | "hold-lift", reference: string): ProposedDeed => ({
    deed,
    caseFileId: idOf(reference),
    basis: "consent-withdrawn",
  });
  const propose = (userId: string, proposed: ProposedDeed): void =>
    proposeDeed(record.store, as(userId), { organisationId: "riverbank", proposed });
  const rows = () => readProposals(record.store.connection, "riverbank", new Date().toISOString());
  const answer = (userId: string, says: "agreed" | "refused" | "taken-back", organisationId = "riverbank") =>
    answerProposal(record.store, as(userId), { organisationId, proposalId: rows()[0]?.proposalId ?? "", says });
  const held = () => readHeldCaseFiles(record.store.connection, ["riverbank"]).map(({ caseFileId }) => caseFileId);

  it("wait for another person, an approver, and then erase, with both names", () => {
    propose("steward", about("erase", "RB-1"));
    expect(rows()).toMatchObject([{ state: "waiting", userName: "steward by name", until: "2026-04-14T12:00:00.000Z" }]);
    for (const [who, refused] of [
      ["steward", "needs-second-person"],
      ["analyst", "not-keeper"],
      ["stranger", "not-keeper"],
    ] as const)
      expect(() => answer(who, "agreed")).toThrow(code(refused));
    expect(references()).toContain("RB-1");
    expect(answer("approver", "agreed")).toEqual({ unreachable: [] });
    expect(references()).toEqual(["L-1", "RB-2"]);
    expect(rows()).toMatchObject([{ state: "agreed", userName: "steward by name", answeredBy: "approver by name" }]);
  });

  it("set a hold and lift it, which keeps a case file from being erased meanwhile", () => {
    propose("steward", about("erase", "RB-1"));
    const erasing = rows()[0]?.proposalId ?? "";
    propose("steward", about("hold-set", "RB-1"));
    answer("approver", "agreed");
    expect(held()).toEqual([idOf("RB-1")]);
    const agreed = { organisationId: "riverbank", proposalId: erasing, says: "agreed" } as const;
    expect(() => answerProposal(record.store, as("approver"), agreed)).toThrow(code("under-legal-hold"));
    expect(() => propose("steward", about("erase", "RB-1"))).toThrow(code("under-legal-hold"));
    expect(() => propose("steward", about("hold-set", "RB-1"))).toThrow(code("already-held"));
    propose("approver", about("hold-lift", "RB-1"));
    answer("second", "agreed");
    expect(held()).toEqual([]);
    expect(() => propose("steward", about("hold-lift", "RB-1"))).toThrow(code("not-held"));
    answerProposal(record.store, as("approver"), agreed);
    expect(references()).not.toContain("RB-1");
  });

  it("erase exactly what a plan names, and nothing once it is another", () => {
    setRetention(record.store, inventedActor, { organisationId: "riverbank", months: 12 });
    const due = readDueCaseFiles(record.store.connection, ["riverbank"], "2026-03-31").map(({ caseFileId }) => caseFileId);
    expect(due).toHaveLength(2);
    expect(() => propose("steward", { deed: "retention-apply", plan: "0".repeat(16) })).toThrow(code("retention-plan-changed"));
    propose("steward", { deed: "retention-apply", plan: planOf(due) });
    setLegalHold(record.store, as("second"), { caseFileId: idOf("RB-2"), requestedBy: "steward", basis: "court-order" });
    expect(() => answer("approver", "agreed")).toThrow(code("retention-plan-changed"));
    expect(references()).toEqual(["L-1", "RB-1", "RB-2"]);
    propose("steward", { deed: "retention-apply", plan: planOf([idOf("RB-1")]) });
    answer("approver", "agreed");
    expect(references()).toEqual(["L-1", "RB-2"]);
  });

  it("set the rule itself, and take it away", () => {
    for (const [months, rules] of [
      [12, [{ organisationId: "riverbank", months: 12 }]],
      [null, []],
    ] as const) {
      propose("approver", { deed: "retention-set", months });
      answer("second", "agreed");
      expect(readRetentionRules(record.store.connection, ["riverbank", "lotus"])).toEqual(rules);
    }
  });

  it("are one proposal when the same is proposed again, by anybody, while it waits", () => {
    propose("steward", about("erase", "RB-1"));
    propose("approver", about("erase", "RB-1"));
    expect(rows()).toMatchObject([{ userId: "steward" }]);
    answer("approver", "refused");
    propose("approver", about("erase", "RB-1"));
    expect(rows().map(({ state }) => state)).toEqual(["waiting", "refused"]);
  });

  it("are taken back by whoever made them alone, and answered once", () => {
    propose("steward", about("erase", "RB-1"));
    expect(() => answer("approver", "taken-back")).toThrow(code("not-proposer"));
    answer("steward", "taken-back");
    expect(() => answer("approver", "agreed")).toThrow(code("no-such-proposal"));
    expect(rows()).toMatchObject([{ state: "taken-back" }]);
    expect(references()).toContain("RB-1");
  });

  it("wait fourteen days and no longer", () => {
    propose("steward", about("erase", "RB-1"));
    vi.setSystemTime("2026-04-14T11:59:59.999Z");
    expect(rows()).toMatchObject([{ state: "waiting" }]);
    vi.setSystemTime("2026-04-14T12:00:00.000Z");
    expect(rows()).toMatchObject([{ state: "expired" }]);
    expect(() => answer("approver", "agreed")).toThrow(code("no-such-proposal"));
    propose("steward", about("erase", "RB-1"));
    expect(rows().map(({ state }) => state)).toEqual(["waiting", "expired"]);
  });

  it("hold only while whoever made them may make them, and are agreed to only by who is an approver now", () => {
    propose("steward", about("erase", "RB-1"));
    writerMethods.removeUser(record.store, inventedActor, "steward");
    expect(() => answer("approver", "agreed")).toThrow(code("proposer-gone"));
    expect(references()).toContain("RB-1");
    writerMethods.removeUser(record.store, inventedActor, "approver");
    expect(() => answer("approver", "refused")).toThrow(code("not-keeper"));
    answer("second", "refused");
    expect(rows()).toMatchObject([{ state: "refused", userName: "steward" }]);
  });

  it("are an organisation's own: of its people, about its case files, answered there", () => {
    for (const userId of ["analyst", "stranger"]) expect(() => propose(userId, about("erase", "RB-1"))).toThrow(code("not-keeper"));
    expect(() => propose("steward", about("erase", "L-1"))).toThrow(code("case-file-unknown"));
    propose("steward", about("erase", "RB-1"));
    expect(() => answer("stranger", "agreed", "lotus")).toThrow(code("no-such-proposal"));
    expect(readProposals(record.store.connection, "lotus", new Date().toISOString())).toEqual([]);
  });

  it("are the same after a replay, erased case files aside, and the record verifies", () => {
    propose("steward", about("hold-set", "RB-2"));
    answer("approver", "refused");
    propose("steward", about("erase", "RB-1"));
    answer("approver", "agreed");
    const before = rows();
    rebuildDerived(record.store);
    expect(rows()).toEqual(before);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });
});
