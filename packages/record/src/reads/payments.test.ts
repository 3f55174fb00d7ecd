import type { DraftPayment } from "@throughline/model/submission";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBatch } from "../feed/read-batch.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { withdrawSubmission } from "../store/submissions.ts";
import { inventedActor, inventedCaseFile, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { identifierIdsOf } from "./identifiers.ts";
import { readPaymentsOf } from "./payments.ts";

const baht = (amount: number) => ({ amountText: `${amount}`, amountMinorUnits: amount * 100, currency: "THB", isApproximate: false });
const ransom = (line: number, amount = 500): DraftPayment => ({
  from: { side: "family" },
  to: { identifier: inventedWallet(1) },
  paid: baht(amount),
  paidOn: "2026-05-14",
  purpose: "ransom",
  place: { file: "invented.csv", line },
});

describe("payments told again", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord();
  });
  afterEach(() => record.remove());

  const tell = (fileName: string, payments: DraftPayment[]): string =>
    record.tell("riverbank", fileName, [inventedCaseFile("RB-1", [], { payments, statements: [stated] })]);
  const stated = {
    from: inventedWallet(1),
    relation: "controls" as const,
    to: inventedWallet(2),
    basis: "told" as const,
    place: { file: "invented.csv", line: 9 },
  };
  const amounts = (): number[] => {
    const [id = ""] = identifierIdsOf(record.store.secret, [inventedWallet(1).key]);
    return readPaymentsOf(record.store.connection, id, ["riverbank"], 99)
      .rows.map(({ paidMinorUnits }) => (paidMinorUnits ?? 0) / 100)
      .sort();
  };
  const projected = () => {
    const batch = readBatch(record.store.connection, record.store.recordId, 0, 999);
    return [batch?.payments.filter(({ isLive }) => isLive).length, batch?.statements.filter(({ isLive }) => isLive).length];
  };

  it("in the same sheet with more rows a month later are the same payments, and only the new ones are added", () => {
    tell("may.csv", [ransom(2), ransom(3, 700)]);
    tell("june.csv", [ransom(2), ransom(3, 700), ransom(4, 900)]);
    expect(amounts()).toEqual([500, 700, 900]);
    expect(projected()).toEqual([3, 1]);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });

  it("twice in one sheet are two instalments, in whatever batches they come", () => {
    tell("may.csv", [ransom(2), ransom(3)]);
    tell("june.csv", [ransom(2), ransom(3), ransom(4)]);
    expect(amounts()).toEqual([500, 500, 500]);
    expect(projected()).toEqual([3, 1]);
  });

  it("stand while one sheet that tells them stands, and come back when it is recorded again", () => {
    const may = tell("may.csv", [ransom(2), ransom(3, 700)]);
    const june = tell("june.csv", [ransom(2)]);
    withdrawSubmission(record.store, inventedActor, may);
    expect(amounts()).toEqual([500]);
    expect(projected()).toEqual([1, 1]);
    withdrawSubmission(record.store, inventedActor, june);
    expect([amounts(), projected()]).toEqual([[], [0, 0]]);
    tell("may.csv", [ransom(2), ransom(3, 700)]);
    expect(amounts()).toEqual([500, 700]);
    expect(projected()).toEqual([2, 1]);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });
});
