import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { SubmissionWriter } from "./case-record.ts";
import { createRecord, openRecord } from "./open-record.ts";
import type { StoreOptions } from "./store/record-store.ts";
import {
  encodedBatch,
  inventedActor,
  inventedCaseFile,
  inventedSighting,
  inventedSubmission,
  inventedWallet,
} from "./testing/invented-drafts.ts";

const canary = "Canary Somchai 7731";

/** All bytes of a data directory, log and keys too. */
function bytesOf({ dataDirectory }: StoreOptions): Buffer {
  return Buffer.concat(readdirSync(dataDirectory).map((name) => readFileSync(join(dataDirectory, name))));
}

describe("redaction: what lies on the disk and stands in errors", () => {
  const folders: string[] = [];
  const make = (key: Uint8Array | null): StoreOptions => {
    const dataDirectory = mkdtempSync(join(tmpdir(), "throughline-record-"));
    folders.push(dataDirectory);
    createRecord({ dataDirectory, key });
    return { dataDirectory, key };
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  const begin = async (options: StoreOptions): Promise<{ writer: SubmissionWriter; close: () => Promise<void> }> => {
    const record = await openRecord(options);
    const writer = await record.beginSubmission(inventedActor, inventedSubmission("riverbank", "a.csv"));
    if (!("add" in writer)) throw new TypeError("The submission is a repeat.");
    return { writer, close: () => record.close() };
  };

  it("refuses whatever has a place for a person, without a word of it in the error or on an unencrypted disk", async () => {
    const options = make(null);
    const { writer, close } = await begin(options);
    const caseFile = inventedCaseFile("RB-1", [inventedSighting(inventedWallet(1), 2)]);
    for (const planted of [
      { ...caseFile, survivorName: canary },
      { ...caseFile, sightings: [{ ...inventedSighting(inventedWallet(1), 2), holderName: canary }] },
    ]) {
      const failure: unknown = await writer.add(encodedBatch([planted])).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: "record-failed" });
      expect(String(failure instanceof Error ? failure.stack : failure)).not.toContain("Canary");
    }
    await writer.add(encodedBatch([caseFile]));
    await close();
    expect(bytesOf(options).includes("Canary")).toBe(false);
    expect(bytesOf(options).includes(inventedWallet(1).display)).toBe(true);
  });

  it("leaves nothing readable of an encrypted record on the disk: no value, no reference, no name of a table", async () => {
    const options = make(randomBytes(32));
    const { writer, close } = await begin(options);
    await writer.add(encodedBatch([inventedCaseFile("RB-LEGIBLE-1", [inventedSighting(inventedWallet(1), 2)])]));
    const open = bytesOf(options);
    await close();
    for (const bytes of [open, bytesOf(options)]) {
      for (const legible of [inventedWallet(1).display, "RB-LEGIBLE", "riverbank", "case_file", "case_key", "SQLite format"])
        expect(bytes.includes(legible)).toBe(false);
    }
  });

  it("names a failing method and a code, never the values it was given", async () => {
    const options = make(randomBytes(32));
    const record = await openRecord(options);
    const failures = await Promise.allSettled([
      record.withdrawSubmission(inventedActor, canary),
      record.setLeadState(inventedActor, {
        identifierId: canary,
        organisationId: canary,
        state: "new",
        reason: canary,
        note: canary,
        people: 1,
      }),
      record.judgeSame(inventedActor, { kind: "same-as", scope: canary, a: canary, b: canary }),
    ]);
    await record.close();
    expect(failures.filter(({ status }) => status === "rejected").length).toBeGreaterThan(0);
    for (const failure of failures) if (failure.status === "rejected") expect(String(failure.reason)).not.toContain("Canary");
  });
});
