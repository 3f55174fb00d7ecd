import { currencyNamed } from "@throughline/model/currencies";
import { parseMoney } from "@throughline/model/money";
import { multiplierWords } from "@throughline/model/multipliers";
import type { Money } from "@throughline/model/submission";

/** An amount of money in a clean text, with its currency. */
export interface FoundAmount {
  readonly start: number;
  readonly end: number;
  readonly money: Money;
}

/** In groups of three, as India groups, or without; never the rest of a longer number that stands in groups. */
const number =
  /(?<![\p{Script=Latin}\d.,:/+-]|(?:^|\D)0\d{1,5} |\d[\d ]{4,14} )(?:\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,2})?|\d{1,3}(?:[,.' ]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,8})?)(?![\d/:]|[.,]\d)/gu;
/** No sum is written so: a phone, or an account. */
const noSum = /^0\d|^\d{9,}$/u;
const latin = /^[\p{Script=Latin}\p{M}]+$/u;
const anyMultiplier = multiplierWords.map((word) => (latin.test(word) ? `${word}(?![\\p{L}\\p{M}])` : word)).join("|");
const multiplierAfter = new RegExp(`^\\s?(?:${anyMultiplier})\\s?`, "iu");
const multiplierBefore = new RegExp(`(?:${multiplierWords.filter((word) => !latin.test(word)).join("|")})\\s?$`, "u");
const wordAfter = /^\s?(\p{Sc}|\p{Script=Latin}{1,15}(?:[-( ]?(?:trc|erc|bep)-?20\)?)?|(?:(?!\p{Script=Latin})[\p{L}\p{M}]){1,15})/iu;
const wordBefore =
  /((?<![\p{Script=Latin}\d])(?:\p{Script=Latin}{1,3})?\p{Sc}|\p{Sc}|(?<![\p{Script=Latin}\d])\p{Script=Latin}{1,6}\.?|(?:(?!\p{Script=Latin})[\p{L}\p{M}]){1,15}\.?)\s?$/u;
const longestBefore = 24;

/** Amounts with a currency. A number without one is no amount: it may be anything. None takes the currency of the one before. */
export function findAmounts(clean: string): readonly FoundAmount[] {
  const found: FoundAmount[] = [];
  for (const { index, 0: digits } of clean.matchAll(number)) {
    const amount = amountAt(clean, { start: index, end: index + digits.length, from: found.at(-1)?.end ?? 0 });
    if (amount !== null) found.push(amount);
  }
  return found;
}

/** The amount whose number stands between two places, with nothing before a third. */
function amountAt(clean: string, { start, end, from }: { start: number; end: number; from: number }): FoundAmount | null {
  const times = multiplierLength(clean, end);
  const after = ownCurrencyAfter(clean, start, end, times);
  const begin = after > 0 ? start : start - currencyBefore(clean.slice(Math.max(from, start - longestBefore), start));
  if (after === 0 && begin === start) return null;
  const stop = after > 0 ? end + times + after : end + times;
  const money = parseMoney(clean.slice(begin, stop));
  return money.ok && money.value.currency !== "unknown" ? { start: begin, end: stop, money: money.value } : null;
}

/** Length of the currency's name after a number; 0 where that is no sum and the currency the next number's: `0712 345 678 KSh 20,000`. */
export function ownCurrencyAfter(clean: string, start: number, end: number, times = 0): number {
  const place = end + times;
  const length = currencyAfter(clean, place);
  if (!noSum.test(clean.slice(start, end))) return length;
  const next = length === 0 ? null : /^\.?\s?\d[\d.,]*/u.exec(clean.slice(place + length, place + length + 20));
  if (next === null) return length;
  const nextEnd = place + length + next[0].length;
  return currencyAfter(clean, nextEnd + multiplierLength(clean, nextEnd)) > 0 ? length : 0;
}

function multiplierLength(clean: string, place: number): number {
  return multiplierAfter.exec(clean.slice(place, place + 12))?.[0].length ?? 0;
}

/** The longest beginning of the word there that names one, since many scripts part no words. */
function currencyAfter(clean: string, place: number): number {
  const found = wordAfter.exec(clean.slice(place, place + 30));
  const word = found?.[1] ?? "";
  const gap = (found?.[0].length ?? 0) - word.length;
  if (word === "" || currencyNamed(word) !== null) return word === "" ? 0 : gap + word.length;
  if (/^\p{Script=Latin}/u.test(word)) return 0;
  for (let length = word.length - 1; length > 0; length -= 1) if (currencyNamed(word.slice(0, length)) !== null) return gap + length;
  return 0;
}

/** Length of the currency's name at the end of a text, with a word that multiplies between the two: `ကျပ်သိန်း 50`. */
function currencyBefore(text: string): number {
  const times = multiplierBefore.exec(text)?.[0].length ?? 0;
  const found = wordBefore.exec(text.slice(0, text.length - times));
  const word = (found?.[1] ?? "").replace(/\.$/u, "");
  const gap = (found?.[0].length ?? 0) - word.length;
  if (word === "") return 0;
  if (currencyNamed(word) !== null) return times + gap + word.length;
  if (/^\p{Script=Latin}/u.test(word)) return 0;
  for (let cut = 1; cut < word.length; cut += 1) if (currencyNamed(word.slice(cut)) !== null) return times + gap + word.length - cut;
  return 0;
}
