/** A stretch of clean text that may be an identifier, by its shape alone. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly shape: SpanShape;
}

/** `link`: a web address or a platform's or payment link; `at`: something with @ in it; `dotted`: names joined by full stops; `code`: a long run of letters and digits; `digits`: a number; `payload`: what a payment QR holds; `point`: coordinates. */
export type SpanShape = "payload" | "point" | "link" | "at" | "dotted" | "code" | "digits";

const link = /(?:h[tx]{2}ps?|tg|line|weixin|upi|gpay|phonepe|tez)(?:\[:\]|:)\/\/[^\s<>"'“”«»，。、（）]+/giu;
const paymentLink = /\b(?:bitcoin|bitcoincash|litecoin|dogecoin|dash|ethereum|tron|solana|ton|monero|xrp|zcash):[^\s<>"'“”，。]{20,200}/giu;
/** What stands before and after an @, and before and after one that is hidden in brackets. */
const beforeAt = /[\p{Script=Latin}\d._%+-]{0,64}$/u;
const afterAt = /[\p{Script=Latin}\d](?:[\p{Script=Latin}\d_.-]{0,253}[\p{Script=Latin}\d_])?/uy;
const hiddenJoint = / ?[[({] ?(?:at|@) ?[\])}] ?/giu;
const afterHidden = /[\w-]{1,63}(?: ?(?:\.|[[({] ?(?:dot|\.) ?[\])}]) ?[\w-]{1,63})+/iuy;
const halfHidden = /@[\w-]{1,63}(?: ?[[({] ?(?:dot|\.) ?[\])}] ?[\w-]{1,63})+/giu;
const joint = String.raw`(?:\.|\[\.\]|\(\.\)|\[dot\]|\(dot\))`;
const dotted = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}@-])[\p{Script=Latin}\d][\p{Script=Latin}\d-]{0,63}(?:${joint}[\p{Script=Latin}\d-]{1,63}){1,12}(?:\/[^\s<>"'“”，。、（）]*)?`,
  "giu",
);
const code = /(?<![A-Za-z0-9])(?:0x|0:|bitcoincash:)?[A-Za-z0-9_-]{16,120}(?![A-Za-z0-9])/gu;
const iban = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?![A-Za-z0-9])/gu;
const digits = /[+(]?\d(?:[\d ().\-–/\u00a0]{0,40}\d){0,60}/gu;
const payload = /(?<!\d)000201[^\n]{30,700}?6304[0-9A-F]{4}/giu;
const decimalPoint =
  /(?<![\d.,])[+-]?\d{1,2}\.\d{3,9}°?(?: ?[NS])? {0,2}[,;/]? {0,2}[+-]?\d{1,3}\.\d{3,9}°?(?: ?[EW](?![A-Za-z]))?(?!\d)/gu;
const degrees =
  /(?<!\d)\d{1,2}\s?°\s?\d{1,2}(?:\.\d{1,6})?\s?['′’]\s?(?:\d{1,2}(?:\.\d{1,6})?\s?(?:"|″|”|'')\s?)?[NS][,;]?\s{0,2}\d{1,3}\s?°\s?\d{1,2}(?:\.\d{1,6})?\s?['′’]\s?(?:\d{1,2}(?:\.\d{1,6})?\s?(?:"|″|”|'')\s?)?[EW]/gu;
const fewestDigits = 5;
const untrimmed: ReadonlySet<SpanShape> = new Set(["digits", "payload", "point"]);
const stops = new Set(".,;:!?)]}'’\"”");

/** Every span of a text by its shape, in no order; spans of different shapes may overlap. */
export function findSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  const add = (shape: SpanShape, pattern: RegExp): void => {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      const end = untrimmed.has(shape) ? index + found.length : withoutStops(text, index, index + found.length);
      if (end > index) spans.push({ start: index, end, shape });
    }
  };
  if (text.includes("000201")) add("payload", payload);
  if (text.includes("//")) add("link", link);
  if (text.includes(":")) add("link", paymentLink);
  spans.push(...atSpans(text));
  if (text.includes(".") || /[[(]dot/iu.test(text)) add("dotted", dotted);
  add("code", code);
  if (/[A-Z]{2}\d{2}/u.test(text)) add("code", iban);
  if (text.includes("°")) add("point", degrees);
  if (text.includes(".")) add("point", decimalPoint);
  add("digits", digits);
  return spans.filter(({ shape, start, end }) => shape !== "digits" || isNumber(text, start, end));
}

/** From each @ outwards: looking for what stands before it first would take the square of a long word's length. */
function* atSpans(text: string): Generator<Span> {
  for (let place = text.indexOf("@"); place >= 0; place = text.indexOf("@", place + 1)) {
    afterAt.lastIndex = place + 1;
    const after = afterAt.exec(text)?.[0].length ?? 0;
    if (after > 0) yield { start: place - lengthBefore(text, place), end: withoutStops(text, place, place + 1 + after), shape: "at" };
  }
  if (!/[[({] ?(?:at|@|dot|\.)/iu.test(text)) return;
  for (const { index, 0: found } of text.matchAll(hiddenJoint)) {
    afterHidden.lastIndex = index + found.length;
    const after = afterHidden.exec(text)?.[0].length ?? 0;
    const before = lengthBefore(text, index);
    if (after > 0 && before > 0) yield { start: index - before, end: index + found.length + after, shape: "at" };
  }
  for (const { index, 0: found } of text.matchAll(halfHidden))
    yield { start: index - lengthBefore(text, index), end: index + found.length, shape: "at" };
}

function lengthBefore(text: string, place: number): number {
  return beforeAt.exec(text.slice(Math.max(0, place - 64), place))?.[0].length ?? 0;
}

function withoutStops(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && stops.has(text[last - 1] ?? "")) last -= 1;
  return last;
}

/** Five digits or more, and no part of a longer code. */
function isNumber(text: string, start: number, end: number): boolean {
  if (countDigits(text, start, end) < fewestDigits || /[A-Za-z]/u.test(text[end] ?? "")) return false;
  return !/[A-Z\d_]/u.test(text[start - 1] ?? "") && !/[\dA-Z][A-Za-z]+$/u.test(text.slice(Math.max(0, start - 8), start));
}

function countDigits(text: string, start: number, end: number): number {
  let count = 0;
  for (let place = start; place < end; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit >= 48 && unit <= 57) count += 1;
  }
  return count;
}
