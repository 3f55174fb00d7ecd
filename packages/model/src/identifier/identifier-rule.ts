import type { Outcome } from "../outcome.ts";
import type { Check, IdentifierKind } from "../vocabulary.ts";

/** Why a text is not an identifier of the kind asked for. Stable codes; the words live in `refusal-words.ts`. */
export type IdentifierRefusal =
  | "empty"
  | "too-long"
  | "not-well-formed"
  | "wrong-shape"
  | "wrong-length"
  | "bad-checksum"
  | "unknown-prefix"
  | "mixed-case"
  | "not-assigned"
  | "needs-bank"
  | "needs-country"
  | "needs-platform"
  | "needs-provider"
  | "reserved"
  | "damaged-by-spreadsheet"
  | "out-of-range"
  | "not-recognised"
  | "ambiguous";

/** What the row knows besides the text, used as a hint and never against the text. */
export interface RecognitionContext {
  /** ISO 3166-1 alpha-2 country of the case file: the region hint for phones. */
  readonly country?: string;
  /** Bank as written: code, BIC, name or nickname in any script. */
  readonly bank?: string;
  /** Platform or exchange as written: telegram, LINE, Binance … */
  readonly platform?: string;
}

/** An identifier as it is stored: canonical, with what was checked. */
export interface RecognisedIdentifier {
  readonly kind: IdentifierKind;
  /** ASCII `<kind>:<namespace>:<value>`, at most 400 characters. */
  readonly key: string;
  /** Human form, computed from the key alone. */
  readonly display: string;
  readonly check: Check;
  /** The rule that recognised it. */
  readonly rule: string;
  /** True when nothing may be linked on it (a local account without a bank, a handle without a platform): kept as raw text, no key used. */
  readonly isUnkeyed?: boolean;
  /**
   * True for cards, passports and national ids (class D3). The key holds the full number, in memory only: whoever stores the identifier puts it
   * through `storableKey` first, and stores `maskedRaw` in place of the raw text. The display never shows the number.
   */
  readonly isSecret?: boolean;
  /** Other identifiers that the same text names: the phone behind a phone wallet, the account inside a payment QR. */
  readonly also?: readonly RecognisedIdentifier[];
}

/** One identifier rule = one module + two lists (`fixtures/identifiers/<name>.{valid,invalid}.txt`) + one line in `registry.ts`. */
export interface IdentifierRule {
  /** Kebab-case, unique: `tron`, `iban`, `telegram` … Also the name of the fixture lists. */
  readonly name: string;
  readonly kind: IdentifierKind;
  /** The rule in English, with its source. Shown to people. */
  readonly rule: string;
  /** Best check this rule can give. */
  readonly check: Check;
  /** Bumped when the rule changes what it accepts or the key it makes. */
  readonly version: number;
  /** Words by which forms name this kind in a `kind` column, lower case, any language (`trc20`, `กระเป๋า` …). */
  readonly names: readonly string[];
  /**
   * What the shape alone says when nobody named the kind. `certain` (a link to the platform, 0x and 40 digits) goes before a hint;
   * `likely` (a bare domain, a number beside a bank's name) after it. Absent or `none`: only asked when hinted. A phone or an account
   * number by itself is never more than `none`.
   */
  shapeEvidence?(text: string): "certain" | "likely" | "none";
  /** Recognises the whole text (already through `cleanText`) as one identifier of this rule. Pure; never throws on any string. */
  recognise(text: string, context: RecognitionContext): Outcome<RecognisedIdentifier, IdentifierRefusal>;
}
