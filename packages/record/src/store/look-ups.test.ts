import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { hasRecordedSince, readLookUpAlerts } from "../reads/look-ups.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { alertLookUps } from "./look-ups.ts";
import { withdrawSubmission } from "./submissions.ts";

describe("alerts about look-ups", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime("2026-03-31T12:00:00.000Z");
    record = temporaryRecord();
  });
  afterEach(() => {
    record.remove();
    vi.useRealTimers();
  });

  const alert = (userId: string, identifiers: number): void =>
    alertLookUps(record.store, inventedActor, { userId, organisationId: "riverbank", identifiers });
  const alerts = () => readLookUpAlerts(record.store.connection, "riverbank");

  it("are kept once for each person and day, for the person's organisation", () => {
    alert("intake", 30);
    alert("intake", 45);
    alert("other", 31);
    vi.setSystemTime("2026-04-01T00:00:00.000Z");
    alert("intake", 50);
    expect(alerts().map(({ userId, identifiers, at }) => [userId, identifiers, at])).toEqual([
      ["intake", 50, "2026-04-01T00:00:00.000Z"],
      ["other", 31, "2026-03-31T12:00:00.000Z"],
      ["intake", 30, "2026-03-31T12:00:00.000Z"],
    ]);
    expect(readLookUpAlerts(record.store.connection, "lotus")).toEqual([]);
  });

  it("are the same after a replay, and the record verifies", () => {
    alert("intake", 30);
    const before = alerts();
    rebuildDerived(record.store);
    expect(alerts()).toEqual(before);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });

  it("know whether somebody recorded anything that still stands since an instant", () => {
    const has = (userId: string, since: string): boolean => hasRecordedSince(record.store.connection, userId, since);
    expect(has(inventedActor.userId, "2026-03-01T00:00:00.000Z")).toBe(false);
    const submissionId = record.tell("riverbank", "a.csv", [inventedCaseFile("RB-1", [inventedSighting(inventedWallet(1), 2)])]);
    expect(has(inventedActor.userId, "2026-03-31T12:00:00.000Z")).toBe(true);
    expect(has(inventedActor.userId, "2026-03-31T12:00:00.001Z")).toBe(false);
    expect(has("another", "2026-03-01T00:00:00.000Z")).toBe(false);
    withdrawSubmission(record.store, inventedActor, submissionId);
    expect(has(inventedActor.userId, "2026-03-01T00:00:00.000Z")).toBe(false);
  });
});
