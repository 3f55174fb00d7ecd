import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeDraftBatch } from "@throughline/model/submission";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashFile } from "./hash-file.ts";
import { mappingText } from "./mapping/mapping.ts";
import { previewFileInWorker, runImportInWorker } from "./run-import-in-worker.ts";
import { gather } from "./testing/import-text.ts";
import { writeLongFile } from "./testing/write-long-file.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-ingest-worker-"));
const long = { source: join(folder, "long.csv"), fileName: "long.csv" };
beforeAll(() => writeLongFile(long.source, 24_000));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("an import in a thread of its own", () => {
  it("gives every batch in turn, waits for each, and tells how far it has come", async () => {
    let running = 0;
    let sightings = 0;
    const told: number[] = [];
    const summary = await runImportInWorker(long, {
      onBatch: async (bytes, { bytesRead, totalBytes }) => {
        running += 1;
        expect(running).toBe(1);
        for (const caseFile of decodeDraftBatch(bytes).caseFiles) sightings += caseFile.sightings.length;
        await new Promise((resolve) => setTimeout(resolve, 5));
        told.push(bytesRead / totalBytes);
        running -= 1;
      },
    });
    expect(summary).toEqual({ end: "read", counts: { rows: 24_000, accepted: 24_000, refused: 0 }, refusals: [], refusalsTotal: 0 });
    expect(sightings).toBe(24_000);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it("reads no further ahead than two batches of a caller that is slow", async () => {
    const abort = new AbortController();
    let most = 0;
    await runImportInWorker(long, {
      signal: abort.signal,
      onBatch: async () => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        abort.abort();
      },
      onProgress: ({ rows }) => {
        most = rows;
      },
    });
    expect(most).toBeLessThanOrEqual(12_000);
  });

  it("stops when it is aborted, and says what it had read", async () => {
    const abort = new AbortController();
    const summary = await runImportInWorker(long, { signal: abort.signal, onBatch: async () => abort.abort() });
    expect(summary).toMatchObject({ end: "stopped", refusals: [] });
    if (summary.end !== "refused") expect(summary.counts.rows).toBeLessThan(24_000);
    const early = AbortSignal.abort();
    expect(await runImportInWorker(long, { signal: early, onBatch: async () => undefined })).toMatchObject({
      end: "stopped",
      counts: { rows: 0 },
    });
  });

  it("rejects with what the caller's own work rejects with, and ends its thread", async () => {
    const failing = runImportInWorker(long, { onBatch: () => Promise.reject(new RangeError("full")) });
    await expect(failing).rejects.toThrow(RangeError);
  });

  it("gives a file's refusal as a value, also after batches", async () => {
    const path = join(folder, "broken.csv");
    writeFileSync(path, `Case no.,Telegram\n${"A,N/A\n".repeat(90_000)}A,"@open\n`);
    const batches: number[] = [];
    const wanted = { source: path, fileName: "broken.csv" };
    const summary = await runImportInWorker(wanted, { onBatch: async (bytes) => void batches.push(bytes.length) });
    expect(summary).toMatchObject({ end: "refused", refusal: { of: "file", reason: "unclosed-quote", line: 90_002 } });
    expect(batches.length).toBeGreaterThan(0);
    writeFileSync(path, "");
    expect(await previewFileInWorker(wanted)).toMatchObject({ end: "refused", refusal: { reason: "empty-file" } });
  });

  it("rejects with a code when there is no such file", async () => {
    await expect(previewFileInWorker({ source: join(folder, "none.csv"), fileName: "none.csv" })).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("gives as many refusals as were asked for, and counts all", async () => {
    const path = join(folder, "refused.csv");
    writeFileSync(path, `Case no.,Telegram\n${"A,not a name\n".repeat(3_000)}`);
    const summary = await runImportInWorker(
      { source: path, fileName: "refused.csv" },
      { onBatch: async () => undefined, mostRefusals: 10 },
    );
    expect(summary).toMatchObject({ end: "read", refusalsTotal: 3_000, counts: { rows: 3_000, accepted: 0, refused: 3_000 } });
    if (summary.end === "read") expect(summary.refusals).toHaveLength(10);
  });

  it("previews what a run takes: the same mapping gives the same rows", async () => {
    const path = join(folder, "agree.csv");
    const lines = ["A,@some_name,28/02/2025,canary", ",@no_case,01/02/2025,canary", "B,bad name,02/03/2025,canary", "C,N/A,,canary"];
    writeFileSync(path, `Case no.;Telegram;Date;Full name\n${lines.join("\n").replaceAll(",", ";")}\n`);
    const wanted = { source: path, fileName: "agree.csv" };
    const outcome = await previewFileInWorker(wanted);
    if (outcome.end !== "previewed") throw new Error(outcome.refusal.reason);
    const { preview } = outcome;
    expect(preview).toMatchObject({ format: "csv", delimiter: ";", encoding: "utf-8", sample: { rows: 4, accepted: 2, refused: 2 } });
    for (const mapping of [undefined, preview.mappingText]) {
      const run = await gather({ ...wanted, mapping });
      expect({ rows: run.rows, accepted: run.accepted, refused: run.refused }).toEqual(preview.sample);
      expect(run.refusals).toEqual(preview.sampleRefusals);
      expect(run.caseFiles[0]?.sightings[0]?.seenOn).toBe("2025-02-28");
    }
    expect(mappingText(preview.mapping)).toBe(preview.mappingText);
  });

  it("hashes a file in pieces as a whole", async () => {
    const bytes = Buffer.from("Case no.,Telegram\n".repeat(50_000));
    writeFileSync(join(folder, "hash.csv"), bytes);
    expect(await hashFile(join(folder, "hash.csv"))).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
});
