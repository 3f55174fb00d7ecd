/**
 * Hygiene that every text goes through before any rule looks at it. Pure and idempotent.
 * Source of the rule: shared reference "Text hygiene"; Unicode TR15 (NFKC), UAX 9 (bidi controls).
 */

const printableAscii = /^[\x20-\x7e]*$/;
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
const decimalDigit = /\p{Nd}/gu;
const oneDecimalDigit = /^\p{Nd}$/u;

/** NFKC, without zero-width and bidi controls, every decimal digit of any script as ASCII, trimmed. Letters keep their case. */
export function cleanText(text: string): string {
  if (printableAscii.test(text)) return text.trim();
  return text.replace(invisible, "").normalize("NFKC").replace(invisible, "").replace(decimalDigit, asciiDigit).trim();
}

/** True when the text holds no lone surrogate, which databases would silently turn into U+FFFD, and no NUL, which they cut at. */
export function isWellFormed(text: string): boolean {
  return !/[\p{Surrogate}\0]/u.test(text);
}

/** A case reference or a header as it is compared: NFKC, trimmed, inner white space as single spaces. Letters keep their case. */
export function normaliseReference(text: string): string {
  return text.replace(invisible, "").normalize("NFKC").replace(/\s+/gu, " ").trim();
}

/** Unicode places the ten digits of a script in a row, zero first; where rows touch, each has ten. */
function asciiDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (oneDecimalDigit.test(String.fromCodePoint(codePoint - before - 1))) before += 1;
  return String(before % 10);
}
