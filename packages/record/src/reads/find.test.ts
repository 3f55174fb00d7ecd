import type { KeyedIdentifier } from "@throughline/model/submission";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allRows, openConnection } from "../open-connection.ts";
import { recordFile } from "../store/record-store.ts";
import { inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { readFindCandidates, searches, waysOfMatching } from "./find.ts";

const phone: KeyedIdentifier = { kind: "phone", key: "phone:e164:+66812345678", display: "+66 81-234 5678", standing: "ordinary" };
const handle: KeyedIdentifier = { kind: "handle", key: "handle:wechat:%E8%80%81%E6%9D%BF168", display: "老板168", standing: "ordinary" };
const account: KeyedIdentifier = {
  kind: "bank-account",
  key: "bank-account:th-004:1234567890",
  display: "TH 004 123-4-56789-0",
  standing: "ordinary",
};

describe("finding by text", () => {
  let record: TemporaryRecord;
  beforeAll(() => {
    record = temporaryRecord();
    const sightings = [phone, handle, account, inventedWallet(1)].map((identifier, index) => inventedSighting(identifier, index + 2));
    record.tell("riverbank", "a.csv", [inventedCaseFile("RB-2026/041", sightings)]);
    record.tell("lotus", "b.csv", [inventedCaseFile("L-1", [inventedSighting(inventedWallet(2), 2)])]);
  });
  afterAll(() => record.remove());

  const find = (text: string, scopes = ["riverbank"]) =>
    readFindCandidates(record.store.connection, text, scopes, 10).map(({ display }) => display);

  it.each([
    ["whole, as shown", "+66 81-234 5678", phone.display],
    ["without its separators", "66812345678", phone.display],
    ["by its last digits", "5678", phone.display],
    ["in Thai digits", "๕๖๗๘", phone.display],
    ["in full-width digits", "５６７８", phone.display],
    ["by an account's digits with other separators", "1234 567890", account.display],
    ["in lower case", inventedWallet(1).display.toLowerCase(), inventedWallet(1).display],
    ["from its middle", inventedWallet(1).display.slice(9, 20), inventedWallet(1).display],
    ["by two Han characters at its start", "老板", handle.display],
    ["by a case file's reference", "2026/041", "RB-2026/041"],
    ["by a reference in lower case", "rb-20", "RB-2026/041"],
  ])("gives a value %s", (_, typed, display) => {
    expect(find(typed)).toContain(display);
  });

  it("takes one character, and two that are not Han, as the whole text, and two Han as its start", () => {
    record.tell("riverbank", "short.csv", [
      inventedCaseFile("RB-7", [inventedSighting({ kind: "handle", key: "handle:line:ab", display: "ab", standing: "ordinary" }, 2)]),
      inventedCaseFile("7", []),
    ]);
    expect(find("ab")).toEqual(["ab"]);
    expect(find("7")).toEqual(["7"]);
    expect(find("RB")).toEqual([]);
    expect(find("老")).toEqual([]);
    expect(find("板1")).toEqual([]);
  });

  it("looks nothing up by reading a whole table", () => {
    const connection = openConnection({ file: recordFile(record.options.dataDirectory), key: record.options.key, readonly: true });
    for (const [typed, match] of [
      ["a", "exact"],
      ["老板", "prefix"],
      ["5678", "contains"],
    ] as const) {
      expect(waysOfMatching(typed)).toContain(match);
      for (const search of searches) {
        const plan = allRows<{ detail: string }>(connection, `EXPLAIN QUERY PLAN ${search[match]}`, {
          wanted: typed,
          terms: "x",
          scopes: "[]",
          limit: 9,
        });
        expect(plan.filter(({ detail }) => /^SCAN (identifier|case_file|sighting|source)\b/.test(detail))).toEqual([]);
      }
    }
    connection.close();
  });

  it("gives nothing of other scopes, and no more than asked", () => {
    expect(find(inventedWallet(2).display)).toEqual([]);
    expect(find(inventedWallet(2).display, ["lotus"])).toEqual([inventedWallet(2).display]);
    expect(
      readFindCandidates(record.store.connection, "t", ["riverbank"], 1).filter(({ type }) => type === "identifier").length,
    ).toBeLessThanOrEqual(1);
  });

  it.each(['"', 'a"b OR c', "NEAR(x y)", "*", "'; --", "%", "   ", "", "\\"])(
    "takes what was typed as text, never as a query: %j",
    (typed) => {
      expect(find(typed)).toEqual([]);
    },
  );
});
