import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hasErasedAfter } from "../feed/read-batch.ts";
import { backupStore, keysBeside } from "../keep/backup.ts";
import { restoreRecord } from "../keep/restore.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { readCaseFiles } from "../reads/case-files.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { eraseCaseFile, finishErasures, liftLegalHold, setLegalHold } from "./erase.ts";
import { appendEntries, closeStore, openStore, type RecordStore } from "./record-store.ts";

const approver = { ...inventedActor, userId: "00000000-0000-4000-8000-000000000002" };
const wanted = (caseFileId: string) => ({ caseFileId, requestedBy: inventedActor.userId, basis: "consent-withdrawn" });

describe("erasing a case file", () => {
  let record: TemporaryRecord;
  let backups: string;
  beforeEach(() => {
    record = temporaryRecord({ isUnencrypted: true });
    backups = mkdtempSync(join(tmpdir(), "throughline-backups-"));
    const told = [1, 2, 3].map((n) =>
      inventedCaseFile(`RB-${n}`, [inventedSighting(inventedWallet(n), n), inventedSighting(inventedWallet(9), n)]),
    );
    record.tell("riverbank", "a.csv", told);
  });
  afterEach(() => {
    record.remove();
    rmSync(backups, { recursive: true, force: true });
  });

  const references = (store: RecordStore) =>
    readCaseFiles(store.connection, ["riverbank"], { limit: 9 }).rows.map(({ reference }) => reference);
  const idOf = (reference: string): string =>
    readCaseFiles(record.store.connection, ["riverbank"], { limit: 9 }).rows.find((row) => row.reference === reference)?.caseFileId ?? "";
  const damage = () => verifyStore(record.store, false, () => undefined).damage;
  const bytesHold = (text: string): boolean => {
    record.store.connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    const { dataDirectory } = record.options;
    return readdirSync(dataDirectory).some((name) => readFileSync(join(dataDirectory, name)).includes(text));
  };

  it("takes two people, and is refused under a legal hold until two people lift it", () => {
    const caseFileId = idOf("RB-1");
    expect(() => eraseCaseFile(record.store, inventedActor, wanted(caseFileId))).toThrow(
      expect.objectContaining({ code: "needs-second-person" }),
    );
    setLegalHold(record.store, approver, { ...wanted(caseFileId), basis: "court-order" });
    expect(() => eraseCaseFile(record.store, approver, wanted(caseFileId))).toThrow(expect.objectContaining({ code: "under-legal-hold" }));
    expect(() => liftLegalHold(record.store, inventedActor, wanted(caseFileId))).toThrow(
      expect.objectContaining({ code: "needs-second-person" }),
    );
    liftLegalHold(record.store, approver, wanted(caseFileId));
    expect(references(record.store)).toEqual(["RB-1", "RB-2", "RB-3"]);
    eraseCaseFile(record.store, approver, wanted(caseFileId));
    expect(references(record.store)).toEqual(["RB-2", "RB-3"]);
  });

  it("leaves the chain and the derived rows whole, no byte of what only it told, and a graph that must be made again", () => {
    const head = record.store.log.head().seq;
    expect(bytesHold(inventedWallet(1).display)).toBe(true);
    eraseCaseFile(record.store, approver, wanted(idOf("RB-1")));
    expect(damage()).toEqual([]);
    expect(bytesHold(inventedWallet(1).display)).toBe(false);
    expect(hasErasedAfter(record.store.connection, head)).toBe(true);
    expect(hasErasedAfter(record.store.connection, head + 1)).toBe(false);
  });

  it("stays erased when an older backup is restored, and names a backup that it could not reach", async () => {
    const caseFileId = idOf("RB-1");
    const backup = join(backups, "monday.db");
    backupStore(record.store, backup);
    expect(eraseCaseFile(record.store, approver, wanted(caseFileId))).toEqual({ unreachable: [] });
    record.close();
    await restoreRecord(record.options, backup);
    const store = openStore(record.options);
    expect(references(store)).toEqual(["RB-2", "RB-3"]);
    expect(verifyStore(store, false, () => undefined).damage).toEqual([]);
    rmSync(backups, { recursive: true });
    expect(
      eraseCaseFile(store, approver, wanted(readCaseFiles(store.connection, ["riverbank"], { limit: 1 }).rows[0]?.caseFileId ?? "")),
    ).toEqual({
      unreachable: [backups],
    });
    expect(references(store)).toEqual(["RB-3"]);
    closeStore(store);
  });

  it("destroys the key in what a restore put aside", async () => {
    const caseFileId = idOf("RB-1");
    const backup = join(backups, "monday.db");
    backupStore(record.store, backup);
    const keysOfMonday = join(backups, "kept-by-nobody.db");
    copyFileSync(keysBeside(backup), keysOfMonday);
    record.close();
    const { kept } = await restoreRecord(record.options, backup);
    const store = openStore(record.options);
    eraseCaseFile(store, approver, wanted(caseFileId));
    closeStore(store);
    expect(existsSync(join(kept ?? "", "keys.db"))).toBe(true);
    expect(readFileSync(join(kept ?? "", "keys.db")).includes(caseFileId)).toBe(false);
    expect(readFileSync(keysOfMonday).includes(caseFileId)).toBe(true);
  });

  it("is finished at the next start when it was cut short", () => {
    const caseFileId = idOf("RB-1");
    appendEntries(record.store, { actor: approver.userId, purpose: "erasure" }, () => [{ kind: "erased", body: wanted(caseFileId) }]);
    expect(references(record.store)).toEqual(["RB-1", "RB-2", "RB-3"]);
    finishErasures(record.store);
    expect(references(record.store)).toEqual(["RB-2", "RB-3"]);
    expect(record.store.keys.read([caseFileId]).size).toBe(0);
  });

  it("gives a person told of again under the same reference a new case file", () => {
    const caseFileId = idOf("RB-1");
    eraseCaseFile(record.store, approver, wanted(caseFileId));
    record.tell("riverbank", "b.csv", [inventedCaseFile("RB-1", [inventedSighting(inventedWallet(5), 2)])]);
    expect(idOf("RB-1")).not.toBe(caseFileId);
    expect(damage()).toEqual([]);
  });
});
