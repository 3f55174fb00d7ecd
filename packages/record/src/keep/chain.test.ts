import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { verifyStore } from "./verify-record.ts";

/** Entries of {@link tellThree}: three times begun, told of, finished. */
const entries = 9;

function tellThree(record: TemporaryRecord): void {
  for (const n of [1, 2, 3])
    record.tell("riverbank", `file-${n}.csv`, [inventedCaseFile(`RB-${n}`, [inventedSighting(inventedWallet(n), 2)])]);
}

describe("verifying a chain that someone tampered with", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord();
    tellThree(record);
  });
  afterEach(() => record.remove());

  const verify = (isQuick = true) => verifyStore(record.store, isQuick, () => undefined);
  const tamper = (sql: string): void => void record.store.connection.exec(sql);
  const reasons = (): string[] => verify().damage.map(({ where, reason }) => `${where}: ${reason}`);

  it("finds nothing when nobody did", () => {
    expect(verify(false)).toEqual({ entries, damage: [] });
  });

  it("finds one flipped bit of a body", () => {
    tamper(
      "UPDATE entry SET body = unhex(substr(hex(body), 1, 40) || CASE substr(hex(body), 41, 1) WHEN '0' THEN '1' ELSE '0' END || substr(hex(body), 42)) WHERE seq = 5",
    );
    expect(reasons()).toEqual(["entry 5: hash-mismatch", "entry 5: cannot-open-body"]);
  });

  it.each(["at", "actor", "purpose"])("finds another %s in a header", (column) => {
    tamper(`UPDATE entry SET ${column} = ${column} || '0' WHERE seq = 4`);
    expect(reasons()).toEqual(["entry 4: hash-mismatch"]);
  });

  it("finds an entry deleted from the middle", () => {
    tamper("DELETE FROM entry WHERE seq = 6");
    expect(reasons()).toEqual(["entry 6: missing-entry", "entry 7: hash-mismatch"]);
  });

  it("finds an entry slipped in", () => {
    tamper(
      "UPDATE entry SET seq = seq + 100 WHERE seq > 5; UPDATE entry SET seq = seq - 99 WHERE seq > 100; INSERT INTO entry SELECT 6, at, actor, purpose, kind, version, case_file_id, body, hash FROM entry WHERE seq = 5",
    );
    expect(reasons()[0]).toBe("entry 6: hash-mismatch");
  });

  it("finds two entries that changed places", () => {
    tamper("UPDATE entry SET seq = 900 WHERE seq = 4; UPDATE entry SET seq = 4 WHERE seq = 5; UPDATE entry SET seq = 5 WHERE seq = 900");
    expect(reasons()).toEqual(expect.arrayContaining(["entry 4: hash-mismatch", "entry 5: hash-mismatch"]));
  });

  it("finds a tail cut off, by what the derived rows remember", () => {
    tamper(`DELETE FROM entry WHERE seq > ${entries - 2}`);
    expect(reasons()).toEqual([`entry ${entries - 1}: missing-entry`]);
  });

  it("finds derived rows that the entries do not tell of", () => {
    tamper("UPDATE source SET held_by = 3 WHERE n = 1");
    expect(verify(false).damage).toEqual([{ where: "table source", reason: "derived-rows-differ" }]);
  });
});
