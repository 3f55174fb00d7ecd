import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCaseFiles } from "../reads/case-files.ts";
import { identifierIdsOf, readIdentifiersById } from "../reads/identifiers.ts";
import { addPasskey, usePasskey } from "../store/passkeys.ts";
import { closeStore, openStore, recordFile, type StoreOptions } from "../store/record-store.ts";
import { readSecondStep, setSecondStep } from "../store/second-step.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { startOther } from "../testing/start-other.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { writerMethods } from "../worker/methods.ts";
import { backupStore, keysBeside } from "./backup.ts";
import { restoreRecord } from "./restore.ts";

describe("a backup", () => {
  let record: TemporaryRecord;
  let file: string;
  let elsewhere: StoreOptions;
  const tell = (n: number): string =>
    record.tell("riverbank", `file-${n}.csv`, [inventedCaseFile(`RB-${n}`, [inventedSighting(inventedWallet(n), 2)])]);
  beforeEach(() => {
    record = temporaryRecord();
    file = join(dirname(record.options.dataDirectory), "monday.backup");
    elsewhere = { ...record.options, dataDirectory: join(dirname(record.options.dataDirectory), "restored") };
    tell(1);
    tell(2);
  });
  afterEach(() => record.remove());

  it("made while the record is in use restores to what it was", async () => {
    const head = record.store.log.head();
    backupStore(record.store, file);
    tell(3);
    expect(await restoreRecord(elsewhere, file)).toEqual({ entries: head.seq, kept: null, auditLog: "none" });
    const restored = openStore(elsewhere);
    expect(restored.log.head()).toEqual(head);
    expect(restored.recordId).toBe(record.store.recordId);
    expect(readCaseFiles(restored.connection, ["riverbank"], { limit: 9 }).rows.map(({ reference }) => reference)).toEqual([
      "RB-1",
      "RB-2",
    ]);
    closeStore(restored);
  });

  it("takes along what people prove themselves with beside their password, and the counts of that day", async () => {
    const { store } = record;
    const userId = "mali";
    const person = { userId, name: "Mali", organisationId: "riverbank", roles: ["analyst" as const], scopes: [], isDemo: false };
    writerMethods.addUser(store, inventedActor, person, "hash");
    setSecondStep(store, inventedActor, { userId, secret: new Uint8Array(20).fill(1), step: 5, recoveryCodeHashes: ["one"] });
    const passkey = { passkeyId: randomUUID(), name: "Laptop", credentialId: "AAAA", publicKey: new Uint8Array([1, 2]), counter: 3 };
    addPasskey(store, inventedActor, { userId, passkey, recoveryCodeHashes: [], isToBeFirst: false });
    const then = readSecondStep(store, userId);
    backupStore(store, file);
    usePasskey(store, { userId, passkeyId: passkey.passkeyId, counter: 9 });
    await restoreRecord(elsewhere, file);
    const restored = openStore(elsewhere);
    expect(readSecondStep(restored, userId)).toEqual(then);
    closeStore(restored);
  });

  it("is restored in the place of a record, which is kept beside it, and put back when the backup is not whole", async () => {
    backupStore(record.store, file);
    tell(3);
    record.close();
    const { dataDirectory } = record.options;
    const now = readFileSync(recordFile(dataDirectory));
    await expect(restoreRecord({ ...record.options, key: randomBytes(32) }, file)).rejects.toMatchObject({ code: "key-wrong" });
    expect(readFileSync(recordFile(dataDirectory)).equals(now)).toBe(true);
    const { kept } = await restoreRecord(record.options, file);
    expect(readFileSync(join(kept ?? "", "record.db")).equals(now)).toBe(true);
  });

  it("is not restored while another process has the record open, or holds the lock", async () => {
    backupStore(record.store, file);
    record.close();
    const other = startOther();
    const mark = join(record.options.dataDirectory, `open-${other.pid}-another`);
    writeFileSync(mark, "");
    await expect(restoreRecord(record.options, file)).rejects.toMatchObject({ code: "record-in-use" });
    rmSync(mark);
    writeFileSync(join(record.options.dataDirectory, "lock"), `${other.pid}\n`);
    await expect(restoreRecord(record.options, file)).rejects.toMatchObject({ code: "record-locked" });
    await other.end();
    await expect(restoreRecord(record.options, file)).resolves.toBeDefined();
  });

  it("is encrypted, and opens with no other key", async () => {
    backupStore(record.store, file);
    expect(readFileSync(file).includes("riverbank")).toBe(false);
    expect(() => backupStore(record.store, file)).toThrow(expect.objectContaining({ code: "backup-exists" }));
    await expect(restoreRecord({ ...elsewhere, key: randomBytes(32) }, file)).rejects.toMatchObject({ code: "key-wrong" });
    await expect(restoreRecord(elsewhere, `${file}-missing`)).rejects.toMatchObject({ code: "backup-missing" });
    expect(existsSync(join(elsewhere.dataDirectory, "record.db"))).toBe(false);
  });

  it("that was damaged is not restored", async () => {
    backupStore(record.store, file);
    const bytes = readFileSync(file);
    bytes.fill(7, 8192, 8192 + 4096);
    writeFileSync(file, bytes);
    await expect(restoreRecord(elsewhere, file)).rejects.toThrow();
    expect(existsSync(join(elsewhere.dataDirectory, "record.db"))).toBe(false);
  });

  it("cannot open what was erased after it was made, once a later backup has taken its keys along", async () => {
    backupStore(record.store, file);
    const [first] = readCaseFiles(record.store.connection, ["riverbank"], { limit: 9 }).rows;
    record.store.keys.destroy(first?.caseFileId ?? "");
    backupStore(record.store, file.replace("monday", "tuesday"));
    expect(existsSync(keysBeside(file))).toBe(true);
    await restoreRecord(elsewhere, file);
    const restored = openStore(elsewhere);
    expect(readCaseFiles(restored.connection, ["riverbank"], { limit: 9 }).rows.map(({ reference }) => reference)).toEqual(["RB-2"]);
    expect(
      identifierIdsOf(restored.secret, [inventedWallet(1).key, inventedWallet(2).key]).map(
        (id) => readIdentifiersById(restored.connection, [id]).length,
      ),
    ).toEqual([0, 1]);
    closeStore(restored);
  });
});
