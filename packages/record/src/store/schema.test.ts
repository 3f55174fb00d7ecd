import { describe, expect, it } from "vitest";
import { verifyStore } from "../keep/verify-record.ts";
import { readFindCandidates } from "../reads/find.ts";
import { inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { temporaryRecord } from "../testing/temporary-record.ts";
import { closeStore, openStore } from "./record-store.ts";

describe("a record that an earlier Throughline wrote", () => {
  it("has its derived rows made anew from its entries when it is opened", () => {
    const record = temporaryRecord();
    record.tell("riverbank", "a.csv", [inventedCaseFile("RB-1", [inventedSighting(inventedWallet(1), 2)])]);
    /* As the first version left it: without the texts that find compares. */
    record.store.connection.exec(
      "DROP INDEX identifier_by_text; ALTER TABLE identifier DROP COLUMN text; DROP TABLE reference_search; PRAGMA user_version = 1",
    );
    record.close();
    const store = openStore(record.options);
    expect(readFindCandidates(store.connection, inventedWallet(1).display, ["riverbank"], 9)).toHaveLength(1);
    expect(verifyStore(store, false, () => undefined).damage).toEqual([]);
    closeStore(store);
    record.remove();
  });

  it("is refused when a newer one wrote it", () => {
    const record = temporaryRecord();
    record.store.connection.exec("PRAGMA user_version = 999");
    record.close();
    expect(() => openStore(record.options)).toThrow(expect.objectContaining({ code: "record-newer" }));
    record.remove();
  });
});
