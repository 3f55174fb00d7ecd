import type { Refusal } from "@throughline/model/submission";
import type { ImportWanted } from "./plan-import.ts";
import type { PreviewOutcome } from "./preview-file.ts";

/** What is asked of an ingest worker: one task after the other. */
export type WorkerTask =
  | { readonly task: "import"; readonly wanted: ImportWanted; readonly mostRefusals: number }
  | { readonly task: "preview"; readonly wanted: ImportWanted };

export interface ImportCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
}

/** How far an import has come. */
export interface ImportProgress extends ImportCounts {
  readonly bytesRead: number;
  readonly totalBytes: number;
}

/** What a worker says. After each batch it waits for an acknowledgement once two are outstanding. */
export type WorkerMessage =
  | {
      readonly kind: "batch";
      /** An encoded DraftBatch; transferred. */
      readonly bytes: Uint8Array;
      readonly progress: ImportProgress;
      readonly refusals: readonly Refusal[];
      readonly refusalsTotal: number;
    }
  | { readonly kind: "read"; readonly counts: ImportCounts }
  | { readonly kind: "stopped"; readonly counts: ImportCounts }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "previewed"; readonly outcome: PreviewOutcome }
  | { readonly kind: "failed"; readonly code: string };

/** What is said to a worker: a task, how its import goes on, or that no more tasks come. */
export type WorkerOrder = WorkerTask | "acknowledged" | "stop" | "end";
