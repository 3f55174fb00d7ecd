import type { Check, HeldBy, IdentifierKind } from "@throughline/model/vocabulary";

/** How sure the extraction is. `sure`: a check passed, or the shape leaves no doubt. `likely`: a word beside it says what it is. `doubtful`: it may be something else. */
export const confidences = ["sure", "likely", "doubtful"] as const;
export type Confidence = (typeof confidences)[number];

/** What a value might be instead. */
export interface Alternative {
  readonly kind: IdentifierKind;
  readonly key: string;
  readonly display: string;
  readonly rule: string;
}

/** An identifier found in a text. Offsets are UTF-16 code units of the text as given: `text.slice(start, end) === raw`. */
export interface Candidate extends Alternative {
  readonly check: Check;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly confidence: Confidence;
  readonly alternatives: readonly Alternative[];
  /** Whose it is, as words beside it suggest: to be asked, never assumed. Absent when nothing suggests it. */
  readonly suggestedHeldBy?: HeldBy;
  /** True when nothing may be linked on it as it stands: an account without a bank. */
  readonly isUnkeyed: boolean;
  /** True for cards and documents: what is shown or stored is masked. */
  readonly isSecret: boolean;
}
