import type { IdentifierRefusal } from "@throughline/model/identifier/identifier-rule";
import type { Repair } from "@throughline/model/identifier/suggest-repairs";
import type { Candidate } from "../extract/candidate.ts";
import type { PaymentCandidate } from "../extract/payments.ts";
import type { PlaceSuggestion } from "../places/place-index.ts";
import type { CompanyMention } from "./find-companies.ts";

/** A stretch that was meant as an identifier and is none as it stands. Offsets are UTF-16 code units of the text as given. */
export interface DoubtfulStretch {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly reason: IdentifierRefusal;
  /** Values one slip away whose check passes, likelier slips first. */
  readonly repairs: readonly Repair[];
}

/** A stretch that names a place, and which places it may mean, best first. */
export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly suggestions: readonly PlaceSuggestion[];
}

/** Everything that can be said of a text without a record, up to a bound of each sort. */
export interface CheckedText {
  readonly candidates: readonly Candidate[];
  /** Candidates without the bound. */
  readonly total: number;
  readonly doubtful: readonly DoubtfulStretch[];
  readonly payments: readonly PaymentCandidate[];
  readonly places: readonly PlaceMention[];
  /** Names of companies: to be compared with those told of, and never an identifier by themselves. */
  readonly companies: readonly CompanyMention[];
}
