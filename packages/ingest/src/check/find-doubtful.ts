import type { RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import { recognise } from "@throughline/model/identifier/registry";
import { suggestRepairs } from "@throughline/model/identifier/suggest-repairs";
import type { Candidate } from "../extract/candidate.ts";
import type { DoubtfulStretch } from "./checked-text.ts";

/** Different stretches looked into, at most: each takes about 50 ms. */
const mostLookedInto = 32;
type Doubt = Pick<DoubtfulStretch, "reason" | "repairs">;

/** Longest text that is read as one identifier, in UTF-16 code units, and the most words it may have. */
const longestTyped = 120;
const mostWords = 8;
/** Without a digit or a sign of addresses, more words than these are a sentence. */
const mostBareWords = 2;
/** An IBAN in groups of four, or letters and digits without a space, as long as an address: at least one digit. */
const shape =
  /(?<![\p{L}\p{N}])(?:[A-Z]{2}\d{2}(?: [A-Z\d]{4}){2,7}(?: [A-Z\d]{1,4})?|(?=\D{0,109}\d)[\p{L}\p{N}]{14,110})(?![\p{L}\p{N}])/gu;

/**
 * Stretches beside those already known whose check fails, or that are right but for letters of another alphabet, with the values they were probably meant to be. A text
 * typed as one identifier and recognised as none is such a stretch as a whole.
 */
export function findDoubtful(
  text: string,
  known: readonly Pick<Candidate, "start" | "end">[],
  context: RecognitionContext,
): readonly DoubtfulStretch[] {
  const doubts = new Map<string, Doubt | null>();
  const found: DoubtfulStretch[] = [];
  for (const { 0: raw, index: start } of text.matchAll(shape)) {
    const end = start + raw.length;
    if (known.some((one) => one.start < end && start < one.end)) continue;
    if (!doubts.has(raw) && doubts.size < mostLookedInto) doubts.set(raw, doubtOf(raw, context));
    const doubt = doubts.get(raw) ?? null;
    if (doubt !== null && (doubt.reason === "bad-checksum" || doubt.repairs.length > 0)) found.push({ start, end, raw, ...doubt });
  }
  return found.length === 0 && known.length === 0 ? doubtWhole(text, context) : found;
}

function doubtWhole(text: string, context: RecognitionContext): readonly DoubtfulStretch[] {
  const raw = text.trim();
  const words = raw.split(/\s+/u).length;
  const isSentence = words > mostBareWords && !/[\p{N}@/]/u.test(raw);
  if (raw === "" || raw.length > longestTyped || words > mostWords || isSentence) return [];
  const doubt = doubtOf(raw, context);
  const start = text.indexOf(raw);
  return doubt === null ? [] : [{ start, end: start + raw.length, raw, ...doubt }];
}

function doubtOf(raw: string, context: RecognitionContext): Doubt | null {
  const outcome = recognise(raw, context);
  return outcome.ok ? null : { reason: outcome.reason, repairs: suggestRepairs(raw, context) };
}
