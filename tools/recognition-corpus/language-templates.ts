/** A name that people use, and what its keys hold. */
export type NamedThing = readonly [name: string, inKeys: string];

/**
 * Sentences of one language as people speak, with slots in braces. Written apart from the extractor's own words: who writes here does not look
 * there. `{bank}` and `{account}` of one sentence belong together, so do `{exchange}` and `{uid}`, `{purse}` and `{purse-number}`.
 */
export interface LanguageTemplates {
  readonly language: string;
  /** ISO 3166-1 alpha-2 country of the case file. */
  readonly country: string;
  /** The script's own zero; its digits follow in a row. Absent where people write ASCII digits. */
  readonly zero?: string;
  readonly banks: readonly NamedThing[];
  readonly exchanges: readonly NamedThing[];
  readonly purses: readonly NamedThing[];
  readonly compounds: readonly NamedThing[];
  /** Countries as the language names them, for passports. */
  readonly nations?: readonly NamedThing[];
  readonly sentences: readonly string[];
  /** Sentences without identifiers, with numbers that are none. */
  readonly distractors: readonly string[];
}
