import { currencyNamed } from "@throughline/model/currencies";
import { parseMoney } from "@throughline/model/money";
import type { Money } from "@throughline/model/submission";

/** An amount of money in a clean text, with its currency. */
export interface FoundAmount {
  readonly start: number;
  readonly end: number;
  readonly money: Money;
}

const number =
  /(?<![\p{Script=Latin}\d.,:/+-])\d{1,3}(?:[,.' ]\d{3}){1,4}(?:[.,]\d{1,2})?(?![\d/:])|(?<![\p{Script=Latin}\d.,:/+-])\d{1,12}(?:[.,]\d{1,8})?(?![\d/:])/gu;
const multiplier = /^\s?(?:million|thousand|lakh|k\b|ล้าน|แสน|หมื่น|พัน|万|萬|千|သိန်း|သောင်း|ထောင်|triệu|nghìn|ngàn|juta|ribu|rb\b)\s?/iu;
const wordAfter = /^\s?(\p{Sc}|\p{Script=Latin}{1,15}(?:[-( ]?(?:trc|erc|bep)-?20\)?)?|(?:(?!\p{Script=Latin})[\p{L}\p{M}]){1,15})/iu;
const before = /([\p{Sc}]|\b[\p{L}]{1,6}\.?)\s?$/u;

/** Amounts with a currency. A number without one is no amount: it may be anything. */
export function findAmounts(clean: string): readonly FoundAmount[] {
  return [...clean.matchAll(number)].flatMap(({ index, 0: digits }) => amountAt(clean, index, index + digits.length) ?? []);
}

function amountAt(clean: string, start: number, end: number): FoundAmount | null {
  const times = multiplier.exec(clean.slice(end, end + 12))?.[0].length ?? 0;
  const after = currencyAfter(clean, end + times);
  const begin = after > 0 ? start : start - currencyBefore(clean, start);
  if (after === 0 && begin === start) return null;
  const stop = after > 0 ? end + times + after : end + times;
  const money = parseMoney(clean.slice(begin, stop));
  return money.ok && money.value.currency !== "unknown" ? { start: begin, end: stop, money: money.value } : null;
}

/** Length of the currency's name after a number: the longest beginning of the word there that names one, since many scripts part no words. */
function currencyAfter(clean: string, place: number): number {
  const found = wordAfter.exec(clean.slice(place, place + 30));
  const word = found?.[1] ?? "";
  const gap = (found?.[0].length ?? 0) - word.length;
  if (word === "" || currencyNamed(word) !== null) return word === "" ? 0 : gap + word.length;
  if (/^\p{Script=Latin}/u.test(word)) return 0;
  for (let length = word.length - 1; length > 0; length -= 1) if (currencyNamed(word.slice(0, length)) !== null) return gap + length;
  return 0;
}

function currencyBefore(clean: string, place: number): number {
  const found = before.exec(clean.slice(Math.max(0, place - 8), place));
  return found !== null && currencyNamed((found[1] ?? "").replace(/\.$/u, "")) !== null ? found[0].length : 0;
}
