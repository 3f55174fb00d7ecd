import { createHash, randomBytes } from "node:crypto";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "@noble/hashes/sha2.js";
import { base58check } from "@scure/base";
import { hashFile } from "@throughline/ingest/hash-file";
import { runImportInWorker } from "@throughline/ingest/run-import-in-worker";
import { createRecord, openRecord } from "@throughline/record/open-record";
import Database from "libsql";
import Papa from "papaparse";
import { z } from "zod";
import { type Benchmark, timed } from "./benchmark.ts";
import { writeSightingsFile } from "./sightings-file.ts";

/** B1: a file → recognised, deduplicated rows with their provenance in the record, every guarantee on; beside papaparse, zod and noble a row, into SQLite. */
export const recording: Benchmark = {
  id: "B1",
  what: "file to rows in the record",
  sizes: [1_000, 10_000, 100_000],
  async *run(size) {
    const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
    const path = join(folder, "sightings.csv");
    await writeSightingsFile({ path, sightings: size, seed: 1 });
    const ours = await timed(() => recordFile(folder, path));
    const peer = await timed(() => storePlainly(folder, path));
    rmSync(folder, { recursive: true });
    yield {
      name: "recording",
      size,
      unit: "rows/s",
      ours: (size / ours.ms) * 1000,
      peer: (size / peer.ms) * 1000,
      peerName: "papaparse+zod+noble+SQLite",
      ourDigest: ours.value,
      peerDigest: peer.value,
    };
  },
};

async function recordFile(folder: string, path: string): Promise<string> {
  const options = { dataDirectory: join(folder, "record"), key: randomBytes(32) };
  createRecord(options);
  const record = await openRecord(options);
  const actor = { userId: "bench", purpose: "benchmark" };
  const writer = await record.beginSubmission(actor, {
    organisationId: "bench",
    fileName: "sightings.csv",
    fileSha256: await hashFile(path),
    mapping: "{}",
  });
  if (!("add" in writer)) throw new RangeError("A new record holds no submission.");
  const read = await runImportInWorker({ source: path, fileName: "sightings.csv" }, { onBatch: (bytes) => writer.add(bytes) });
  if (read.end === "refused") throw new RangeError("The benchmark's own file was refused.");
  await writer.finish(read.counts);
  const { caseFiles, identifiers } = await record.totals(["bench"]);
  await record.close();
  return digestOf(caseFiles, identifiers);
}

const Row = z.object({ case: z.string().min(1), kind: z.string(), value: z.string().min(1), role: z.string(), date: z.string() });
const tronAddress = base58check(sha256);

async function storePlainly(folder: string, path: string): Promise<string> {
  const database = new Database(join(folder, "plain.db"));
  database.exec(
    'CREATE TABLE sighting ("case" TEXT, kind TEXT, value TEXT, line INTEGER, UNIQUE ("case", kind, value)); PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN',
  );
  const insert = database.prepare("INSERT OR IGNORE INTO sighting VALUES (?, ?, ?, ?)");
  let line = 1;
  await new Promise<void>((resolve, reject) => {
    Papa.parse(createReadStream(path), {
      header: true,
      skipEmptyLines: true,
      step: ({ data }) => {
        const row = Row.parse(data);
        if (row.kind === "tron") tronAddress.decode(row.value);
        line += 1;
        insert.run(row.case, row.kind, row.kind === "tron" ? row.value : row.value.toLowerCase(), line);
      },
      complete: () => resolve(),
      error: reject,
    });
  });
  database.exec("COMMIT");
  const counts = database
    .prepare('SELECT count(DISTINCT "case") AS caseFiles, count(DISTINCT kind || value) AS identifiers FROM sighting')
    .get() as Record<string, number>;
  database.close();
  return digestOf(counts["caseFiles"] ?? 0, counts["identifiers"] ?? 0);
}

function digestOf(caseFiles: number, identifiers: number): string {
  return createHash("sha256").update(`${caseFiles} case files, ${identifiers} identifiers`).digest("hex");
}
