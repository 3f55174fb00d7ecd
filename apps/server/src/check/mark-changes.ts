import type { SuggestionPart } from "../contract/check-views.ts";

/** Longer texts are not compared sign by sign. */
const longest = 160;

/** A suggested value in pieces, those that differ from what was written marked. A sign of the written that it lacks is an empty marked piece. */
export function markChanges(written: string, suggested: string): readonly SuggestionPart[] {
  const [from, to] = [[...written], [...suggested]];
  if (from.length > longest || to.length > longest) return [{ text: suggested, isChanged: false }];
  const parts: SuggestionPart[] = [];
  for (const { text, isChanged } of align(from, to)) {
    const last = parts.at(-1);
    if (last !== undefined && last.isChanged === isChanged) parts[parts.length - 1] = { text: last.text + text, isChanged };
    else parts.push({ text, isChanged });
  }
  return parts;
}

/** A number as E.164 is printed, with its country's code marked as what was not written. */
export function markCode(suggested: string): readonly SuggestionPart[] {
  const end = suggested.indexOf(" ");
  return [
    { text: suggested.slice(0, Math.max(0, end)), isChanged: true },
    { text: suggested.slice(Math.max(0, end)), isChanged: false },
  ];
}

/** Fewest changes from one to the other, sign by sign. */
function align(from: readonly string[], to: readonly string[]): readonly SuggestionPart[] {
  const costs = costsOf(from, to);
  const at = (row: number, column: number): number => costs[row]?.[column] ?? 0;
  const parts: SuggestionPart[] = [];
  let [row, column] = [0, 0];
  while (row < from.length || column < to.length) {
    const here = at(row, column);
    const sign = to[column] ?? "";
    if (row < from.length && column < to.length && from[row] === sign && here === at(row + 1, column + 1)) {
      parts.push({ text: sign, isChanged: false });
      row += 1;
      column += 1;
    } else if (row < from.length && column < to.length && here === at(row + 1, column + 1) + 1) {
      parts.push({ text: sign, isChanged: true });
      row += 1;
      column += 1;
    } else if (column < to.length && here === at(row, column + 1) + 1) {
      parts.push({ text: sign, isChanged: true });
      column += 1;
    } else {
      parts.push({ text: "", isChanged: true });
      row += 1;
    }
  }
  return parts;
}

/** `costs[row][column]`: changes from the rest of the one at `row` to the rest of the other at `column`. */
function costsOf(from: readonly string[], to: readonly string[]): readonly (readonly number[])[] {
  const costs = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  for (let row = from.length; row >= 0; row -= 1) {
    for (let column = to.length; column >= 0; column -= 1) {
      const cell = (down: number, right: number): number => costs[row + down]?.[column + right] ?? 0;
      const line = costs[row];
      if (line === undefined) continue;
      if (row === from.length) line[column] = to.length - column;
      else if (column === to.length) line[column] = from.length - row;
      else line[column] = from[row] === to[column] ? cell(1, 1) : 1 + Math.min(cell(1, 1), cell(0, 1), cell(1, 0));
    }
  }
  return costs;
}
