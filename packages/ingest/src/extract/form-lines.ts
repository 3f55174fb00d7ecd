import type { ValueCue } from "./lexicon.ts";
import { lineEnd, lineStart, type NearCue, phrasesBetween, type ReadText } from "./surroundings.ts";

const labelled = /^\s{0,4}[^\s:：=][^:：=\n]{0,40}[:：=]/u;
const number = /\d(?:[ .-]?\d){4}/u;
const mostLines = 3;
const longestLine = 120;

/**
 * The bank, exchange or phone wallet that a form names in a line of its own beside the number's: `Bank: Krungthai`, then `Account number: …`.
 * Lines before come first, the nearest of them; a line that is not labelled, or has a number of its own, ends the form.
 */
export function providerInForm(text: ReadText, start: number): readonly NearCue[] {
  const line = lineStart(text.clean, start, longestLine);
  if (!labelled.test(text.clean.slice(line, start))) return [];
  return providerBefore(text, line) ?? providerAfter(text, lineEnd(text.clean, start, longestLine)) ?? [];
}

function providerBefore(text: ReadText, line: number): readonly NearCue[] | null {
  for (let lines = 0, end = line - 1; lines < mostLines && end > 0; lines += 1) {
    const begin = lineStart(text.clean, end, longestLine);
    const found = providersIn(text, begin, end);
    if (found === null || found.length > 0) return found;
    end = begin - 1;
  }
  return null;
}

function providerAfter(text: ReadText, line: number): readonly NearCue[] | null {
  for (let lines = 0, begin = line + 1; lines < mostLines && begin < text.clean.length; lines += 1) {
    const end = lineEnd(text.clean, begin, longestLine);
    const found = providersIn(text, begin, end);
    if (found === null || found.length > 0) return found;
    begin = end + 1;
  }
  return null;
}

/** What a line names; null for a line that is none of a form's. */
function providersIn({ clean, cues, lower }: ReadText, begin: number, end: number): readonly NearCue[] | null {
  const line = clean.slice(begin, end);
  if (!labelled.test(line) || number.test(line)) return null;
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
