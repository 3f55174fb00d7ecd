import { headerForm } from "@throughline/model/person-fields";
import { normaliseReference } from "@throughline/model/text-hygiene";
import type { ReadRow } from "../read/row.ts";
import { asWrittenOrSaid, personFieldOfHeader } from "./header-text.ts";
import { useNamed } from "./header-words.ts";
import { identifierColumn } from "./identifier-header.ts";
import type { Mapping } from "./mapping.ts";

/** Rows above the header (a title, a date of printing), at most. */
const mostAbove = 20;

/** Place of the header among the first rows: the row with most headers that the mapping, or we, know. The first row when none has two. */
export function findHeader(rows: readonly ReadRow[], mapping: Mapping | undefined): number {
  const mapped = new Set(mapping?.columns.map(({ header }) => headerForm(header)));
  const isKnown = (cell: string): boolean =>
    cell.length <= 200 && cell !== "" && (mapping === undefined ? isKnownHeader(cell) : mapped.has(headerForm(cell)));
  let best = 0;
  let most = 1;
  for (const [place, { cells }] of rows.slice(0, mostAbove).entries()) {
    const known = cells.filter(isKnown).length;
    if (known > most) {
      most = known;
      best = place;
    }
  }
  return best;
}

function isKnownHeader(cell: string): boolean {
  return asWrittenOrSaid(cell, useNamed) !== null || personFieldOfHeader(cell) !== null || identifierColumn(cell) !== null;
}

/**
 * Headers as they are named everywhere: clean, at most 200 characters, each once ("Phone", "Phone (2)"). A column without one is named by
 * its place.
 */
export function headersOf(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return cells.map((cell, place) => {
    const text = normaliseReference(cell.slice(0, 1000).replace(/[\p{Surrogate}\p{Cc}]/gu, " ")).slice(0, 180);
    const header = text === "" ? `Column ${place + 1}` : text;
    let unique = header;
    for (let number = 2; taken.has(unique); number += 1) unique = `${header} (${number})`;
    taken.add(unique);
    return unique;
  });
}
