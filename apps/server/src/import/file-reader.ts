import type { Refusal } from "@throughline/model/submission";
import type { SubmissionCounts } from "@throughline/record/case-record";
import type { ImportPreview } from "../contract/import-views.ts";

export interface FileToRead {
  /** Path of the file. */
  readonly file: string;
  /** Name as given: what places and refusals name. */
  readonly fileName: string;
  readonly country?: string | undefined;
  /** Canonical JSON; guessed from the headers when absent. */
  readonly mapping?: string | undefined;
}

/** What a preview says of a file; the desk adds the import's own fields. */
export type FilePreview = Omit<ImportPreview, "importId" | "organisationId" | "fileName" | "savedMappings" | "mappedBy" | "uses">;

/** A file that is refused as a whole: empty, binary, too large, not what it claims. */
export interface FileRefused {
  readonly end: "refused";
  readonly refusal: Refusal;
}

export interface ReadProgress extends SubmissionCounts {
  readonly bytesRead: number;
}

export interface Reading {
  /** Gets each encoded batch in turn; the next is read once it has resolved, so that memory stays flat. */
  readonly onBatch: (batch: Uint8Array) => Promise<void>;
  readonly onProgress: (progress: ReadProgress) => void;
  readonly signal?: AbortSignal;
  /** Refusals kept, at most; all are counted. */
  readonly mostRefusals: number;
}

export interface FileRead {
  readonly end: "read" | "stopped";
  readonly counts: SubmissionCounts;
  readonly refusals: readonly Refusal[];
  readonly refusalsTotal: number;
}

/** Reads files outside the HTTP thread: what the server needs of `ingest`. */
export interface FileReader {
  /** SHA-256 of the file's bytes, lower-case hex. */
  hash(file: string): Promise<string>;
  preview(wanted: FileToRead): Promise<{ readonly end: "previewed"; readonly preview: FilePreview } | FileRefused>;
  read(wanted: FileToRead & { readonly mapping: string }, reading: Reading): Promise<FileRead | FileRefused>;
}
