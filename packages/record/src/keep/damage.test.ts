import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openRecord } from "../open-record.ts";
import { recordFile } from "../store/record-store.ts";
import { inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { temporaryRecord } from "../testing/temporary-record.ts";
import { verifyInChild } from "./verify-in-child.ts";

const pageBytes = 4096;

describe("a damaged record", () => {
  it("has every broken page found by a child that may die of it, and named without a value", async () => {
    const record = temporaryRecord();
    record.tell(
      "riverbank",
      "a.csv",
      Array.from({ length: 240 }, (_, n) =>
        inventedCaseFile(
          `RB-${n}`,
          [0, 1, 2].map((which) => inventedSighting(inventedWallet(n + which), n + 2)),
        ),
      ),
    );
    record.store.connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    record.close();
    const file = recordFile(record.options.dataDirectory);
    const sound = readFileSync(file);
    const pages = sound.length / pageBytes;
    expect(pages).toBeGreaterThan(20);
    for (const part of [0.4, 0.6, 0.7, 0.8, 0.87, 0.93]) {
      const bytes = Buffer.from(sound);
      /* Later pages are full, and a page fills from its end: a bit there is in use. */
      const at = Math.floor(part * pages) * pageBytes + pageBytes - 200;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(file, bytes);
      const { damage } = await verifyInChild(record.options);
      expect(damage.length, `page ${Math.floor(at / pageBytes)}`).toBeGreaterThan(0);
      for (const { where } of damage) expect(where).toMatch(/^(record\.db|pages|entry \d+|table [a-z_]+)$/);
    }
    record.remove();
  }, 30_000);

  it("has a search index that leads elsewhere found", async () => {
    const record = temporaryRecord();
    const told = Array.from({ length: 40 }, (_, n) => inventedCaseFile(`RB-${n}`, [inventedSighting(inventedWallet(n), n + 2)]));
    record.tell("riverbank", "a.csv", told);
    record.store.connection.exec("INSERT INTO search (rowid, text) VALUES (7000, 'nowhere')");
    record.store.connection.exec("INSERT INTO reference_search (rowid, text) SELECT n + 1, text FROM case_file WHERE reference = 'RB-39'");
    record.close();
    const { damage } = await verifyInChild(record.options);
    expect(damage).toEqual([
      { where: "table search", reason: "derived-rows-differ" },
      { where: "table reference_search", reason: "derived-rows-differ" },
    ]);
    record.remove();
  });

  it("is looked at before it is opened when it was not closed the last time", async () => {
    const record = temporaryRecord();
    record.tell("riverbank", "a.csv", [inventedCaseFile("RB-1", [inventedSighting(inventedWallet(1), 2)])]);
    record.store.connection.exec("UPDATE entry SET purpose = 'another' WHERE seq = 2");
    record.close();
    const open = await openRecord(record.options);
    await open.close();
    writeFileSync(`${record.options.dataDirectory}/open-99999999-left-behind`, "");
    await expect(openRecord(record.options)).rejects.toMatchObject({ code: "record-damaged" });
    record.remove();
  });
});
