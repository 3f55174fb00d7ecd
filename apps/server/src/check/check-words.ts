import type { Confidence } from "@throughline/ingest/extract/candidate";
import type { PlaceSuggestion } from "@throughline/ingest/places/place-index";
import type { RepairChange } from "@throughline/model/identifier/suggest-repairs";
import type { Check } from "@throughline/model/vocabulary";

/** What was checked of a value, for people. */
export const checkWords: Readonly<Record<Check, string>> = {
  passed: "Check passed: its own check digits agree.",
  weak: "Weak check passed: one mistyped digit in ten goes unnoticed.",
  none: "Nothing to check: this kind carries no check digits.",
  failed: "Check failed.",
};

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  sure: "Sure: its check passed, or its shape leaves no doubt.",
  likely: "Likely: a word beside it says what it is.",
  doubtful: "Doubtful: it may be something else.",
};

export const changeWords: Readonly<Record<RepairChange | "near", string>> = {
  lookalike: "Signs that only look alike are read as the ones meant; its check passes.",
  exchanged: "Two neighbouring signs are exchanged; its check passes.",
  mistyped: "One sign is another; its check passes.",
  missing: "One sign is put in; its check passes.",
  extra: "One sign is left out; its check passes.",
  near: "Recorded in a case file, a slip or two away. This kind has no check, so it may be another one altogether.",
};

/** Why a place is suggested. */
export function sayWhyPlace({ reason, nearest }: PlaceSuggestion): string {
  return reason === "exact" ? "a name of this place as written" : `sounds like ${nearest}`;
}
