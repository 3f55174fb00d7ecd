import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { entryHash, sealedAbout } from "../entry.ts";
import { backupStore } from "../keep/backup.ts";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { restoreRecord } from "../keep/restore.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { deriveKey } from "../key-file.ts";
import type { PacketDraft } from "../packets.ts";
import { readCaseFiles } from "../reads/case-files.ts";
import { readErasedPackets, readPackets } from "../reads/packets.ts";
import { readStewardsConcerned } from "../reads/stewards-concerned.ts";
import { seal } from "../sealing.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { readerMethods, writerMethods } from "../worker/methods.ts";
import { setCaseFileAccess } from "./case-file-access.ts";
import { eraseCaseFile } from "./erase.ts";
import { packetKey, recordPacket } from "./packets.ts";
import { closeStore, masterKey, openStore, type RecordStore } from "./record-store.ts";

const approver = { ...inventedActor, userId: "00000000-0000-4000-8000-000000000002" };
const packetId = "00000000-0000-4000-8000-00000000000a";
const title = "TITLE-OF-THE-PACKET";
const day = 24 * 60 * 60 * 1000;

describe("packets in the record", () => {
  let record: TemporaryRecord;
  let idsOf: Readonly<Record<"one" | "two" | "shared", string>>;
  beforeEach(() => {
    record = temporaryRecord();
    const told = [1, 2].map((n) =>
      inventedCaseFile(
        `RB-${n}`,
        [n, 9].map((wallet) => inventedSighting(inventedWallet(wallet), n)),
      ),
    );
    record.tell("riverbank", "a.csv", told);
    const [one = "", two = "", shared = ""] = readerMethods.identifierIdOf(
      record.store,
      [1, 2, 9].map((n) => inventedWallet(n).key),
    );
    idsOf = { one, two, shared };
  });
  afterEach(() => record.remove());

  const caseFile = (reference: string): string =>
    readCaseFiles(record.store.connection, ["riverbank"], { limit: 9 }).rows.find((row) => row.reference === reference)?.caseFileId ?? "";
  const make = (changed: Partial<PacketDraft> = {}): readonly string[] => {
    const restsOn = [
      { caseFileId: caseFile("RB-1"), identifiers: [idsOf.one, idsOf.shared] },
      { caseFileId: caseFile("RB-2"), identifiers: [idsOf.shared] },
    ];
    const { seq } = record.store.log.head();
    const draft = {
      packetId,
      organisationId: "riverbank",
      manifestSha256: "0".repeat(64),
      seq,
      title,
      scopes: ["riverbank"],
      restsOn,
      isOfChildren: false,
    };
    recordPacket(record.store, inventedActor, { ...draft, ...changed });
    return restsOn.map(({ caseFileId }) => caseFileId);
  };
  const list = (store: RecordStore = record.store, scopes: readonly string[] = ["riverbank"]) => readPackets(store, "riverbank", scopes);
  const erase = (reference: string): void =>
    void eraseCaseFile(record.store, approver, {
      caseFileId: caseFile(reference),
      requestedBy: inventedActor.userId,
      basis: "consent-withdrawn",
    });
  const concerned = (organisationId: string, days = 0) =>
    readStewardsConcerned(record.store.connection, Object.values(idsOf), {
      organisationId,
      on: new Date(Date.now() + days * day).toISOString(),
    }).map(({ id, organisationId: whose }) => [id, whose]);

  it("are listed for their organisation to whoever may read every scope they rest on", () => {
    make({ scopes: ["riverbank", "riverbank-sealed"] });
    expect(list(record.store, ["riverbank", "riverbank-sealed", "other"])).toMatchObject([{ packetId, title, isErased: false }]);
    for (const scopes of [[], ["riverbank"], ["riverbank-sealed"], ["other"]]) expect(list(record.store, scopes)).toEqual([]);
    expect(readPackets(record.store, "lotus", ["riverbank", "riverbank-sealed"])).toEqual([]);
  });

  it("go by who reads their case files now, and by their organisation's again once all may", () => {
    const [, second = ""] = make();
    const steward = {
      userId: "mali",
      name: "Mali",
      organisationId: "riverbank",
      roles: ["steward" as const],
      scopes: ["riverbank"],
      isDemo: false,
    };
    writerMethods.addUser(record.store, inventedActor, steward, null);
    const set = (access: "sealed" | "open"): void =>
      setCaseFileAccess(
        record.store,
        { userId: "mali", purpose: "" },
        { caseFileId: second, access, stewardId: "mali", members: [], reason: "x" },
      );
    set("sealed");
    expect(list()).toEqual([]);
    expect(list(record.store, ["riverbank", second])).toMatchObject([{ packetId, title }]);
    const packet = "00000000-0000-4000-8000-00000000000b";
    make({ packetId: packet, scopes: ["riverbank", second], restsOn: [{ caseFileId: second, identifiers: [idsOf.shared] }] });
    set("open");
    expect(list().map((row) => row.packetId)).toEqual([packet, packetId]);
  });

  it("keep their title and their key from whoever has no key of one of the case files, once it is erased, also after a replay", () => {
    const caseFiles = make();
    expect(packetKey(record.store, caseFiles)).toEqual(packetKey(record.store, [...caseFiles].reverse()));
    expect(packetKey(record.store, caseFiles)).not.toEqual(packetKey(record.store, caseFiles.slice(1)));
    expect(readErasedPackets(record.store)).toEqual([]);
    erase("RB-2");
    const erased = list();
    expect(erased).toMatchObject([{ packetId, title: "", isErased: true, manifestSha256: "0".repeat(64), by: inventedActor.userId }]);
    expect(packetKey(record.store, caseFiles)).toBeNull();
    expect(readErasedPackets(record.store)).toEqual([packetId]);
    rebuildDerived(record.store);
    expect(list()).toEqual(erased);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });

  it("stay erased when a backup from before is restored", async () => {
    const backups = mkdtempSync(join(tmpdir(), "throughline-backups-"));
    try {
      const caseFiles = make();
      backupStore(record.store, join(backups, "older.db"));
      erase("RB-1");
      record.close();
      await restoreRecord(record.options, join(backups, "older.db"));
      const store = openStore(record.options);
      expect(list(store)).toMatchObject([{ packetId, title: "", isErased: true }]);
      expect(packetKey(store, caseFiles)).toBeNull();
      expect(readErasedPackets(store)).toEqual([packetId]);
      closeStore(store);
    } finally {
      rmSync(backups, { recursive: true, force: true });
    }
  });

  it("are refused when a case file of them was erased before they are recorded, and nothing is", () => {
    const restsOn = [{ caseFileId: caseFile("RB-1"), identifiers: [] }];
    erase("RB-1");
    expect(() => make({ restsOn })).toThrow(expect.objectContaining({ code: "case-file-erased" }));
    expect(list()).toEqual([]);
  });

  it("keep what stands in them at home with other organisations for 180 days, and never with their own", () => {
    make();
    const kept = [
      [idsOf.one, "riverbank"],
      [idsOf.shared, "riverbank"],
    ].sort();
    expect(concerned("lotus")).toEqual(kept);
    expect(concerned("lotus", 179)).toEqual(kept);
    expect(concerned("lotus", 181)).toEqual([]);
    expect(concerned("riverbank")).toEqual([]);
    erase("RB-1");
    expect(concerned("lotus")).toEqual([[idsOf.shared, "riverbank"]]);
  });

  it("tell nothing new of a case file: the months of a retention rule go on", () => {
    make();
    const told = "SELECT DISTINCT kind FROM entry WHERE case_file_id IS NOT NULL ORDER BY kind";
    expect(record.store.connection.prepare(told).all()).toEqual([{ kind: "case-file-told" }, { kind: "packet-rests-on" }]);
    record.store.connection.exec("UPDATE entry SET at = '2020-01-01T00:00:00.000Z' WHERE kind = 'case-file-told'");
    record.store.connection.exec("INSERT INTO retention VALUES ('riverbank', 12)");
    expect(readerMethods.dueCaseFiles(record.store, ["riverbank"], "2021-01-01")).toHaveLength(2);
  });

  it("of the first version are read as of today: under their organisation's scope, and erased once anything was", () => {
    appendFirstVersion(record.store);
    rebuildDerived(record.store);
    expect(list()).toMatchObject([{ packetId, title, caseFiles: null, isErased: false }]);
    expect(list(record.store, [])).toEqual([]);
    erase("RB-2");
    expect(list()).toMatchObject([{ packetId, title: "", isErased: true }]);
  });
});

/** An entry as it was written before packets said what they rest on. */
function appendFirstVersion(store: RecordStore): void {
  const head = store.log.head();
  const [seq, at, actor, purpose, kind, version] = [
    head.seq + 1,
    "2026-01-01T00:00:00.000Z",
    "somebody",
    "test",
    "packet-made",
    1,
  ] as const;
  const body = { packetId, organisationId: "riverbank", manifestSha256: "0".repeat(64), seq: head.seq, title };
  const header = { seq, at, actor, purpose, kind, version, caseFileId: null };
  const sealed = seal(deriveKey(masterKey(store.options), "record-entries"), sealedAbout(header), Buffer.from(JSON.stringify(body)));
  const hash = Buffer.from(entryHash(head.hash, header, sealed), "hex");
  store.connection
    .prepare("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?)")
    .run(seq, at, actor, purpose, kind, version, sealed, hash);
}
