import type { DoubtfulStretch } from "@throughline/ingest/check/checked-text";
import type { Confidence } from "@throughline/ingest/extract/candidate";
import type { PlaceSuggestion } from "@throughline/ingest/places/place-index";
import type { Repair, RepairChange } from "@throughline/model/identifier/suggest-repairs";
import { refusalWords } from "@throughline/model/refusal-words";
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

/** Why a value is suggested. */
export const changeWords: Readonly<Record<RepairChange | "near", string>> = {
  lookalike: "Signs that only look alike are read as the ones meant; its check passes.",
  exchanged: "Two neighbouring signs are exchanged; its check passes.",
  mistyped: "One sign is another; its check passes.",
  missing: "One sign is put in; its check passes.",
  extra: "One sign is left out; its check passes.",
  "other-country": "It may be a number of another country. Ask which.",
  near: "Recorded in a case file, a slip or two away. This kind has no check, so it may be another one altogether.",
};

const regions = new Intl.DisplayNames("en", { type: "region" });

/** Why a repaired value is suggested; of a number in another country, in which. */
export function sayWhyRepaired({ change, country }: Pick<Repair, "change" | "country">): string {
  return country === undefined
    ? changeWords[change]
    : `A number in ${regions.of(country) ?? country}, if it is dialled there. Ask which country.`;
}

/** Why a stretch is not right as it stands; of a number of another country, that its code is missing. */
export function sayWhyDoubtful({ reason, repairs }: DoubtfulStretch): string {
  const isOfAnother = reason !== "needs-country" && repairs.some(({ country }) => country !== undefined);
  return isOfAnother ? "No phone number in your country, and written without another country's code." : refusalWords[reason];
}

/** Why a place is suggested. */
export function sayWhyPlace({ reason, nearest }: PlaceSuggestion): string {
  return reason === "exact" ? "a name of this place as written" : `sounds like ${nearest}`;
}
