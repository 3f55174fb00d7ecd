import type { Refusal } from "@throughline/model/submission";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { type FileRefusalReason, wordsOf } from "./refusal-words.ts";

/**
 * A file is not taken as a whole. Readers are streams, and a file may show only at its end that it cannot be trusted: thrown inside
 * the package and by the iterator of `openImport`; `previewFile` and `runImportInWorker` answer it as a value.
 */
export class FileRefused extends ThroughlineError {
  readonly reason: FileRefusalReason;
  readonly line: number;
  readonly column: string;

  constructor(reason: FileRefusalReason, place: { readonly line?: number; readonly column?: string } = {}) {
    super(reason, wordsOf(reason));
    this.name = "FileRefused";
    this.reason = reason;
    this.line = place.line ?? 0;
    this.column = place.column ?? "";
  }
}

/** The refusal of a whole file as it is shown and kept. */
export function refusalOfFile(fileName: string, { reason, line, column }: FileRefused): Refusal {
  return { file: fileName, line, column, of: "file", reason, words: wordsOf(reason) };
}
