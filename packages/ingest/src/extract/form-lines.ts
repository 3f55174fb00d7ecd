import type { ValueCue } from "./lexicon.ts";
import { type NearCue, phrasesBetween, type ReadText } from "./surroundings.ts";

const labelled = /^\s{0,4}[^\s:：=][^:：=\n]{0,40}[:：=]/u;
const number = /\d(?:[ .-]?\d){4}/u;
const mostLines = 3;

/**
 * The bank, exchange or phone wallet that a form names in a line of its own beside the number's: `Bank: Krungthai`, then `Account number: …`.
 * Lines before come first, the nearest of them; a line that is not labelled, or has a number of its own, ends the form.
 */
export function providerInForm(text: ReadText, start: number): readonly NearCue[] {
  const { clean } = text;
  const line = clean.lastIndexOf("\n", start - 1) + 1;
  if (!labelled.test(clean.slice(line, start))) return [];
  return providerBefore(text, line) ?? providerAfter(text, clean.indexOf("\n", start)) ?? [];
}

function providerBefore(text: ReadText, line: number): readonly NearCue[] | null {
  let end = line - 1;
  for (let lines = 0; lines < mostLines && end > 0; lines += 1) {
    const begin = text.clean.lastIndexOf("\n", end - 1) + 1;
    if (!isLineOfForm(text, begin, end)) return null;
    const found = providersIn(text, begin, end);
    if (found.length > 0) return found;
    end = begin - 1;
  }
  return null;
}

function providerAfter(text: ReadText, lineEnd: number): readonly NearCue[] | null {
  let begin = lineEnd + 1;
  for (let lines = 0; lines < mostLines && begin > 0 && begin < text.clean.length; lines += 1) {
    const next = text.clean.indexOf("\n", begin);
    const end = next < 0 ? text.clean.length : next;
    if (!isLineOfForm(text, begin, end)) return null;
    const found = providersIn(text, begin, end);
    if (found.length > 0) return found;
    begin = end + 1;
  }
  return null;
}

function isLineOfForm({ clean }: ReadText, begin: number, end: number): boolean {
  const line = clean.slice(begin, end);
  return labelled.test(line) && !number.test(line);
}

function providersIn({ cues, lower }: ReadText, begin: number, end: number): readonly NearCue[] {
  return phrasesBetween(cues, begin, end).flatMap(({ start, end: until, meanings }) =>
    meanings.flatMap((cue): NearCue[] =>
      isProvider(cue)
        ? [
            {
              cue,
              phrase: lower.slice(start, until),
              distance: Number.POSITIVE_INFINITY,
              side: "before",
              isPointed: true,
              isBehindNumber: false,
            },
          ]
        : [],
    ),
  );
}

function isProvider(cue: { readonly says: string }): cue is Extract<ValueCue, { readonly name: string }> {
  return cue.says === "bank" || cue.says === "exchange" || cue.says === "mobile-wallet";
}
