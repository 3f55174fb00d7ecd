/** How a delimited text parts its cells, and how many lines before the header say so. */
export interface Delimiting {
  readonly delimiter: string;
  readonly skippedLines: number;
}

const candidates = [",", ";", "\t", "|"] as const;
const mostLines = 50;

/**
 * The delimiter of a text, from its first lines. A first line `sep=;`, as Excel writes and reads it, decides. Otherwise the candidate that
 * stands outside quotes in most lines, the same number of times as in the header.
 */
export function findDelimiter(sample: string): Delimiting {
  const told = /^\ufeff?"?sep=(.)"?\r?(?:\n|$)/iu.exec(sample)?.[1];
  if (told !== undefined) return { delimiter: told, skippedLines: 1 };
  const lines = unquotedLines(sample);
  const scored = candidates.map((delimiter) => ({ delimiter, score: score(lines, delimiter) }));
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left));
  return { delimiter: best.score > 0 ? best.delimiter : ",", skippedLines: 0 };
}

/** The first lines with what stands in quotes left out. */
function unquotedLines(sample: string): readonly string[] {
  return sample
    .replace(/"(?:[^"]|"")*(?:"|$)/gu, "")
    .split(/\r\n|\n|\r/u)
    .filter((line) => line !== "")
    .slice(0, mostLines);
}

/** Lines that agree with the most usual number of this delimiter count fully; the number itself breaks ties. */
function score(lines: readonly string[], delimiter: string): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, times] of frequency) best = Math.max(best, (times / lines.length) * 10 + Math.min(count, 50) / 10);
  return best;
}
