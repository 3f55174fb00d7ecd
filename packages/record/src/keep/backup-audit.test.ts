import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AuditHead } from "../audit/audit-head.ts";
import { auditPosition, openAuditFile, openAuditStore } from "../audit/audit-store.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { openRecord } from "../open-record.ts";
import { closeStore, openStore, type StoreOptions } from "../store/record-store.ts";
import { inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { fillAuditLog } from "../testing/tamper-audit.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { auditBeside } from "./backup.ts";
import { restoreRecord } from "./restore.ts";

describe("the audit log in a backup", { timeout: 60_000 }, () => {
  let record: TemporaryRecord;
  let elsewhere: StoreOptions;
  let folder: string;
  const backupFile = (day: string): string => join(folder, `${day}.backup`);

  beforeEach(() => {
    record = temporaryRecord();
    record.tell("riverbank", "a.csv", [inventedCaseFile("RB-1", [inventedSighting(inventedWallet(1), 2)])]);
    record.close();
    folder = dirname(record.options.dataDirectory);
    elsewhere = { ...record.options, dataDirectory: join(folder, "elsewhere") };
  });
  afterEach(() => record.remove());

  const log = (options: StoreOptions, events: number): AuditHead => {
    const store = openAuditStore(options);
    const head = fillAuditLog(store, events);
    store.connection.close();
    return head;
  };
  const backUp = async (day: string): Promise<{ auditEntries: number }> => {
    const open = await openRecord(record.options);
    return open.backup(backupFile(day)).finally(() => open.close());
  };
  const entriesAt = (options: StoreOptions): number => {
    const store = openAuditStore(options);
    const { seq } = auditPosition(store);
    store.connection.close();
    return seq;
  };
  const verify = (options: StoreOptions, head: AuditHead) => {
    const store = openAuditStore(options);
    const verified = verifyAudit(store, head);
    store.connection.close();
    return verified;
  };
  const change = (file: string, seq: number): void => {
    const store = openAuditFile({ file, key: record.options.key });
    store.connection.prepare("UPDATE event SET body = randomblob(90) WHERE seq = ?").run(seq);
    store.connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    store.connection.close();
  };
  const recordHead = (options: StoreOptions) => {
    const store = openStore(options);
    const head = store.log.head();
    closeStore(store);
    return head;
  };

  it("is taken along while it is being written to, encrypted, with nothing but three files", async () => {
    const head = log(record.options, 300);
    const writing = openAuditStore(record.options);
    fillAuditLog(writing, 20);
    expect(await backUp("monday")).toEqual({ auditEntries: 320 });
    writing.connection.close();
    expect(readdirSync(folder).sort()).toEqual(["data", "monday.backup", "monday.backup.audit.db", "throughline-keys.db"]);
    expect(readFileSync(auditBeside(backupFile("monday"))).includes("riverbank")).toBe(false);
    expect(await restoreRecord(elsewhere, backupFile("monday"))).toMatchObject({ kept: null, auditLog: "from-backup" });
    expect(verify(elsewhere, head)).toEqual({ entries: 320, damage: [] });
  });

  it("stays as it is when an older backup is restored: nothing that was logged since is lost", async () => {
    log(record.options, 30);
    await backUp("monday");
    const head = log(record.options, 12);
    expect(await restoreRecord(record.options, backupFile("monday"))).toMatchObject({ auditLog: "kept" });
    expect(verify(record.options, head)).toEqual({ entries: 42, damage: [] });
  });

  it("comes from the backup where the one that is here is its beginning", async () => {
    log(record.options, 30);
    await backUp("monday");
    await restoreRecord(elsewhere, backupFile("monday"));
    const head = log(record.options, 12);
    await backUp("tuesday");
    expect(await restoreRecord(elsewhere, backupFile("tuesday"))).toMatchObject({ auditLog: "from-backup" });
    expect(verify(elsewhere, head)).toEqual({ entries: 42, damage: [] });
  });

  it("is never replaced by one that parted from it, and then nothing is restored", async () => {
    log(record.options, 30);
    await backUp("monday");
    await restoreRecord(elsewhere, backupFile("monday"));
    const head = log(elsewhere, 1);
    const before = recordHead(elsewhere);
    log(record.options, 12);
    await backUp("tuesday");
    await expect(restoreRecord(elsewhere, backupFile("tuesday"))).rejects.toMatchObject({ code: "audit-parted" });
    expect(verify(elsewhere, head)).toEqual({ entries: 31, damage: [] });
    expect(recordHead(elsewhere)).toEqual(before);
    expect(readdirSync(elsewhere.dataDirectory).filter((name) => /restore|replaced|lock/.test(name))).toEqual([]);
  });

  it("is not restored when it was changed in the backup; the record alone is when it is put elsewhere", async () => {
    log(record.options, 30);
    await backUp("monday");
    change(auditBeside(backupFile("monday")), 7);
    await expect(restoreRecord(elsewhere, backupFile("monday"))).rejects.toMatchObject({
      code: "audit-damaged",
      message: expect.stringContaining("entry 7"),
    });
    expect(readdirSync(elsewhere.dataDirectory)).toEqual([]);
    renameSync(auditBeside(backupFile("monday")), join(folder, "changed"));
    expect(await restoreRecord(elsewhere, backupFile("monday"))).toMatchObject({ auditLog: "none" });
  });

  it("is not replaced when it was changed here, nor when the key is another's", async () => {
    log(record.options, 30);
    await backUp("monday");
    change(join(record.options.dataDirectory, "audit.db"), 9);
    await expect(restoreRecord(record.options, backupFile("monday"))).rejects.toMatchObject({
      code: "audit-damaged",
      message: expect.stringContaining("entry 9"),
    });
    expect(entriesAt(record.options)).toBe(30);
    mkdirSync(elsewhere.dataDirectory);
    const another = { ...elsewhere, key: randomBytes(32) };
    log(another, 5);
    await expect(restoreRecord(elsewhere, backupFile("monday"))).rejects.toMatchObject({ code: "audit-unreadable" });
    expect(entriesAt(another)).toBe(5);
  });

  it("is not taken along when it is not whole, and the backup says so", async () => {
    log(record.options, 30);
    change(join(record.options.dataDirectory, "audit.db"), 9);
    await expect(backUp("monday")).rejects.toMatchObject({ code: "audit-damaged" });
    expect(readdirSync(folder).filter((name) => name.includes("audit"))).toEqual([]);
  });

  it("may be missing from a backup that was made before there was one", async () => {
    expect(await backUp("monday")).toEqual({ auditEntries: 0 });
    const head = log(record.options, 3);
    expect(await restoreRecord(record.options, backupFile("monday"))).toMatchObject({ auditLog: "kept" });
    expect(verify(record.options, head)).toEqual({ entries: 3, damage: [] });
  });
});
