import type { SelectedIdentifier } from "./selection.ts";

/** What a packet is called when its own title cannot leave. */
export const plainTitle = "Referral";

/**
 * A title is typed by a person, so it passes the gate too: when it names something that stays behind, whole or by its digits,
 * the packet gets a plain title instead.
 */
export function passTitle(title: string, staying: readonly SelectedIdentifier[]): { title: string; isReplaced: boolean } {
  const letters = lettersOf(title);
  const isNamed = staying.some(({ display, key }) => [display, key.slice(key.lastIndexOf(":") + 1)].some((value) => names(letters, value)));
  return isNamed ? { title: plainTitle, isReplaced: true } : { title, isReplaced: false };
}

/** True for the whole value, or for a run of at least six digits that ends it. */
function names(letters: string, value: string): boolean {
  const whole = lettersOf(value);
  const digits = whole.replace(/\D/g, "").slice(-6);
  return (whole.length >= 4 && letters.includes(whole)) || (digits.length === 6 && letters.replace(/\D/g, "").includes(digits));
}

/** Letters and digits alone, in plain lower-case form, so that spaces, hyphens and other scripts' digits do not hide a value. */
function lettersOf(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  return plain.replace(/\p{Nd}/gu, (digit) => digitValue(digit));
}

/** Decimal digits come in runs of ten: the value is the distance to the run's first. */
function digitValue(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (point - first < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String(point - first);
}
