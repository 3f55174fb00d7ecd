import type { KeyedIdentifier } from "@throughline/model/submission";
import type { IdentifierKind } from "@throughline/model/vocabulary";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inventedCaseFile, inventedSighting } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { readNearIdentifiers } from "./near.ts";

const handle = (name: string): KeyedIdentifier => ({
  kind: "handle",
  key: `handle:telegram:${name}`,
  display: `Telegram @${name}`,
  standing: "ordinary",
});
const account = (digits: string): KeyedIdentifier => ({
  kind: "bank-account",
  key: `bank-account:TH.004:${digits}`,
  display: `KBank ${digits}`,
  standing: "ordinary",
});

describe("finding near identifiers", () => {
  let record: TemporaryRecord;
  beforeAll(() => {
    record = temporaryRecord();
    const told = [handle("goldenboss88"), handle("goldenbossss"), account("0123456789"), account("0123456780")];
    record.tell("riverbank", "a.csv", [
      inventedCaseFile(
        "RB-1",
        told.map((identifier, at) => inventedSighting(identifier, at + 2)),
      ),
    ]);
    record.tell("lotus", "b.csv", [inventedCaseFile("L-1", [inventedSighting(handle("goldenbass88"), 2)])]);
    record.tell("riverbank", "c.csv", [inventedCaseFile("RB-2", [inventedSighting(handle("goldenbose88"), 2, { heldBy: "survivor" })])]);
  });
  afterAll(() => record.remove());

  const near = (kind: IdentifierKind, text: string, scopes = ["riverbank"]) =>
    readNearIdentifiers(record.store.connection, { kind, text }, scopes, 10).map(({ display, distance }) => [display, distance]);

  it("gives those one or two slips away, nearest first, and not the text itself", () => {
    expect(near("handle", "Telegram @goldenbos88")).toEqual([["Telegram @goldenboss88", 1]]);
    expect(near("handle", "Telegram @goldenboss88")).toEqual([["Telegram @goldenbossss", 2]]);
    expect(new Set(near("bank-account", "KBank 0123456788").map(([display]) => display))).toEqual(
      new Set(["KBank 0123456789", "KBank 0123456780"]),
    );
  });

  it("gives nothing of other kinds, of hidden case files, or that a protected holder claims", () => {
    expect(near("phone", "Telegram @goldenbos88")).toEqual([]);
    expect(near("handle", "Telegram @goldenbasi88")).not.toContainEqual(["Telegram @goldenbass88", 1]);
    expect(near("handle", "Telegram @goldenbasi88", ["lotus"])).toEqual([["Telegram @goldenbass88", 1]]);
    expect(near("handle", "Telegram @goldenbose89")).not.toContainEqual(["Telegram @goldenbose88", 1]);
  });

  it("gives nothing for a text too short to be a slip away, and takes any text as text", () => {
    expect(near("handle", "ab")).toEqual([]);
    for (const text of ['"" OR "', "a AND b* NEAR(c)", "ๆ".repeat(30)]) expect(near("handle", text)).toEqual([]);
  });
});
