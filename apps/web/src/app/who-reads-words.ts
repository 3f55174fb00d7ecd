import type { CaseFileAccess, GlassReason } from "@throughline/model/vocabulary";

/** What each way means, for whoever chooses it. */
export const accessWords: Readonly<Record<CaseFileAccess, string>> = {
  open: "Open: all of your organisation who read case files",
  restricted: "Restricted: only those named here. For others it is as if it had never been",
  sealed: "Sealed: only those named here, nothing it holds leaves in any packet or table, and nobody opens it in an emergency",
};

/** Why somebody opens a restricted case file without being named for it. */
export const reasonWords: Readonly<Record<GlassReason, string>> = {
  "danger-to-life": "Somebody's life or safety is in danger",
  deadline: "A court, bank or authority needs an answer now",
  "steward-away": "The steward cannot be reached",
  "somebody-asks": "The person it is about asks me",
};
