import type { RecognisedIdentifier, RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import { recogniseAs } from "@throughline/model/identifier/registry";
import { isWellFormed } from "@throughline/model/text-hygiene";
import type { Alternative, Candidate, Confidence } from "./candidate.ts";
import { findSpans } from "./find-spans.ts";
import { IntervalSet } from "./interval-set.ts";
import { joinBroken } from "./join-broken.ts";
import { mapText } from "./mapped-text.ts";
import { ownerNear } from "./owner-near.ts";
import { readAddress, readCode } from "./read-codes.ts";
import { type Reading, readDigits } from "./read-digits.ts";
import { readCompounds, readNamed } from "./read-named.ts";
import { readPapers } from "./read-papers.ts";
import { type Stretch, Stretches } from "./stretches.ts";
import { type ReadText, readText } from "./surroundings.ts";

/**
 * Every identifier in a text, in the order it stands there; none within another. Pure; never throws; takes time in proportion to the text.
 * Lines beside a NUL or half a surrogate pair have none: they cannot be kept.
 */
export function extractCandidates(text: string, context: RecognitionContext): readonly Candidate[] {
  const stretches = new Stretches();
  return [...stretches.add(text), ...stretches.finish()].flatMap((stretch) => extractFromStretch(stretch, context));
}

/** The identifiers of one stretch, with offsets in the whole text. */
export function extractFromStretch({ start: base, text }: Stretch, context: RecognitionContext): readonly Candidate[] {
  if (!isWellFormed(text)) return [];
  const mapped = mapText(text);
  const read = readText(mapped.clean);
  return apart(readAll(read, context)).map(({ reading, confidence }) => {
    const from = mapped.startOf(reading.start);
    const to = mapped.endOf(reading.end);
    const { kind, key, display, check, rule, isUnkeyed = false, isSecret = false } = reading.identifier;
    const heldBy = ownerNear(read, { kind, start: reading.start, end: reading.end });
    const alternatives = reading.alternatives.map(alternative);
    const found = {
      kind,
      key,
      display,
      check,
      rule,
      start: base + from,
      end: base + to,
      raw: text.slice(from, to),
      confidence,
      alternatives,
      isUnkeyed,
      isSecret,
    };
    return heldBy === undefined ? found : { ...found, suggestedHeldBy: heldBy };
  });
}

function readAll(text: ReadText, context: RecognitionContext): readonly Reading[] {
  const readings: Reading[] = [];
  let previous: Reading | undefined;
  for (const span of findSpans(text.clean)) {
    if (span.shape === "digits") {
      const found = readDigits(text, { ...span, previous }, context);
      previous = found.at(-1) ?? previous;
      readings.push(...found);
    } else if (span.shape === "payload") readings.push(...readPayload(text, span.start, span.end, context));
    else if (span.shape === "point") readings.push(...readPoint(text, span.start, span.end, context));
    else {
      const reading = span.shape === "code" ? readCode(text, span, context) : readAddress(text, span, context);
      if (reading !== null) readings.push(reading);
    }
  }
  return [
    ...readPapers(text, context),
    ...readings,
    ...joinBroken(text, context),
    ...readNamed(text, context),
    ...readCompounds(text, context),
  ];
}

/** Coordinates, whose shape leaves no doubt; numbers that are out of range are none. */
function readPoint({ clean }: ReadText, start: number, end: number, context: RecognitionContext): readonly Reading[] {
  const outcome = recogniseAs("compound", clean.slice(start, end), context);
  return outcome.ok ? [{ identifier: outcome.value, alternatives: [], start, end, isDoubtful: false }] : [];
}

/** What a payment QR holds, all of it at the QR's place. */
function readPayload({ clean }: ReadText, start: number, end: number, context: RecognitionContext): readonly Reading[] {
  const outcome = recogniseAs("payment-qr", clean.slice(start, end), context);
  return outcome.ok ? [{ identifier: outcome.value, alternatives: outcome.value.also ?? [], start, end, isDoubtful: false }] : [];
}

interface Weighed {
  readonly reading: Reading;
  readonly confidence: Confidence;
}

/** Of readings that overlap the surest stays, then the longest, then the first. */
function apart(readings: readonly Reading[]): readonly Weighed[] {
  const weighed = readings
    .map((reading): Weighed => ({ reading, confidence: confidenceOf(reading) }))
    .sort((left, right) => order(left) - order(right) || length(right) - length(left) || left.reading.start - right.reading.start);
  const kept: Weighed[] = [];
  const taken = new IntervalSet();
  for (const one of weighed) if (taken.add(one.reading.start, one.reading.end)) kept.push(one);
  return kept.sort((left, right) => left.reading.start - right.reading.start);
}

function order({ confidence }: Weighed): number {
  return confidence === "sure" ? 0 : confidence === "likely" ? 1 : 2;
}

function length({ reading }: Weighed): number {
  return reading.end - reading.start;
}

function confidenceOf({ identifier, isDoubtful }: Reading): Confidence {
  if (isDoubtful || identifier.isUnkeyed === true) return "doubtful";
  return identifier.check === "passed" || isPlain(identifier) ? "sure" : "likely";
}

/** Links, addresses and coordinates say themselves what they are. */
function isPlain({ kind, key }: RecognisedIdentifier): boolean {
  return kind === "email" || kind === "url" || kind === "group-invite" || key.startsWith("compound:point:");
}

function alternative({ kind, key, display, rule }: RecognisedIdentifier): Alternative {
  return { kind, key, display, rule };
}
