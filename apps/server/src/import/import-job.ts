import type { Refusal } from "@throughline/model/submission";
import type { ImportPreview, ImportState } from "../contract/import-views.ts";

/** One file somebody uploaded, from its preview to its result. Lives until the process ends, so that a reloaded page finds it. */
export interface ImportJob {
  readonly importId: string;
  readonly userId: string;
  /** For whom. */
  readonly organisationId: string;
  /** Whose saved mappings are offered, and added to: the person's own organisation. */
  readonly mappingsOf: string;
  readonly country: string | undefined;
  readonly fileName: string;
  /** The temporary file, until it was imported or given up. */
  readonly file: string;
  readonly totalBytes: number;
  preview: ImportPreview;
  state: ImportState;
  refusals: readonly Refusal[];
  /** Set while it runs. */
  cancelling: AbortController | null;
  readonly listeners: Set<(state: ImportState) => void>;
}

export const previewedState = (job: Pick<ImportJob, "importId" | "organisationId" | "fileName" | "totalBytes">): ImportState => ({
  importId: job.importId,
  organisationId: job.organisationId,
  fileName: job.fileName,
  phase: "previewed",
  rows: 0,
  accepted: 0,
  refused: 0,
  bytesRead: 0,
  totalBytes: job.totalBytes,
  problem: null,
  problemCode: null,
  result: null,
});

/** Changes a job's state and tells whoever watches it. */
export function moveJob(job: ImportJob, change: Partial<ImportState>): ImportState {
  job.state = { ...job.state, ...change };
  for (const listener of job.listeners) listener(job.state);
  return job.state;
}

/** True once nothing more will happen to it. */
export function hasEnded({ phase }: Pick<ImportState, "phase">): boolean {
  return phase === "done" || phase === "cancelled" || phase === "failed";
}
