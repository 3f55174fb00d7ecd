import type { Refusal } from "@throughline/model/submission";
import { failure, keepIngestThread, takeIngestThread } from "./ingest-thread.ts";
import type { ImportWanted } from "./plan-import.ts";
import type { PreviewOutcome } from "./preview-file.ts";
import type { ImportCounts, ImportProgress } from "./worker-messages.ts";

export interface ImportRun {
  /** Gets each encoded DraftBatch in turn; the next is given once it has resolved. */
  readonly onBatch: (bytes: Uint8Array, progress: ImportProgress) => Promise<void>;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Aborting stops the import after the batch at hand. */
  readonly signal?: AbortSignal;
  /** Refusals given back, at most; all are counted. */
  readonly mostRefusals?: number;
}

/** How an import ended. */
export type ImportSummary =
  | {
      readonly end: "read" | "stopped";
      readonly counts: ImportCounts;
      readonly refusals: readonly Refusal[];
      readonly refusalsTotal: number;
    }
  /** The file as a whole was refused; batches may have been given before. */
  | { readonly end: "refused"; readonly refusal: Refusal };

/**
 * Imports a file in a thread of its own: the caller's thread only passes bytes on. Rejects with what `onBatch` rejects with, or with a
 * ThroughlineError when the thread fails.
 */
export async function runImportInWorker(wanted: ImportWanted, run: ImportRun): Promise<ImportSummary> {
  const { onBatch, onProgress, signal, mostRefusals = 100_000 } = run;
  const refusals: Refusal[] = [];
  let refusalsTotal = 0;
  if (isAborted(signal)) return { end: "stopped", counts: { rows: 0, accepted: 0, refused: 0 }, refusals, refusalsTotal };
  const thread = takeIngestThread({ task: "import", wanted, mostRefusals });
  const stop = (): void => thread.order("stop");
  signal?.addEventListener("abort", stop);
  try {
    for (;;) {
      const message = await thread.next();
      if (message.kind === "batch") {
        refusals.push(...message.refusals);
        refusalsTotal = message.refusalsTotal;
        onProgress?.(message.progress);
        if (!isAborted(signal)) await onBatch(message.bytes, message.progress);
        thread.order("acknowledged");
      } else if (message.kind === "refused") return { end: "refused", refusal: message.refusal };
      else if (message.kind === "read" || message.kind === "stopped")
        return { end: message.kind, counts: message.counts, refusals, refusalsTotal };
      else throw failure(message.kind === "failed" ? message.code : "import-failed");
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    await thread.close();
  }
}

/** Previews a file in a thread of its own, which stays for a moment: most often the same file is imported next. */
export async function previewFileInWorker(wanted: ImportWanted): Promise<PreviewOutcome> {
  const thread = takeIngestThread({ task: "preview", wanted });
  let hasFailed = true;
  try {
    const message = await thread.next();
    hasFailed = message.kind !== "previewed" && message.kind !== "refused";
    if (message.kind === "previewed") return message.outcome;
    if (message.kind === "refused") return { end: "refused", refusal: message.refusal };
    throw failure(message.kind === "failed" ? message.code : "import-failed");
  } finally {
    if (hasFailed) await thread.close();
    else keepIngestThread(thread);
  }
}

/** Asked anew each time: a signal changes while it is awaited. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
