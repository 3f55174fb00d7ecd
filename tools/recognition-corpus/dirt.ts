import type { SeededRandom } from "../seeded-random.ts";

const zeroWidth = "\u200b";

/** Digits parted as people part them: in threes and fours, by one sign throughout. */
export function parted(random: SeededRandom, digits: string): string {
  const sign = random.pick([" ", "-", " "]);
  const groups = digits.length <= 7 ? /\d{3}(?=\d{3})/gu : digits.length <= 10 ? /^\d{3}|\d{3}(?=\d{4}$)/gu : /\d{4}(?=\d)/gu;
  return digits.replace(groups, (group) => `${group}${sign}`);
}

/** ASCII digits as the digits of a script whose zero is given. */
export function inScript(zero: string, text: string): string {
  const first = zero.charCodeAt(0);
  return text.replace(/\d/gu, (digit) => String.fromCharCode(first + Number(digit)));
}

/** One zero-width sign somewhere within, as copying from a chat leaves it. */
export function withZeroWidth(random: SeededRandom, text: string): string {
  const place = 1 + random.below(text.length - 1);
  return text.slice(0, place) + zeroWidth + text.slice(place);
}

/** A long value broken over two lines. */
export function broken(random: SeededRandom, text: string): string {
  const place = 10 + random.below(Math.max(1, text.length - 20));
  return `${text.slice(0, place)}\n${text.slice(place)}`;
}

/** A link or a domain made harmless, as officers write it. */
export function defanged(text: string): string {
  return text.replace(/^http/u, "hxxp").replace(/\./u, "[.]");
}
