import type { KeyedIdentifier } from "@throughline/model/submission";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { readFindCandidates } from "./identifiers.ts";

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
