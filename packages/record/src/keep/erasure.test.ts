import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBatch } from "../feed/read-batch.ts";
import { readCaseFiles } from "../reads/case-files.ts";
import { inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { rebuildDerived } from "./rebuild-derived.ts";
import { verifyStore } from "./verify-record.ts";

describe("derived rows made anew by replay", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord();
    record.tell(
      "riverbank",
      "a.csv",
      [1, 2, 3].map((n) =>
        inventedCaseFile(`RB-${n}`, [
          inventedSighting(inventedWallet(n), n),
          inventedSighting(inventedWallet(9), n, { heldBy: n === 1 ? "survivor" : "unknown" }),
        ]),
      ),
    );
    record.tell("lotus", "b.csv", [inventedCaseFile("L-1", [inventedSighting(inventedWallet(9), 2)])]);
  });
  afterEach(() => record.remove());

  const batch = (): unknown => readBatch(record.store.connection, record.store.recordId, 0, 1000);
  const caseFiles = () => readCaseFiles(record.store.connection, ["riverbank", "lotus"], { limit: 9 }).rows;

  it("equal what was there", () => {
    const before = batch();
    rebuildDerived(record.store);
    expect(batch()).toEqual(before);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });

  it("hold nothing of a case file whose key was destroyed, while the chain still verifies", () => {
    const erased = caseFiles().find(({ reference }) => reference === "RB-1")?.caseFileId ?? "";
    record.store.keys.destroy(erased);
    expect(verifyStore(record.store, true, () => undefined).damage).toEqual([]);
    rebuildDerived(record.store);
    expect(caseFiles().map(({ reference }) => reference)).toEqual(["L-1", "RB-2", "RB-3"]);
    expect(JSON.stringify(batch())).not.toContain(erased);
    expect(JSON.stringify(batch())).not.toContain(inventedWallet(1).display);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });
});
