import { cleanText, isWellFormed } from "../text-hygiene.ts";
import type { RecognisedIdentifier, RecognitionContext } from "./identifier-rule.ts";
import { base58Lookalikes, withLatinLookalikes } from "./lookalikes.ts";
import { identifierRules } from "./registry.ts";

/** What may have gone wrong when a value was written down. */
export type RepairChange = "lookalike" | "exchanged" | "mistyped" | "missing" | "extra" | "other-country";

/** A value whose check passes, one slip away from what was written, or a number as another country dials it. A suggestion: a person takes it or leaves it. */
export interface Repair {
  readonly identifier: RecognisedIdentifier;
  readonly change: RepairChange;
  /** ISO 3166-1 alpha-2, of a number in another country than the organisation's. */
  readonly country?: string;
  /** What the value would be, as written out. */
  readonly repaired: string;
  /** First place that differs, in UTF-16 code units of the cleaned text. */
  readonly place: number;
}

interface Edit {
  readonly text: string;
  readonly change: RepairChange;
  readonly place: number;
}

const shortest = 14;
const longest = 110;
const mostRepairs = 8;
const mostLookalikes = 64;
const signs = [..."0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyzIOl"];
const checkedRules = identifierRules.filter(({ check }) => check === "passed");

/**
 * Values with a check that passes, one slip from a text whose check fails: letters of another alphabet, two neighbours exchanged, one
 * sign mistyped, left out or doubled; likelier slips first. Nothing for a text that is right as it stands, and for kinds without a
 * check, of which every slip would pass.
 */
export function suggestRepairs(text: string, context: RecognitionContext): readonly Repair[] {
  if (!isWellFormed(text) || text.length > longest * 2) return [];
  const clean = cleanText(text).replace(/\s+/gu, "");
  if (clean.length < shortest || clean.length > longest || passing(clean, context) !== null) return [];
  const found = new Map<string, Repair>();
  for (const { text: repaired, change, place } of editsOf(clean)) {
    const identifier = passing(repaired, context);
    if (identifier === null || found.has(identifier.key)) continue;
    found.set(identifier.key, { identifier, change, repaired, place });
    if (found.size === mostRepairs) break;
  }
  return [...found.values()];
}

function passing(text: string, context: RecognitionContext): RecognisedIdentifier | null {
  for (const rule of checkedRules) {
    const outcome = rule.recognise(text, context);
    if (outcome.ok && outcome.value.check === "passed" && outcome.value.isUnkeyed !== true) return outcome.value;
  }
  return null;
}

function* editsOf(text: string): Generator<Edit> {
  yield* lookalikes(text);
  for (let place = 0; place + 1 < text.length; place += 1) {
    if (text[place] !== text[place + 1])
      yield {
        text: text.slice(0, place) + (text[place + 1] ?? "") + (text[place] ?? "") + text.slice(place + 2),
        change: "exchanged",
        place,
      };
  }
  for (let place = 0; place < text.length; place += 1) {
    for (const sign of signs)
      if (sign !== text[place]) yield { text: text.slice(0, place) + sign + text.slice(place + 1), change: "mistyped", place };
  }
  for (let place = 0; place < text.length; place += 1) yield { text: text.slice(0, place) + text.slice(place + 1), change: "extra", place };
  for (let place = 0; place <= text.length; place += 1) {
    for (const sign of signs) yield { text: text.slice(0, place) + sign + text.slice(place), change: "missing", place };
  }
}

/** Letters of other alphabets as Latin, then each sign that base58 has not as the letters it looks like, in every combination. */
function* lookalikes(text: string): Generator<Edit> {
  const latin = withLatinLookalikes(text);
  const place = [...text].findIndex((sign, at) => sign !== latin[at] || base58Lookalikes(sign).length > 0);
  if (place < 0) return;
  if (latin !== text) yield { text: latin, change: "lookalike", place };
  let variants = [""];
  for (const sign of latin) {
    const meant = base58Lookalikes(sign);
    variants = variants.flatMap((start) => (meant.length === 0 ? [start + sign] : meant.map((letter) => start + letter)));
    if (variants.length > mostLookalikes) return;
  }
  for (const variant of variants) if (variant !== text) yield { text: variant, change: "lookalike", place };
}
