import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ProjectionBatch } from "../change-feed.ts";
import { withdrawSubmission } from "../store/submissions.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { writerMethods as write } from "../worker/methods.ts";
import { readBatch } from "./read-batch.ts";

/** What a graph would hold after applying batches in this order: the last state of each thing. */
function applied(batches: readonly ProjectionBatch[]): unknown {
  const graph = new Map<string, unknown>();
  for (const batch of batches) {
    for (const edge of batch.edges) graph.set(`edge ${edge.id} ${edge.caseFileId}`, edge.sightings === 0 ? "gone" : edge);
    for (const identifier of batch.identifiers) graph.set(`identifier ${identifier.id}`, identifier);
    for (const caseFile of batch.caseFiles) graph.set(`case file ${caseFile.caseFileId}`, caseFile);
    for (const judgement of batch.judgements) graph.set(`judgement ${judgement.judgementId}`, judgement);
    for (const listing of batch.listings) graph.set(`listing ${listing.scopeId} ${listing.id}`, listing);
    for (const payment of batch.payments) graph.set(`payment ${payment.paymentId}`, payment);
  }
  return [...graph].sort(([left], [right]) => (left < right ? -1 : 1));
}

describe("the change feed", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord({ isUnencrypted: true });
    write.addOrganisation(record.store, inventedActor, { organisationId: "riverbank", name: "Riverbank", isDemo: false });
    const told = [0, 1, 2, 3].map((file) =>
      record.tell(
        "riverbank",
        `${file}.csv`,
        [0, 1, 2].map((n) =>
          inventedCaseFile(
            `RB-${n + file}`,
            [0, 1].map((which) =>
              inventedSighting(inventedWallet((n + which + file) % 5), n + 2, { heldBy: (n + file) % 5 === 4 ? "family" : "unknown" }),
            ),
            {
              payments: [
                {
                  from: { side: "family" },
                  to: { identifier: inventedWallet(n) },
                  purpose: "ransom",
                  place: { file: "a.csv", line: file + 1 },
                },
              ],
            },
          ),
        ),
      ),
    );
    withdrawSubmission(record.store, inventedActor, told[1] ?? "");
    const judged = write.judgeSame(record.store, inventedActor, { kind: "same-person", scope: "riverbank", a: "b", b: "a" });
    write.judgeSame(record.store, inventedActor, { kind: "same-as", scope: "riverbank", a: "a", b: "c" });
    write.undoJudgement(record.store, inventedActor, judged);
    const { kind, key, display } = inventedWallet(0);
    write.listStanding(record.store, inventedActor, {
      scopeId: "riverbank",
      identifier: { kind, key, display },
      standing: "known-service",
    });
  });
  afterEach(() => record.remove());

  const next = (after: number, mostEdges: number): ProjectionBatch | null =>
    readBatch(record.store.connection, record.store.recordId, after, mostEdges);
  function all(mostEdges: number, from = 0): ProjectionBatch[] {
    const batches: ProjectionBatch[] = [];
    for (let batch = next(from, mostEdges); batch !== null; batch = next(batch.to, mostEdges)) batches.push(batch);
    return batches;
  }

  it("chains its batches by sequence and hash, from zeros to the head", () => {
    const batches = all(2);
    expect(batches.length).toBeGreaterThan(5);
    expect(batches[0]).toMatchObject({ after: 0, afterHash: "0".repeat(64) });
    for (const [index, batch] of batches.slice(1).entries())
      expect(batch).toMatchObject({ after: batches[index]?.to, afterHash: batches[index]?.toHash });
    expect(batches.at(-1)).toMatchObject({ to: record.store.log.head().seq, toHash: record.store.log.head().hash });
    expect(next(record.store.log.head().seq, 10)).toBeNull();
  });

  it("ends in one graph however it is cut, and whichever batch is read twice or out of order", () => {
    const whole = applied(all(10_000));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 20 }), fc.boolean(), (mostEdges, from, isReversed) => {
        const batches = all(mostEdges);
        const shuffled = isReversed ? batches.toReversed() : [...batches, ...all(mostEdges, from)];
        expect(applied(shuffled)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it("knows every identifier and case file that an edge or a payment of it names", () => {
    for (const batch of all(3)) {
      const [identifiers, caseFiles] = [
        new Set(batch.identifiers.map(({ id }) => id)),
        new Set(batch.caseFiles.map(({ caseFileId }) => caseFileId)),
      ];
      expect(batch.edges.filter(({ id, caseFileId }) => !identifiers.has(id) || !caseFiles.has(caseFileId))).toEqual([]);
      expect(
        batch.payments.filter(
          ({ fromId, toId, caseFileId }) => [fromId, toId].some((id) => id !== "" && !identifiers.has(id)) || !caseFiles.has(caseFileId),
        ),
      ).toEqual([]);
    }
  });
});
