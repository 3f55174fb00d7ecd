import { protectedHolders } from "@throughline/model/vocabulary";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBatch } from "../feed/read-batch.ts";
import { withdrawSubmission } from "../store/submissions.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { readFindCandidates } from "./find.ts";
import { readIdentifiersById, readIdentifiersFor } from "./identifiers.ts";
import { readNearIdentifiers } from "./near.ts";

const wallet = inventedWallet(1);
const slip = `${wallet.display.slice(0, 12)}${wallet.display.slice(13)}`;

describe("minors and other protected holders: what a reader is shown of an identifier that only a hidden case file protects", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord();
    record.tell("riverbank", "first.csv", [inventedCaseFile("RB-1", [inventedSighting(wallet, 2, { heldBy: "syndicate" })])]);
  });
  afterEach(() => record.remove());

  const claim = (heldBy: (typeof protectedHolders)[number]): string =>
    record.tell("lotus", "second.csv", [inventedCaseFile("L-1", [inventedSighting(wallet, 2, { heldBy })])]);
  const id = (): string => readBatch(record.store.connection, record.store.recordId, 0, 1000)?.identifiers[0]?.id ?? "";
  const shownTo = (scopes: readonly string[]): readonly string[] => {
    const { connection } = record.store;
    const answers = [
      readIdentifiersFor(connection, [id()], scopes),
      readFindCandidates(connection, wallet.display, scopes, 9),
      readFindCandidates(connection, wallet.display.slice(4, 14), scopes, 9),
      readNearIdentifiers(connection, { kind: wallet.kind, text: slip }, scopes, 9),
    ];
    return answers.map((answer) => JSON.stringify(answer));
  };

  it.each(protectedHolders)("is the same to the byte as without the claim, held by %s", (heldBy) => {
    const before = shownTo(["riverbank"]);
    for (const answer of before) expect(answer).toContain(wallet.display);
    claim(heldBy);
    expect(shownTo(["riverbank"])).toEqual(before);
  });

  it("is nothing that names it to those who may read the claim", () => {
    claim("survivor");
    for (const scopes of [["lotus"], ["riverbank", "lotus"]]) {
      const { connection } = record.store;
      expect(readIdentifiersFor(connection, [id()], scopes)).toMatchObject([{ isProtected: true }]);
      expect(readFindCandidates(connection, wallet.display, scopes, 9)).toEqual([]);
      expect(readNearIdentifiers(connection, { kind: wallet.kind, text: slip }, scopes, 9)).toEqual([]);
    }
  });

  it("stays protected over all scopes for the gate, until the claim is withdrawn", () => {
    const submissionId = claim("family");
    expect(readIdentifiersById(record.store.connection, [id()])).toMatchObject([{ isProtected: true }]);
    withdrawSubmission(record.store, inventedActor, submissionId);
    expect(readIdentifiersById(record.store.connection, [id()])).toMatchObject([{ isProtected: false }]);
    expect(readIdentifiersFor(record.store.connection, [id()], ["riverbank", "lotus"])).toMatchObject([{ isProtected: false }]);
  });
});
