import type { DraftStatement } from "@throughline/model/submission";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBatch } from "../feed/read-batch.ts";
import { withdrawSubmission } from "../store/submissions.ts";
import { inventedActor, inventedCaseFile, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { readCaseFiles } from "./case-files.ts";
import { identifierIdsOf } from "./identifiers.ts";
import { readStatementsIn, readStatementsOf } from "./statements.ts";

const stated = (line: number, differing: Partial<DraftStatement> = {}): DraftStatement => ({
  from: inventedWallet(1),
  relation: "controls",
  to: inventedWallet(2),
  basis: "told",
  place: { file: "invented.csv", line },
  ...differing,
});

describe("stated relations", () => {
  let record: TemporaryRecord;
  let submissionId: string;
  beforeEach(() => {
    record = temporaryRecord();
    submissionId = record.tell("riverbank", "a.csv", [
      inventedCaseFile("RB-1", [], { statements: [stated(2), stated(3, { relation: "uses", to: inventedWallet(3) })] }),
    ]);
  });
  afterEach(() => record.remove());

  const idOf = (n: number): string => identifierIdsOf(record.store.secret, [inventedWallet(n).key])[0] ?? "";

  it("are read from either side and from their case file, with the line that says so", () => {
    const { connection } = record.store;
    const [caseFile] = readCaseFiles(connection, ["riverbank"], { limit: 1 }).rows;
    expect(
      readStatementsOf(connection, idOf(1), ["riverbank"], 9)
        .rows.map(({ relation }) => relation)
        .sort(),
    ).toEqual(["controls", "uses"]);
    expect(readStatementsOf(connection, idOf(2), ["riverbank"], 9)).toMatchObject({
      rows: [{ fromId: idOf(1), toId: idOf(2), relation: "controls", reference: "RB-1", submissionId, place: { line: 2 } }],
      total: 1,
    });
    expect(readStatementsIn(connection, caseFile?.caseFileId ?? "", ["riverbank"], 1)).toMatchObject({ rows: [{}], total: 2 });
  });

  it("keep a case file that tells nothing else, and end with their submission", () => {
    const { store } = record;
    const live = (): unknown => readBatch(store.connection, store.recordId, 0, 99)?.caseFiles.map(({ isLive }) => isLive);
    expect(live()).toEqual([true]);
    withdrawSubmission(store, inventedActor, submissionId);
    expect(live()).toEqual([false]);
    expect(readStatementsOf(store.connection, idOf(1), ["riverbank"], 9)).toEqual({ rows: [], total: 0 });
    const { seq } = store.log.head();
    withdrawSubmission(store, inventedActor, submissionId);
    expect(store.log.head().seq).toBe(seq);
  });
});
