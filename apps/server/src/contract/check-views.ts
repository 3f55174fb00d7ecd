import { NamedStanding } from "@throughline/model/person";
import { Check, HeldBy, IdentifierKind, Purpose, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { HitView } from "./sharing-endpoints.ts";

/** What the check of a text answers with. Offsets are UTF-16 code units of the text as sent; the text itself is never sent back. */

/** A piece of a suggested value; the changed ones are marked, a sign left out is a changed piece without text. */
export const SuggestionPart = z.strictObject({ text: z.string(), isChanged: z.boolean() });
export type SuggestionPart = z.infer<typeof SuggestionPart>;

/** What a value was probably meant to be. Never taken by itself. */
export const CheckSuggestion = z.strictObject({
  kind: IdentifierKind,
  namespace: z.string(),
  /** What the kind is called: "TRON address". */
  name: z.string(),
  parts: z.array(SuggestionPart),
  /** `near`: recorded in a case file that the reader may read, a slip or two away; `other-country`: a number as dialled elsewhere; the others pass their check. */
  change: z.enum(["lookalike", "exchanged", "mistyped", "missing", "extra", "other-country", "near"]),
  words: z.string(),
  /** Case files that the reader may read; 0 when it stands in none of them. */
  caseFiles: z.int(),
});
export type CheckSuggestion = z.infer<typeof CheckSuggestion>;

const Span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

export const CheckedCandidate = Span.extend({
  kind: IdentifierKind,
  namespace: z.string(),
  name: z.string(),
  /** Null when protected, and for what may be the number of a card or a document: the label says what it is. */
  display: z.string().nullable(),
  label: z.string(),
  isProtected: z.boolean(),
  /** True when its stretch of the text may be the number of a card or a document, and must be masked. */
  isSecret: z.boolean(),
  check: Check,
  checkWords: z.string(),
  confidence: z.enum(["sure", "likely", "doubtful"]),
  confidenceWords: z.string(),
  /** What it may be instead, in words. */
  alternatives: z.array(z.string()),
  /** Whose it is as words beside it suggest: to be asked, never assumed. */
  suggestedHeldBy: HeldBy.nullable(),
  /** Case files that the reader may read. */
  caseFiles: z.int(),
  /** Organisations whose agreement tells that it is recorded there too. */
  alsoRecorded: z.array(HitView),
  suggestions: z.array(CheckSuggestion),
});
export type CheckedCandidate = z.infer<typeof CheckedCandidate>;

/** A stretch that was meant as an identifier and is none as it stands: the code of its refusal, and the sentence. */
export const CheckedDoubt = Span.extend({ reason: z.string(), words: z.string(), suggestions: z.array(CheckSuggestion) });
export type CheckedDoubt = z.infer<typeof CheckedDoubt>;

/** A payment the text seems to tell of. `from` and `to` are places in `candidates`; what the sentence does not say is null. */
export const CheckedPayment = Span.extend({
  amountText: z.string(),
  currency: z.string(),
  /** Gregorian: a day, a month or a year; and whether the text gave a Buddhist year. */
  paidOn: z.strictObject({ date: z.string(), wasBuddhist: z.boolean() }).nullable(),
  purpose: Purpose,
  from: z.int().nullable(),
  to: z.int().nullable(),
});
export type CheckedPayment = z.infer<typeof CheckedPayment>;

export const CheckedPlace = Span.extend({
  suggestions: z.array(
    z.strictObject({ name: z.string(), country: z.string(), reason: z.enum(["exact", "sound"]), nearest: z.string(), words: z.string() }),
  ),
});
export type CheckedPlace = z.infer<typeof CheckedPlace>;

/** A company named in the text, and those told of in the reader's case files by a name like its. To be looked at; nothing is linked on a name. */
export const CheckedCompany = Span.extend({
  suggestions: z.array(
    z.strictObject({
      name: z.string(),
      /** The company by its number; null where it was told of by its name alone. */
      numbered: z.string().nullable(),
      /** Why the names are alike. */
      words: z.string(),
      /** Case files that the reader may read. */
      caseFiles: z.int(),
    }),
  ),
});
export type CheckedCompany = z.infer<typeof CheckedCompany>;

/** A stretch that reads like the name of somebody whom the reader's case files name as controlling. To be looked at; nothing is linked on a name. */
export const CheckedName = Span.extend({
  suggestions: z.array(
    z.strictObject({
      controllerId: Uuid,
      name: z.string(),
      standing: NamedStanding,
      reference: z.string(),
      organisation: z.string(),
      /** Why the names are alike. */
      words: z.string(),
    }),
  ),
});
export type CheckedName = z.infer<typeof CheckedName>;

export const CheckAnswer = z.strictObject({
  candidates: z.array(CheckedCandidate),
  /** Without the bound of one answer. */
  total: z.int(),
  doubts: z.array(CheckedDoubt),
  payments: z.array(CheckedPayment),
  places: z.array(CheckedPlace),
  companies: z.array(CheckedCompany),
  names: z.array(CheckedName),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;

/** What is wanted of a checked text: its table, or one suggestion, by the place of its stretch and its own among that stretch's. */
export const CheckCopyForm = z.discriminatedUnion("form", [
  z.strictObject({ form: z.literal("csv") }),
  z.strictObject({ form: z.literal("json") }),
  z.strictObject({ form: z.literal("suggestion"), start: z.int().min(0), place: z.int().min(0).max(50) }),
]);
export type CheckCopyForm = z.infer<typeof CheckCopyForm>;
