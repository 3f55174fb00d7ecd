import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { verifyStore } from "../keep/verify-record.ts";
import { readCaseFiles } from "../reads/case-files.ts";
import { planOf, readDueCaseFiles, readRetentionRules } from "../reads/retention.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { recordDigest } from "../testing/record-digest.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { writerMethods } from "../worker/methods.ts";
import { setLegalHold } from "./erase.ts";
import { applyRetention, setRetention } from "./retention.ts";

const both = ["riverbank", "lotus"];
const approver = { ...inventedActor, userId: "00000000-0000-4000-8000-000000000002" };
const today = "2026-03-31";

describe("retention", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
    record = temporaryRecord();
    for (const organisationId of both)
      writerMethods.addOrganisation(record.store, inventedActor, { organisationId, name: organisationId, isDemo: false });
    tellOn("2024-01-31", "riverbank", "RB-old");
    tellOn("2024-02-29", "riverbank", "RB-told-again");
    tellOn("2024-06-30", "lotus", "L-old");
    tellOn("2025-04-30", "riverbank", "RB-last-day");
    tellOn("2025-05-01", "riverbank", "RB-kept");
    tellOn("2026-01-05", "riverbank", "RB-told-again");
    vi.setSystemTime(`${today}T12:00:00.000Z`);
  });
  afterEach(() => {
    record.remove();
    vi.useRealTimers();
  });

  const tellOn = (day: string, organisationId: string, reference: string): void => {
    vi.setSystemTime(`${day}T10:00:00.000Z`);
    record.tell(organisationId, `${day}.csv`, [inventedCaseFile(reference, [inventedSighting(inventedWallet(day.length), 2)])]);
  };
  const caseFiles = () => readCaseFiles(record.store.connection, both, { limit: 50 }).rows;
  const references = (): string[] => caseFiles().map(({ reference }) => reference);
  const idOf = (reference: string): string => caseFiles().find((row) => row.reference === reference)?.caseFileId ?? "";
  const keep = (organisationId: string, months: number | null): void =>
    setRetention(record.store, inventedActor, { organisationId, months });
  const due = (on = today, scopes: readonly string[] = both) => readDueCaseFiles(record.store.connection, scopes, on);
  const named = (on?: string): (readonly [string | undefined, string])[] =>
    due(on).map(({ caseFileId, dueOn }) => [caseFiles().find((row) => row.caseFileId === caseFileId)?.reference, dueOn]);
  const apply = (plan: string, requestedBy = inventedActor.userId) =>
    applyRetention(record.store, approver, { organisationId: "riverbank", plan, requestedBy });

  it("lets nothing go without a rule", () => {
    expect(due("2999-12-31")).toEqual([]);
    keep("riverbank", 11);
    keep("riverbank", null);
    expect(due("2999-12-31")).toEqual([]);
    expect(readRetentionRules(record.store.connection, both)).toEqual([]);
  });

  it("counts months from the last entry about a case file, to the last day of a shorter month", () => {
    keep("riverbank", 11);
    expect(named()).toEqual([
      ["RB-old", "2024-12-31"],
      ["RB-last-day", "2026-03-30"],
    ]);
    keep("riverbank", 13);
    expect(named()).toEqual([["RB-old", "2025-02-28"]]);
    expect(named("2999-12-31").map(([reference]) => reference)).toEqual(["RB-old", "RB-last-day", "RB-kept", "RB-told-again"]);
  });

  it("shows a reader the rules and the case files of their scopes alone", () => {
    keep("riverbank", 11);
    keep("lotus", 1);
    expect(due(today, ["lotus"]).map(({ caseFileId }) => caseFileId)).toEqual([idOf("L-old")]);
    expect(readRetentionRules(record.store.connection, ["lotus"])).toEqual([{ organisationId: "lotus", months: 1 }]);
    expect(due(today, [])).toEqual([]);
  });

  it("erases exactly what the plan names, of one organisation, and never what is under a legal hold", () => {
    keep("riverbank", 11);
    keep("lotus", 1);
    setLegalHold(record.store, approver, { caseFileId: idOf("RB-old"), requestedBy: inventedActor.userId, basis: "court-order" });
    const plan = due()
      .filter(({ organisationId, isHeld }) => organisationId === "riverbank" && !isHeld)
      .map(({ caseFileId }) => caseFileId);
    expect(plan).toEqual([idOf("RB-last-day")]);
    expect(apply(planOf(plan))).toEqual({ erased: plan, unreachable: [] });
    expect(references()).toEqual(["L-old", "RB-kept", "RB-old", "RB-told-again"]);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });

  it("erases nothing when what is due is no longer what two people saw, or they are one", () => {
    keep("riverbank", 11);
    const plan = planOf([idOf("RB-old"), idOf("RB-last-day")]);
    const before = references();
    expect(() => apply(plan, approver.userId)).toThrow(expect.objectContaining({ code: "needs-second-person" }));
    setLegalHold(record.store, approver, { caseFileId: idOf("RB-old"), requestedBy: inventedActor.userId, basis: "court-order" });
    expect(() => apply(plan)).toThrow(expect.objectContaining({ code: "retention-plan-changed" }));
    expect(references()).toEqual(before);
  });

  it("changes nothing by being asked", () => {
    keep("riverbank", 11);
    const before = recordDigest(record.store);
    expect(due("2999-12-31")).toHaveLength(4);
    expect(recordDigest(record.store)).toBe(before);
    setLegalHold(record.store, approver, { caseFileId: idOf("RB-old"), requestedBy: inventedActor.userId, basis: "court-order" });
    expect(recordDigest(record.store)).not.toBe(before);
  });

  it("keeps no rule for an organisation that is not there, or of a length that makes no sense", () => {
    expect(() => keep("nowhere", 12)).toThrow(expect.objectContaining({ code: "organisation-unknown" }));
    for (const months of [0, 1.5, 1201])
      expect(() => keep("riverbank", months)).toThrow(expect.objectContaining({ code: "entry-malformed" }));
  });

  it("has its rules after a replay", () => {
    keep("riverbank", 11);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });
});
