import { recognise } from "@throughline/model/identifier/registry";
import { isPlaceholder } from "@throughline/model/placeholder";
import type { ReadRow } from "../read/row.ts";
import { decideDateOrder } from "./date-order.ts";
import { asWrittenOrSaid, personFieldOfHeader } from "./header-text.ts";
import { mayMeanCase, mayMeanValue, useNamed } from "./header-words.ts";
import { holdsAccounts, identifierColumn, isHoldersName, isKindOfIdentifier } from "./identifier-header.ts";
import { type DateUse, dateUses, type MappedColumn, type Mapping } from "./mapping.ts";

/** Values of a column looked at, and the share of them that must pass a check before an unnamed column is taken. */
const sampledValues = 200;
const neededShare = 0.6;

/**
 * Guesses a mapping from headers, and from values where headers say nothing. Columns about the person are crossed out whatever they hold;
 * what is not understood is left out, so that it is named as unknown.
 */
export function guessMapping(headers: readonly string[], rows: readonly ReadRow[]): Mapping {
  const columns: (MappedColumn | null)[] = headers.map(columnOfHeader);
  settleWeakWords(headers, columns);
  keepFirstOfEach(columns);
  for (const [place, header] of headers.entries())
    if (columns[place] === null && header !== "" && holdsCheckedValues(rows, place)) columns[place] = { header, as: "identifier" };
  nameBanks(headers, columns);
  const decided = columns.map((column, place) => (column === null ? null : withDateOrder(column, rows, place)));
  const isLong = decided.some((column) => column?.as === "value" || column?.as === "from" || column?.as === "to");
  return { version: 1, shape: isLong ? "long" : "wide", columns: decided.filter((column) => column !== null) };
}

function columnOfHeader(header: string): MappedColumn | null {
  const field = personFieldOfHeader(header);
  if (field !== null) return { header, as: "crossed-out", field: field.name };
  if (isHoldersName(header)) return { header, as: "crossed-out", field: "name" };
  const use = asWrittenOrSaid(header, useNamed);
  if (use !== null) return isDateUse(use) ? { header, as: use } : { header, as: use };
  return identifierColumn(header);
}

/** "Reference" is the case, and "details" the value, only where no better header is. */
function settleWeakWords(headers: readonly string[], columns: (MappedColumn | null)[]): void {
  const has = (use: string): boolean => columns.some((column) => column?.as === use);
  const take = (use: "case" | "value", mayMean: (header: string) => boolean): void => {
    const place = headers.findIndex((header, at) => mayMean(header) && columns[at]?.as !== "crossed-out");
    if (!has(use) && place >= 0) columns[place] = { header: headers[place] ?? "", as: use };
  };
  take("case", mayMeanCase);
  if (has("kind")) take("value", mayMeanValue);
  if (!has("from") && !has("to")) for (const [place, column] of columns.entries()) if (column?.as === "relation") columns[place] = null;
}

/** A use that a table has once is the first column's; later ones that name identifiers are that, others are left out. */
function keepFirstOfEach(columns: (MappedColumn | null)[]): void {
  const taken = new Set<string>();
  for (const [place, column] of columns.entries()) {
    if (column === null || column.as === "identifier" || column.as === "crossed-out" || column.as === "ignored") continue;
    const isBankOfMany = column.as === "bank";
    if (taken.has(column.as) && !isBankOfMany) columns[place] = isKindOfIdentifier(column.header) ? identifierColumn(column.header) : null;
    taken.add(column.as);
  }
}

/** True when most values of a column pass the check of their kind: a wallet is a wallet under any header. */
function holdsCheckedValues(rows: readonly ReadRow[], place: number): boolean {
  const values = rows.slice(0, sampledValues).flatMap(({ cells }) => {
    const value = cells[place] ?? "";
    return value.length > 200 || isPlaceholder(value) ? [] : [value];
  });
  const checked = values.filter((value) => {
    const outcome = recognise(value, {});
    return outcome.ok && outcome.value.check === "passed";
  });
  return values.length >= 2 && checked.length >= values.length * neededShare;
}

/** In a wide table each column of accounts takes the bank that stands nearest to it, the one before rather than the one after. */
function nameBanks(headers: readonly string[], columns: (MappedColumn | null)[]): void {
  const banks = columns.flatMap((column, place) => (column?.as === "bank" ? [place] : []));
  for (const [place, column] of columns.entries()) {
    if (column?.as !== "identifier" || !holdsAccounts(column)) continue;
    const distance = (bank: number): number => Math.abs(bank - place) * 2 + (bank < place ? 0 : 1);
    const nearest = banks.reduce<number | null>((best, bank) => (best === null || distance(bank) < distance(best) ? bank : best), null);
    if (nearest !== null) columns[place] = { ...column, bankHeader: headers[nearest] ?? "" };
  }
}

/** Decides the order of day and month of a date column from its values, where they decide. */
export function withDateOrder(column: MappedColumn, rows: readonly ReadRow[], place: number): MappedColumn {
  if (!isDateColumn(column) || column.dateOrder !== undefined) return column;
  const dateOrder = decideDateOrder(rows.map(({ cells }) => cells[place] ?? ""));
  return dateOrder === "unknown" ? column : { ...column, dateOrder };
}

function isDateColumn(column: MappedColumn): column is Extract<MappedColumn, { readonly as: DateUse }> {
  return isDateUse(column.as);
}

function isDateUse(use: string): use is DateUse {
  return (dateUses as readonly string[]).includes(use);
}
