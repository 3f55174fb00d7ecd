import type { Refusal } from "@throughline/model/submission";
import type { SubmissionCounts, SubmissionResult } from "@throughline/record/case-record";

export interface ImportProgress extends SubmissionCounts {
  readonly bytesRead: number;
  readonly totalBytes: number;
}

interface Read {
  readonly counts: SubmissionCounts;
  /** As many as were asked for; `refusalsTotal` counts all. */
  readonly refusals: readonly Refusal[];
  readonly refusalsTotal: number;
}

/** How an import ended. Nothing of one that was cancelled or failed stands in the record. */
export type ImportOutcome =
  | (Read & { readonly end: "recorded"; readonly result: SubmissionResult; readonly problem: null })
  | (Read & { readonly end: "cancelled"; readonly problem: null })
  /** `failed`: the file as a whole was refused; `problem` says why. */
  | (Read & { readonly end: "failed"; readonly problem: string })
  /** Without an organisation: read and refused, not recorded. */
  | (Read & { readonly end: "dry-run"; readonly problem: null });
