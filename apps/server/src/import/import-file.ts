import { statSync } from "node:fs";
import type { Actor, SubmissionResult, SubmissionWriter } from "@throughline/record/case-record";
import type { Instance } from "../instance/instance.ts";
import type { FileRead, FileRefused, FileToRead, Reading } from "./file-reader.ts";
import type { ImportOutcome, ImportProgress } from "./import-outcome.ts";

export interface ImportWanted extends FileToRead {
  /** Null reads and refuses, and records nothing. */
  readonly organisationId: string | null;
  /** Refusals given back, at most; the record keeps all. */
  readonly mostRefusals?: number;
  /** Aborting withdraws what was added. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

const nothingRead = { rows: 0, accepted: 0, refused: 0 } as const;

/**
 * Reads a file and records it as one submission: each batch is durable before the next is read. What was added by an import
 * that is cancelled, or fails, is withdrawn. The graph follows by itself.
 */
export async function importFile(
  instance: Pick<Instance, "record" | "reader">,
  actor: Actor,
  wanted: ImportWanted,
): Promise<ImportOutcome> {
  const { reader, record } = instance;
  const mapping = await settleMapping(instance, wanted);
  if (typeof mapping !== "string") return refusedWhole(mapping);
  if (wanted.organisationId === null)
    return readOnly(
      await reader.read(
        { ...wanted, mapping },
        readingOf(wanted, async () => {}),
      ),
    );
  const { organisationId, file, fileName } = wanted;
  const begun = await record.beginSubmission(actor, { organisationId, fileName, fileSha256: await reader.hash(file), mapping });
  if (!("add" in begun)) return recordedBefore(instance, organisationId, begun);
  const writer = begun;
  let read: FileRead | FileRefused;
  try {
    read = await reader.read(
      { ...wanted, mapping },
      readingOf(wanted, (batch) => writer.add(batch)),
    );
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  return settle(writer, read);
}

/** The mapping as given, or as guessed: the submission's id depends on it. */
async function settleMapping({ reader }: Pick<Instance, "reader">, wanted: ImportWanted): Promise<string | FileRefused> {
  const answer = await reader.preview(wanted);
  return answer.end === "refused" ? answer : answer.preview.mapping;
}

async function settle(writer: SubmissionWriter, read: FileRead | FileRefused): Promise<ImportOutcome> {
  if (read.end === "read") {
    const { counts, refusals, refusalsTotal } = read;
    return { end: "recorded", counts, refusals, refusalsTotal, result: await writer.finish(counts), problem: null };
  }
  await writer.abandon();
  if (read.end === "refused") return refusedWhole(read);
  const { counts, refusals, refusalsTotal } = read;
  return { end: "cancelled", counts, refusals, refusalsTotal, problem: null };
}

function readOnly(read: FileRead | FileRefused): ImportOutcome {
  if (read.end === "refused") return refusedWhole(read);
  const { counts, refusals, refusalsTotal, end } = read;
  return { end: end === "read" ? "dry-run" : "cancelled", counts, refusals, refusalsTotal, problem: null };
}

function refusedWhole({ refusal }: FileRefused): ImportOutcome {
  return { end: "failed", counts: nothingRead, refusals: [refusal], refusalsTotal: 1, problem: refusal.words };
}

/** The same submission again adds nothing and is told as it was. */
async function recordedBefore(
  { record }: Pick<Instance, "record">,
  organisationId: string,
  result: SubmissionResult,
): Promise<ImportOutcome> {
  const { submissionId } = result;
  const [rows, refusals] = await Promise.all([record.submissions([organisationId]), record.refusalsOf(submissionId, [organisationId])]);
  const row = rows.find((one) => one.submissionId === submissionId);
  const counts = row === undefined ? nothingRead : { rows: row.rows, accepted: row.accepted, refused: row.refused };
  return { end: "recorded", counts, refusals, refusalsTotal: refusals.length, result, problem: null };
}

function readingOf({ file, onProgress, signal, mostRefusals = 1_000_000 }: ImportWanted, onBatch: Reading["onBatch"]): Reading {
  const totalBytes = statSync(file).size;
  return {
    onBatch,
    mostRefusals,
    onProgress: (progress) => onProgress?.({ ...progress, totalBytes }),
    ...(signal === undefined ? {} : { signal }),
  };
}
