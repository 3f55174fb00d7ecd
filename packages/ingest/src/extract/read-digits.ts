import type { RecognisedIdentifier, RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import { recogniseAs } from "@throughline/model/identifier/registry";
import { parseFactDate } from "@throughline/model/time";
import { ownCurrencyAfter } from "./find-amounts.ts";
import { providerInForm } from "./form-lines.ts";
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

/** Of a number's groups there are no more; and of a span no more are tried: a table of numbers is no list of phones. */
const mostGroups = 6;
const mostTries = 80;
const longestNumber = 48;
const longestHead = 24;
const nearBank = 12;

/**
 * Reads a number by the words beside it. A number without such a word is nothing, but for `+` and a country's code, and a card's groups of four.
 * What stands beside a bank's name is an account, beside a word for phones a phone; beside a word for orders, rooms or ages nothing.
 */
export function readDigits(
  text: ReadText,
  { start, end, previous }: { readonly start: number; readonly end: number; readonly previous: Reading | undefined },
  context: RecognitionContext,
): readonly Reading[] {
  const said = cuesNear(text, start, end);
  const near =
    said.length === 0 && previous !== undefined && isOneOfSeveral(text, previous, start) ? [asBefore] : withForm(text, start, said);
  const isMute = near.length === 0;
  const readings: Reading[] = [];
  let tries = mostTries;
  let unread = start;
  for (let from = start; from < end && tries > 0; ) {
    const begin = withoutOpening(text.clean, from, end);
    let reading: Reading | null = null;
    for (
      let stop = longestStop(text.clean, begin, end);
      stop > begin && reading === null && tries > 0;
      stop = lastBreak(text.clean, begin, stop)
    ) {
      tries -= 1;
      if (isMute && !/[+-]|^\d{4} /u.test(text.clean.slice(begin, begin + 5))) continue;
      if (!isNoIdentifier(text, begin, stop) && !isTail(text.clean, unread, begin))
        reading = readNumber(text, { start: begin, end: stop, isLast: stop === end, near }, context);
    }
    if (reading !== null) {
      readings.push(reading);
      tries = mostTries;
      unread = reading.end;
    }
    from = nextGroup(text.clean, reading?.end ?? begin, end, reading !== null);
  }
  return readings;
}

const asBefore: NearCue = {
  cue: { says: "rule", rule: "phone", isWord: false },
  phrase: "",
  distance: 0,
  side: "before",
  isPointed: false,
  isBehindNumber: false,
};

/** "Call this and then that": a number soon after a phone, in its sentence, with no word of its own. */
function isOneOfSeveral({ clean }: ReadText, { identifier, end }: Reading, start: number): boolean {
  return identifier.kind === "phone" && end < start && start - end <= 16 && !/[\n.!?;。！？；။។]/u.test(clean.slice(end, start));
}

/** Past a bracket that nothing closes. */
function withoutOpening(clean: string, from: number, end: number): number {
  return clean[from] === "(" && !clean.slice(from, Math.min(end, from + longestNumber)).includes(")") ? from + 1 : from;
}

/** "020 5555 1234" that is no number as a whole has none in its tail: where a number began with 0 or +, the groups behind are the rest of it. */
function isTail(clean: string, unread: number, begin: number): boolean {
  const before = clean.slice(Math.max(unread, begin - longestHead), begin);
  return begin > unread && /(?:^|[^\d\s.()-])\(?[0+][\d().]*[ -](?:\d{1,6}[ -]){0,4}$/u.test(before);
}

/** The words beside, and the bank or platform of the form they stand in when none of them names one. */
function withForm(text: ReadText, start: number, said: readonly NearCue[]): readonly NearCue[] {
  return said.length === 0 || said.some(({ cue }) => "name" in cue) ? said : [...said, ...providerInForm(text, start)];
}

/** The end of the sixth group, or of the span. */
function longestStop(clean: string, begin: number, end: number): number {
  const far = Math.min(end, begin + longestNumber);
  let groups = 1;
  for (let place = begin + 1; place < far; place += 1) {
    if (!/\s/u.test(clean[place] ?? "")) continue;
    groups += /\d/u.test(clean[place - 1] ?? "") ? 1 : 0;
    if (groups > mostGroups) return place;
  }
  return far;
}

function nextGroup(clean: string, place: number, end: number, isAfterReading: boolean): number {
  let next = place;
  while (!isAfterReading && next < end && !/[\s/]/u.test(clean[next] ?? "")) next += 1;
  while (next < end && /[\s\-/]/u.test(clean[next] ?? "")) next += 1;
  return next;
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
  return ownCurrencyAfter(clean, start, end) > 0 || /^\s?%/u.test(clean.slice(end, end + 2));
}

function isDate(value: string): boolean {
  const read = parseFactDate(value, "day-first");
  return read.ok || read.reason === "ambiguous-date";
}

function readNumber(
  text: ReadText,
  { start, end, isLast, near: nearSpan }: { start: number; end: number; isLast: boolean; near: readonly NearCue[] },
  context: RecognitionContext,
): Reading | null {
  const value = text.clean.slice(start, end);
  const isSigned = /^\(?\+\d/u.test(value);
  const near = isLast ? nearSpan : nearSpan.filter(({ side }) => side === "before");
  const bank = bankOf(near);
  const platform = beforeFirst(near.filter(({ cue }) => cue.says === "exchange" || cue.says === "mobile-wallet"));
  const setting = { ...context, ...named("bank", bank), ...named("platform", platform) };
  const beside = near.filter(isNear);
  if (!isSigned && speaksOfOther(beside)) return null;
  const said = beside.filter(({ cue }) => cue.says !== "rule" || isUsable(cue.rule, value));
  const card = isCard(value, near) ? recogniseAs("card", value, setting) : null;
  if (card?.ok) return { identifier: card.value, alternatives: [], start, end, isDoubtful: false };
  const rules = [...new Set(said.filter(({ cue }) => cue.says !== "no-identifier").flatMap(rulesOf))].filter(
    (rule) => !isSigned || (rule !== "local-bank-account" && rule !== "exchange-user" && rule !== "card"),
  );
  if (rules[0] === "phone" && !isSigned && needsCountry(value, setting)) return null;
  const readings = rules.flatMap((rule) => {
    if (bank !== undefined && rule === "card") return [];
    const outcome = recogniseAs(rule, value, setting);
    return outcome.ok && !isOnlyAMention(outcome.value, said) && !isShortPhone(outcome.value, value) ? [outcome.value] : [];
  });
  const [identifier, ...others] = readings.length > 0 ? readings : bySign(value, setting);
  if (identifier === undefined) return null;
  const alternatives = others.filter(({ key }) => key !== identifier.key && key !== "");
  return { identifier, alternatives, start, end, isDoubtful: isTorn(said) && alternatives.length > 0 };
}

/** True when the nearest word before the number says that it is an order's, a room's, a sum, or a passport's. */
function speaksOfOther(said: readonly NearCue[]): boolean {
  const cue = said.find(({ side }) => side === "before")?.cue;
  return cue?.says === "no-identifier" || (cue?.says === "rule" && cue.rule === "passport");
}

/** Groups of four with a card's beginning; beside a bank's name only when a word for cards stands nearer. */
function isCard(value: string, near: readonly NearCue[]): boolean {
  if (!/^[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}$/u.test(value)) return false;
  const nearest = near.find(({ cue, side }) => side === "before" && (cue.says === "bank" || (cue.says === "rule" && cue.rule === "card")));
  return nearest === undefined || nearest.cue.says === "rule";
}

/** The bank before the number; the one behind it in "account 334 BRI, account 523 BCA", where the one before was the other number's. */
function bankOf(near: readonly NearCue[]): NearCue | undefined {
  const banks = near.filter(({ cue }) => cue.says === "bank");
  const first = beforeFirst(banks);
  const after = banks.find(({ side, distance }) => side === "after" && distance <= nearBank);
  if (first === undefined || after === undefined || !first.isBehindNumber) return first;
  const account = near.find(({ cue, side }) => side === "before" && cue.says === "rule" && cue.rule === "local-bank-account");
  return account !== undefined && account.distance + account.phrase.length < first.distance ? after : first;
}

/** What stands before a value says more of it than what follows. */
function beforeFirst(near: readonly NearCue[]): NearCue | undefined {
  return near.find(({ side }) => side === "before") ?? near[0];
}

/** Home numbers of few digits are as often a badge or a room. */
function isShortPhone({ kind }: RecognisedIdentifier, value: string): boolean {
  return kind === "phone" && !value.includes("+") && value.replace(/\D/gu, "").length < 8;
}

/** A phone that cannot be read without its country is no account and no user's number either. */
function needsCountry(value: string, context: RecognitionContext): boolean {
  const outcome = recogniseAs("phone", value, context);
  return !outcome.ok && outcome.reason === "needs-country";
}

/** A number with a plus sign says itself that it is a phone. */
function bySign(value: string, context: RecognitionContext): readonly RecognisedIdentifier[] {
  if (/^\(?\+\d/u.test(value)) {
    const outcome = recogniseAs("phone", value, context);
    return outcome.ok ? [outcome.value] : [];
  }
  return [];
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
