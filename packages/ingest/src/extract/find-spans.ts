/** A stretch of clean text that may be an identifier, by its shape alone. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly shape: SpanShape;
}

/** `link`: a web address or a platform's or payment link; `at`: something with @ in it; `dotted`: names joined by full stops; `code`: a long run of letters and digits; `digits`: a number; `payload`: what a payment QR holds. */
export type SpanShape = "payload" | "link" | "at" | "dotted" | "code" | "digits";

const link = /(?:h[tx]{2}ps?|tg|line|weixin|upi|gpay|phonepe|tez)(?:\[:\]|:)\/\/[^\s<>"'“”«»，。、（）]+/giu;
const paymentLink = /\b(?:bitcoin|bitcoincash|litecoin|dogecoin|dash|ethereum|tron|solana|ton|monero|xrp|zcash):[^\s<>"'“”，。]{20,}/giu;
const at = /[\p{L}\p{N}._%+-]*@[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}_])?/gu;
const hiddenAt = /[\w.+-]+ ?[[({] ?(?:at|@) ?[\])}] ?[\w-]+(?: ?(?:\.|[[({] ?(?:dot|\.) ?[\])}]) ?[\w-]+)+/giu;
const halfHiddenAt = /[\w.+-]+@[\w-]+(?: ?[[({] ?(?:dot|\.) ?[\])}] ?[\w-]+)+/giu;
const dotted =
  /(?<![\p{L}\p{N}@])[\p{L}\p{N}][\p{L}\p{N}-]*(?:(?:\.|\[\.\]|\(\.\)|\[dot\]|\(dot\))[\p{L}\p{N}-]+)+(?:\/[^\s<>"'“”，。、（）]*)?/giu;
const code = /(?<![\p{L}\p{N}])(?:0x|0:|bitcoincash:)?[A-Za-z0-9_-]{16,120}(?![\p{L}\p{N}])/gu;
const iban = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?![A-Za-z0-9])/gu;
const digits = /[+(]?\d(?:[\d ().\-–/\u00a0]*\d)?/gu;
const payload = /(?<!\d)000201[^\n]{30,700}?6304[0-9A-F]{4}/giu;
const fewestDigits = 5;

/** Every span of a text by its shape, in no order; spans of different shapes may overlap. */
export function findSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  const add = (shape: SpanShape, pattern: RegExp): void => {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      const trimmed = shape === "digits" || shape === "payload" ? found : found.replace(/[.,;:!?)\]}'’"”]+$/u, "");
      if (trimmed !== "") spans.push({ start: index, end: index + trimmed.length, shape });
    }
  };
  if (text.includes("000201")) add("payload", payload);
  if (text.includes("//")) add("link", link);
  if (text.includes(":")) add("link", paymentLink);
  if (text.includes("@")) add("at", at);
  if (/[[({] ?(?:at|@|dot|\.)/iu.test(text)) {
    add("at", hiddenAt);
    add("at", halfHiddenAt);
  }
  if (text.includes(".") || /[[(]dot/iu.test(text)) add("dotted", dotted);
  add("code", code);
  if (/[A-Z]{2}\d{2}/u.test(text)) add("code", iban);
  add("digits", digits);
  return spans.filter(({ shape, start, end }) => shape !== "digits" || countDigits(text, start, end) >= fewestDigits);
}

function countDigits(text: string, start: number, end: number): number {
  let count = 0;
  for (let place = start; place < end; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit >= 48 && unit <= 57) count += 1;
  }
  return count;
}
