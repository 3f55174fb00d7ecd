import { currencyNamed } from "@throughline/model/currencies";
import type { RecognisedIdentifier, RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import { recogniseAs } from "@throughline/model/identifier/registry";
import { parseFactDate } from "@throughline/model/time";
import { cuesNear, isNear, type NearCue, type ReadText } from "./surroundings.ts";

/** A reading of a stretch of clean text. */
export interface Reading {
  readonly identifier: RecognisedIdentifier;
  readonly alternatives: readonly RecognisedIdentifier[];
  readonly start: number;
  readonly end: number;
  readonly isDoubtful: boolean;
}

const currencySign = /[$€£¥฿₫₱₹៛₭₩﷼৳]\s?$/u;
const time = /^\d{1,2}[.:]\d{2}(?:\s?[-–]\s?\d{1,2}[.:]\d{2})?$/u;
const ipAddress = /^(?:\d{1,3}\.){3}\d{1,3}$/u;

/**
 * Reads a number by the words beside it. A number without such a word is nothing, but for `+` and a country's code. What stands beside a
 * bank's name is an account, beside a word for phones a phone; beside a word for orders, rooms or ages nothing.
 */
export function readDigits(text: ReadText, start: number, end: number, context: RecognitionContext): readonly Reading[] {
  const readings: Reading[] = [];
  let from = start;
  while (from < end) {
    const reading = longestReading(text, { start: from, end, first: start }, context);
    if (reading === null) break;
    readings.push(reading);
    from = reading.end;
    while (from < end && /[\s\-/]/u.test(text.clean[from] ?? "")) from += 1;
  }
  return readings;
}

/** The longest run of groups of digits from a place that is something; several numbers in a row stand apart by spaces. */
function longestReading(
  text: ReadText,
  { start, end, first }: { start: number; end: number; first: number },
  context: RecognitionContext,
): Reading | null {
  const begin = text.clean[start] === "(" && !text.clean.slice(start, end).includes(")") ? start + 1 : start;
  for (let stop = end; stop > begin; stop = lastBreak(text.clean, begin, stop)) {
    if (isNoIdentifier(text, begin, stop)) continue;
    const reading = readNumber(text, { start: begin, end: stop, first }, context);
    if (reading !== null) return reading;
  }
  return null;
}

/** The end of the groups before the last one; the beginning when there is one group. */
function lastBreak(clean: string, begin: number, stop: number): number {
  for (let place = stop - 1; place > begin; place -= 1) {
    if (/[\s/]/u.test(clean[place] ?? "")) {
      let end = place;
      while (end > begin && !/\d/u.test(clean[end - 1] ?? "")) end -= 1;
      return end;
    }
  }
  return begin;
}

/** Sums, dates, times and network addresses are numbers of their own. */
function isNoIdentifier({ clean }: ReadText, start: number, end: number): boolean {
  const value = clean.slice(start, end);
  if (time.test(value) || ipAddress.test(value)) return true;
  if (/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/u.test(value) && isDate(value)) return true;
  if (currencySign.test(clean.slice(Math.max(0, start - 2), start))) return true;
  const after = /^\s?(\p{L}[\p{L}\p{M}]*)/u.exec(clean.slice(end, end + 24))?.[1];
  if (after !== undefined && currencyNamed(after) !== null) return true;
  return /^\s?[%₫฿៛₭]/u.test(clean.slice(end, end + 2));
}

function isDate(value: string): boolean {
  const read = parseFactDate(value, "day-first");
  return read.ok || read.reason === "ambiguous-date";
}

function readNumber(
  text: ReadText,
  { start, end, first }: { start: number; end: number; first: number },
  context: RecognitionContext,
): Reading | null {
  const value = text.clean.slice(start, end);
  const near = cuesNear(text, first, end);
  const bank = near.find(({ cue }) => cue.says === "bank");
  const platform = near.find(({ cue }) => cue.says === "exchange" || cue.says === "mobile-wallet");
  const setting = { ...context, ...named("bank", bank), ...named("platform", platform) };
  const said = near.filter(isNear).filter(({ cue }) => cue.says !== "rule" || isUsable(cue.rule, value));
  const [nearest] = said;
  if (nearest?.cue.says === "no-identifier") return null;
  const rules = [...new Set(said.filter(({ cue }) => cue.says !== "no-identifier").flatMap(rulesOf))];
  const readings = rules.flatMap((rule) => {
    const outcome = recogniseAs(rule, value, setting);
    return outcome.ok && !isOnlyAMention(outcome.value, said) ? [outcome.value] : [];
  });
  const [identifier, ...others] = readings.length > 0 ? readings : bySign(value, setting);
  if (identifier === undefined) return null;
  const alternatives = others.filter(({ key }) => key !== identifier.key && key !== "");
  return { identifier, alternatives, start, end, isDoubtful: isTorn(said) && alternatives.length > 0 };
}

/** A number with a plus sign says itself that it is a phone; a card's groups of four with their check that it is a card. */
function bySign(value: string, context: RecognitionContext): readonly RecognisedIdentifier[] {
  if (/^\(?\+\d/u.test(value)) {
    const outcome = recogniseAs("phone", value, context);
    return outcome.ok ? [outcome.value] : [];
  }
  if (!/^[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}$/u.test(value)) return [];
  const outcome = recogniseAs("card", value, context);
  return outcome.ok ? [outcome.value] : [];
}

function rulesOf({ cue }: NearCue): readonly string[] {
  if (cue.says === "rule") return [cue.rule];
  if (cue.says === "bank") return ["local-bank-account"];
  if (cue.says === "exchange") return ["exchange-user"];
  return cue.says === "mobile-wallet" ? ["mobile-wallet"] : [];
}

/** Rules of things that hold no digits alone are not asked. */
function isUsable(rule: string, value: string): boolean {
  if (rule === "passport" || rule === "vehicle" || rule === "facebook") return false;
  return rule !== "line" || /^[+0]/u.test(value);
}

/** An account without its bank is a mention, kept when somebody calls it an account and no more than that. */
function isOnlyAMention({ isUnkeyed }: RecognisedIdentifier, said: readonly NearCue[]): boolean {
  return isUnkeyed === true && said[0]?.cue.says !== "rule";
}

/** True when words for two different things stand about as near. */
function isTorn(said: readonly NearCue[]): boolean {
  const [first, ...rest] = said;
  if (first === undefined) return false;
  return rest.some((other) => other.distance - first.distance <= 12 && String(rulesOf(other)[0]) !== String(rulesOf(first)[0]));
}

function named(field: "bank" | "platform", near: NearCue | undefined): { bank?: string; platform?: string } {
  return near === undefined || near.cue.says === "rule" || near.cue.says === "no-identifier" ? {} : { [field]: near.cue.name };
}
