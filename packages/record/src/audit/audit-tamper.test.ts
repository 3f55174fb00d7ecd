import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fillAuditLog, inventedEvent, tamperings, tamperOnce } from "../testing/tamper-audit.ts";
import { type AuditHead, isHeadSigned } from "./audit-head.ts";
import { type AuditStore, openAuditStore, readEntries, signPosition } from "./audit-store.ts";
import { openAuditLog } from "./open-audit-log.ts";
import { verifyAudit } from "./verify-audit.ts";
import { verifyAuditInChild } from "./verify-audit-in-child.ts";

const count = 300;

describe("the audit log", () => {
  let folder: string;
  let store: AuditStore;
  let head: AuditHead;
  const options = () => ({ dataDirectory: folder, key });
  const key = randomBytes(32);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "throughline-audit-"));
    store = openAuditStore(options());
    head = fillAuditLog(store, count);
  });
  afterEach(() => {
    store.connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const firstDamage = (outside: AuditHead | null = null) => verifyAudit(store, outside).damage[0];
  const run = (sql: string, ...params: unknown[]): unknown => store.connection.prepare(sql).run(...params);

  it("is whole as it was written, and answers who saw a case file, latest first", () => {
    expect(verifyAudit(store, head)).toEqual({ entries: count, damage: [] });
    const saw = readEntries(store, { organisationId: "riverbank", subject: "case-3", limit: 5 });
    expect(saw.map(({ seq }) => seq)).toEqual([298, 291, 284, 277, 270]);
    expect(readEntries(store, { organisationId: "lotus", subject: "case-3", limit: 5 })).toEqual([]);
    expect(readEntries(store, { organisationId: "riverbank", deed: "export", limit: 5 })).toEqual([]);
  });

  it.each(tamperings)("finds the first bad entry after a %s, wherever it is", (tampering) => {
    for (const [at, random] of [
      [2, 0.0417],
      [120, 0.4182],
      [121, 0.7031],
      [count - 1, 0.9876],
    ] as const)
      expect(tamperOnce(store, head, { tampering, at, random }), String(at)).toEqual({ isFound: true, isFirstNamed: true });
    expect(verifyAudit(store, head).damage).toEqual([]);
  });

  it("finds a cut end against a head that was kept outside, even when the log was signed again after", () => {
    for (const table of ["event", "facet", "subject", "signed_head"]) run(`DELETE FROM ${table} WHERE seq > 250`);
    signPosition(store);
    expect(firstDamage()).toBeUndefined();
    expect(firstDamage(head)).toEqual({ seq: 251, reason: "cut-short" });
  });

  it("finds an index that hides an entry from its questions", () => {
    run("UPDATE facet SET deed = 'system' WHERE seq = 77");
    run("DELETE FROM subject WHERE seq = 80");
    expect(verifyAudit(store, null).damage).toEqual([
      { seq: 77, reason: "index-differs" },
      { seq: 80, reason: "index-differs" },
    ]);
  });

  it("refuses a head that somebody else signed, and one that was changed", () => {
    expect(isHeadSigned(head)).toBe(true);
    expect(isHeadSigned({ ...head, seq: head.seq - 1 })).toBe(false);
    expect(firstDamage({ ...head, hash: "00".repeat(32) })).toEqual({ seq: head.seq, reason: "head-not-signed" });
  });

  it("keeps the order of what is told at the same time, and is whole after", async () => {
    const log = await openAuditLog(options());
    await Promise.all(Array.from({ length: 60 }, (_, n) => log.tell({ ...inventedEvent(n), purpose: `p${n}` })));
    const told = await log.read({ organisationId: "riverbank", limit: 60 });
    expect(told.map(({ purpose }) => purpose)).toEqual(Array.from({ length: 60 }, (_, n) => `p${59 - n}`));
    await log.close();
    expect(verifyAudit(store, head).damage).toEqual([]);
  });

  it("takes no value that is not of its shape", async () => {
    const log = await openAuditLog(options());
    await expect(log.tell({ ...inventedEvent(1), action: "with spaces" })).rejects.toMatchObject({ code: "audit-malformed" });
    await expect(log.tell({ ...inventedEvent(1), subjects: ["x".repeat(81)] })).rejects.toMatchObject({ code: "audit-malformed" });
    await log.tell(inventedEvent(1));
    await log.close();
  });

  it("is verified in a process of its own, and says so when it cannot be read at all", async () => {
    expect(await verifyAuditInChild(options(), head)).toEqual({ entries: count, damage: [] });
    await expect(verifyAuditInChild({ ...options(), key: randomBytes(32) }, head)).rejects.toMatchObject({ code: "audit-unreadable" });
  });
});
