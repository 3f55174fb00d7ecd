import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyInChild } from "./keep/verify-in-child.ts";
import { allRows } from "./open-connection.ts";
import { referenceOf, startWriter } from "./testing/start-writer.ts";
import { type TemporaryRecord, temporaryRecord } from "./testing/temporary-record.ts";

describe("many processes on one record", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord();
  });
  afterEach(() => record.remove());

  const references = (): string[] =>
    allRows<{ reference: string }>(record.store.connection, "SELECT reference FROM case_file ORDER BY reference").map(
      ({ reference }) => reference,
    );
  const sightings = (): number =>
    allRows<{ n: number }>(record.store.connection, "SELECT count(*) AS n FROM source WHERE until_seq IS NULL")[0]?.n ?? 0;

  it("keeps what each of sixteen writers was told is durable, once, in one unbroken chain", async () => {
    const names = Array.from({ length: 16 }, (_, index) => `writer-${index}.csv`);
    const writers = names.map((name) => startWriter(record.options, name, 4));
    await Promise.all(writers.map(({ ended }) => ended));
    expect(writers.map(({ acknowledged }) => acknowledged.length)).toEqual(names.map(() => 5));
    expect(references()).toEqual(names.flatMap((name) => [0, 1, 2, 3].map((batch) => referenceOf(name, batch))).sort());
    expect(sightings()).toBe(16 * 4 * 3);
    expect(await verifyInChild(record.options)).toEqual({ entries: 16 * 6, damage: [] });
  }, 60_000);

  it("verifies whole while another process writes", async () => {
    const { child, acknowledged, ended } = startWriter(record.options, "meanwhile.csv", 4_000);
    for (let turn = 0; turn < 2; turn += 1) {
      const before = acknowledged.length;
      await new Promise<void>((resolve) => child.on("message", () => acknowledged.length > before + 5 && resolve()));
      expect((await verifyInChild(record.options)).damage).toEqual([]);
    }
    child.kill("SIGKILL");
    await ended;
  }, 60_000);

  it("loses nothing acknowledged when a writer is killed, keeps no half batch, and goes on where it stood", async () => {
    const name = "killed.csv";
    for (const patience of [3, 11, 20]) {
      const { child, acknowledged, ended } = startWriter(record.options, name, 400);
      await new Promise<void>((resolve) => child.on("message", () => acknowledged.length >= patience && resolve()));
      child.kill("SIGKILL");
      await ended;
      const there = new Set(references());
      expect(acknowledged.filter((batch) => !there.has(referenceOf(name, batch)))).toEqual([]);
      expect(sightings()).toBe(there.size * 3);
      expect((await verifyInChild(record.options)).damage).toEqual([]);
    }
    const last = startWriter(record.options, name, 40);
    await last.ended;
    expect(last.acknowledged).toHaveLength(41);
    expect(sightings()).toBe(references().length * 3);
  }, 60_000);
});
