import { protectedHolders } from "@throughline/model/vocabulary";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBatch } from "../feed/read-batch.ts";
import { readFindCandidates } from "../reads/find.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { withdrawSubmission } from "./submissions.ts";

const wallet = inventedWallet(1);
const everyone = ["riverbank", "lotus"];

describe("minors and other protected holders: an identifier that a protected claim stands on", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord();
    record.tell("riverbank", "first.csv", [inventedCaseFile("RB-1", [inventedSighting(wallet, 2, { heldBy: "syndicate" })])]);
  });
  afterEach(() => record.remove());

  const since = (seq: number) => readBatch(record.store.connection, record.store.recordId, seq, 1000);
  const head = (): number => record.store.log.head().seq;

  it.each(protectedHolders)("is protected everywhere when the holder is %s, though another organisation claims it", (heldBy) => {
    const before = head();
    record.tell("lotus", "second.csv", [inventedCaseFile("L-1", [inventedSighting(wallet, 2, { heldBy })])]);
    expect(since(before)?.identifiers).toMatchObject([{ isProtected: true }]);
    expect(since(0)?.edges).toHaveLength(2);
    expect(readFindCandidates(record.store.connection, wallet.display, everyone, 9)).toEqual([]);
  });

  it("is projected as an ordinary one again when the last such claim is withdrawn", () => {
    const one = record.tell("lotus", "second.csv", [inventedCaseFile("L-1", [inventedSighting(wallet, 2, { heldBy: "survivor" })])]);
    const other = record.tell("lotus", "third.csv", [inventedCaseFile("L-2", [inventedSighting(wallet, 2, { heldBy: "family" })])]);
    withdrawSubmission(record.store, inventedActor, one);
    expect(since(0)?.identifiers).toMatchObject([{ isProtected: true }]);
    const before = head();
    withdrawSubmission(record.store, inventedActor, other);
    expect(since(before)?.identifiers).toMatchObject([{ isProtected: false }]);
    expect(readFindCandidates(record.store.connection, wallet.display, everyone, 9)).toMatchObject([{ display: wallet.display }]);
  });

  it("keeps the protected holder on its edge against a later claim, and takes the latest of other claims", () => {
    record.tell("riverbank", "second.csv", [inventedCaseFile("RB-1", [inventedSighting(wallet, 2, { heldBy: "mule" })])]);
    expect(since(0)?.edges).toMatchObject([{ heldBy: "mule", sightings: 1 }]);
    const asked = record.tell("riverbank", "third.csv", [inventedCaseFile("RB-1", [inventedSighting(wallet, 2, { heldBy: "survivor" })])]);
    record.tell("riverbank", "fourth.csv", [inventedCaseFile("RB-1", [inventedSighting(wallet, 2, { heldBy: "syndicate" })])]);
    expect(since(0)?.edges).toMatchObject([{ heldBy: "survivor", sightings: 1 }]);
    withdrawSubmission(record.store, inventedActor, asked);
    expect(since(0)?.edges).toMatchObject([{ heldBy: "syndicate" }]);
  });

  it("counts a list once however many case files carry it, and a suggestion nowhere", () => {
    const other = inventedWallet(2);
    const listed = { basis: "list" as const, listName: "Wallets of  2026 " };
    record.tell(
      "lotus",
      "lists.csv",
      ["L-1", "L-2"].map((reference) => inventedCaseFile(reference, [inventedSighting(other, 2, listed)])),
    );
    record.tell("lotus", "suggested.csv", [inventedCaseFile("L-3", [inventedSighting(other, 2, { basis: "suggested", check: "none" })])]);
    const edges = since(2)?.edges.filter(({ basis }) => basis === "list" || basis === "suggested") ?? [];
    const counted = edges.map(({ countsAs }) => countsAs);
    expect(new Set(counted.filter((countsAs) => countsAs.startsWith("list:"))).size).toBe(1);
    expect(counted.filter((countsAs) => countsAs === "")).toHaveLength(1);
  });
});
