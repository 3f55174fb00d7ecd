import type { DraftCaseFile } from "@throughline/model/submission";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { readBatch } from "../feed/read-batch.ts";
import { verifyStore } from "../keep/verify-record.ts";
import {
  encodedBatch,
  inventedActor,
  inventedCaseFile,
  inventedSighting,
  inventedSubmission,
  inventedWallet,
} from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { addBatch, beginSubmission, finishSubmission, withdrawSubmission } from "./submissions.ts";

const draft = inventedSubmission("riverbank", "file.csv");
const counts = { rows: 4, accepted: 4, refused: 0 };
const batches: readonly (readonly DraftCaseFile[])[] = [0, 1, 2, 3].map((batch) =>
  [0, 1, 2].map((index) =>
    inventedCaseFile(
      `RB-${(batch + index) % 5}`,
      [0, 1].map((which) => inventedSighting(inventedWallet((batch * 2 + index + which) % 6), batch * 10 + index * 2 + which + 2)),
    ),
  ),
);

/** What the graph would hold, without the ids that each record mints for itself. */
function told(record: TemporaryRecord): unknown {
  const { connection } = record.store;
  return connection
    .prepare(`
    SELECT reference, key, count(DISTINCT sighting.n), group_concat(DISTINCT line) FROM source JOIN sighting ON sighting.n = source.sighting JOIN identifier ON identifier.n = sighting.identifier
      JOIN case_file ON case_file.n = sighting.case_file WHERE until_seq IS NULL GROUP BY reference, key ORDER BY reference, key`)
    .raw()
    .all()
    .map((row) => [
      ...(row as unknown[]).slice(0, 3),
      String((row as unknown[])[3])
        .split(",")
        .sort()
        .join(","),
    ]);
}

describe("idempotence: telling the record a thing again", () => {
  const records: TemporaryRecord[] = [];
  const fresh = (): TemporaryRecord => {
    const record = temporaryRecord({ isUnencrypted: true });
    records.push(record);
    return record;
  };
  afterEach(() => {
    for (const record of records.splice(0)) record.remove();
  });

  const deliver = (record: TemporaryRecord, order: readonly number[]): void => {
    const { submissionId } = beginSubmission(record.store, inventedActor, draft);
    for (const index of order) addBatch(record.store, inventedActor, submissionId, encodedBatch(batches[index] ?? []));
  };

  it("adds no entry for a batch that is there", () => {
    const record = fresh();
    deliver(record, [0, 1]);
    const { seq } = record.store.log.head();
    deliver(record, [1, 0, 1]);
    expect(record.store.log.head().seq).toBe(seq);
  });

  it("ends the same whatever was delivered twice, in another order, or after a break", () => {
    const whole = fresh();
    deliver(whole, [0, 1, 2, 3]);
    const expected = told(whole);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3, 0, 1, 2, 3], { minLength: 0 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (before, after) => {
          const record = fresh();
          deliver(record, before);
          deliver(record, after);
          expect(told(record)).toEqual(expected);
        },
      ),
      { numRuns: 8 },
    );
  });

  it("answers a file that is recorded as a repeat, and says that nothing is new", () => {
    const record = fresh();
    deliver(record, [0, 1, 2, 3]);
    const { submissionId } = beginSubmission(record.store, inventedActor, draft);
    const first = finishSubmission(record.store, inventedActor, submissionId, counts);
    const { seq } = record.store.log.head();
    expect(beginSubmission(record.store, inventedActor, draft).repeated).toEqual({
      ...first,
      isRepeat: true,
      newIdentifiers: 0,
      newSightings: 0,
    });
    expect(record.store.log.head().seq).toBe(seq);
  });

  it("keeps a sighting while one of its sources stands, and drops its edge with the last", () => {
    const record = fresh();
    const caseFile = inventedCaseFile("RB-1", [inventedSighting(inventedWallet(1), 2)]);
    const [first, second] = [record.tell("riverbank", "a.csv", [caseFile]), record.tell("riverbank", "b.csv", [caseFile])];
    const { connection, recordId } = record.store;
    const edgesNow = (): number[] => readBatch(connection, recordId, 0, 1000)?.edges.map(({ sightings }) => sightings) ?? [];
    expect(edgesNow()).toEqual([1]);
    withdrawSubmission(record.store, inventedActor, first);
    expect(edgesNow()).toEqual([1]);
    withdrawSubmission(record.store, inventedActor, second);
    expect(edgesNow()).toEqual([0]);
  });

  it("takes a withdrawn file again as if for the first time", () => {
    const record = fresh();
    const submissionId = record.tell("riverbank", "a.csv", batches[0] ?? []);
    const before = told(record);
    withdrawSubmission(record.store, inventedActor, submissionId);
    expect(told(record)).toEqual([]);
    expect(record.tell("riverbank", "a.csv", batches[0] ?? [])).toBe(submissionId);
    expect(told(record)).toEqual(before);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });
});
