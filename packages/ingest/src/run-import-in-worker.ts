import { Worker } from "node:worker_threads";
import type { Refusal } from "@throughline/model/submission";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { ImportWanted } from "./plan-import.ts";
import type { PreviewOutcome } from "./preview-file.ts";
import type { ImportCounts, ImportProgress, WorkerMessage, WorkerOrder, WorkerTask } from "./worker-messages.ts";

/** The same built file from `src/` and from `dist/`. */
const workerFile = new URL("../dist/import-worker.js", import.meta.url);
const heapMegabytes = 320;
/** New objects die young here: a small nursery takes no longer, and a sixth less memory. */
const nurseryMegabytes = 8;

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
  const thread = startThread({ task: "import", wanted, mostRefusals });
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

/** Previews a file in a thread of its own. */
export async function previewFileInWorker(wanted: ImportWanted): Promise<PreviewOutcome> {
  const thread = startThread({ task: "preview", wanted });
  try {
    const message = await thread.next();
    if (message.kind === "previewed") return message.outcome;
    if (message.kind === "refused") return { end: "refused", refusal: message.refusal };
    throw failure(message.kind === "failed" ? message.code : "import-failed");
  } finally {
    await thread.close();
  }
}

interface Thread {
  next(): Promise<WorkerMessage>;
  order(order: WorkerOrder): void;
  close(): Promise<void>;
}

/** How long a thread that was stopped may take to close its file. */
const mostClosing = 3_000;

function startThread(task: WorkerTask): Thread {
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: nurseryMegabytes };
  const worker = new Worker(workerFile, { workerData: task, execArgv: [], resourceLimits });
  const waiting: WorkerMessage[] = [];
  let wake: (() => void) | null = null;
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    worker.on("exit", () => {
      hasEnded = true;
      wake?.();
      resolve();
    });
  });
  worker.on("error", () => undefined);
  worker.on("message", (message: WorkerMessage) => {
    waiting.push(message);
    wake?.();
  });
  return {
    next: async () => {
      while (waiting.length === 0 && !hasEnded) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = null;
      }
      const message = waiting.shift();
      if (message === undefined) throw failure("import-worker-ended");
      return message;
    },
    order: (order) => worker.postMessage(order),
    close: async () => {
      worker.postMessage("stop");
      const late = setTimeout(() => void worker.terminate(), mostClosing);
      await ended;
      clearTimeout(late);
    },
  };
}

/** Asked anew each time: a signal changes while it is awaited. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

function failure(code: string): ThroughlineError {
  return new ThroughlineError(code, "The file could not be read: the thread that reads files ended. Send it again.");
}
