import { randomBytes } from "node:crypto";
import { hashFile } from "@throughline/ingest/hash-file";
import { runImportInWorker } from "@throughline/ingest/run-import-in-worker";
import type { CaseRecord } from "@throughline/record/case-record";
import { createRecord, openRecord } from "@throughline/record/open-record";
import { timed } from "./benchmark.ts";
import type { InventedSighting } from "./invented-sightings.ts";

/** The one organisation of a benchmark; its id is also its scope. */
export const benchOrganisation = "bench";
export const benchActor = { userId: "bench", purpose: "benchmark" } as const;

/** A file in an encrypted record of its own. */
export interface RecordedFile {
  readonly record: CaseRecord;
  readonly dataDirectory: string;
  readonly key: Uint8Array;
  /** From the file's first byte to its last row durable and the submission accepted; the empty record was open before. */
  readonly ms: number;
}

/** Records a file as `throughline import` does, in a new record. */
export async function recordFile(path: string, dataDirectory: string): Promise<RecordedFile> {
  const key = randomBytes(32);
  createRecord({ dataDirectory, key });
  const record = await openRecord({ dataDirectory, key });
  const { ms } = await timed(() => importInto(record, path));
  return { record, dataDirectory, key, ms };
}

async function importInto(record: CaseRecord, path: string): Promise<void> {
  const draft = { organisationId: benchOrganisation, fileName: "sightings.csv", fileSha256: await hashFile(path), mapping: "{}" };
  const writer = await record.beginSubmission(benchActor, draft);
  if (!("add" in writer)) throw new RangeError("A new record holds no submission.");
  const read = await runImportInWorker({ source: path, fileName: draft.fileName }, { onBatch: (bytes) => writer.add(bytes) });
  if (read.end === "refused") throw new RangeError("The benchmark's own file was refused.");
  await writer.finish(read.counts);
}

/** What the opaque ids of a record stand for, so that its answers can be compared with those of peers that know no such ids. */
export interface Names {
  /** The key of an identifier, or the id itself where it is none of the invented ones. */
  keyOf(id: string): string;
  referenceOf(caseFileId: string): string;
}

const namesAtOnce = 5_000;

/** Names of everything recorded from these sightings. */
export async function readNames(record: CaseRecord, sightings: readonly InventedSighting[]): Promise<Names> {
  const keys = [...new Set(sightings.map(({ key }) => key))];
  const keyOf = new Map<string, string>();
  for (let start = 0; start < keys.length; start += namesAtOnce) {
    const some = keys.slice(start, start + namesAtOnce);
    const ids = await record.identifierIdOf(some);
    for (const [index, id] of ids.entries()) keyOf.set(id, some[index] ?? id);
  }
  const referenceOf = await readReferences(record);
  return { keyOf: (id) => keyOf.get(id) ?? id, referenceOf: (caseFileId) => referenceOf.get(caseFileId) ?? caseFileId };
}

async function readReferences(record: CaseRecord): Promise<Map<string, string>> {
  const references = new Map<string, string>();
  for (let after = ""; ; ) {
    const { rows } = await record.caseFiles([benchOrganisation], { limit: namesAtOnce, ...(after === "" ? {} : { after }) });
    for (const { caseFileId, reference } of rows) references.set(caseFileId, reference);
    if (rows.length < namesAtOnce) return references;
    after = rows.at(-1)?.caseFileId ?? "";
  }
}
