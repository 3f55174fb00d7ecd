import { isPlaceholder } from "@throughline/model/placeholder";
import type { DraftPayment, DraftSighting, DraftStatement, Refusal } from "@throughline/model/submission";
import { normaliseReference } from "@throughline/model/text-hygiene";
import { countryNamed } from "../mapping/country-named.ts";
import { headersOf } from "../mapping/find-header.ts";
import type { ReadRow } from "../read/row.ts";
import type { IngestRefusal } from "../refusal-words.ts";
import { parseLinks } from "./parse-links.ts";
import { parseSightings, readRowFacts } from "./parse-sightings.ts";
import { isStorable, RowCells } from "./row-cells.ts";
import type { RowPlan } from "./row-plan.ts";

/** What became of a row. Accepted: its case file is known and, where it held anything, something of it was taken. */
export type ParsedRow =
  | {
      readonly isAccepted: true;
      readonly reference: string;
      readonly country: string | undefined;
      readonly openedOn: string | undefined;
      readonly sightings: readonly DraftSighting[];
      readonly payments: readonly DraftPayment[];
      readonly statements: readonly DraftStatement[];
      readonly refusals: readonly Refusal[];
    }
  /** Exactly one of the refusals is of the row. */
  | { readonly isAccepted: false; readonly refusals: readonly Refusal[] };

const longestReference = 120;

/** Parses a row: its case reference, what it says of it, and every value taken or refused. No value stands in a refusal. */
export function parseRow(plan: RowPlan, row: ReadRow): ParsedRow {
  const cells = new RowCells(plan, row);
  if (row.isBroken === true) return refusedRow(cells, "", "broken-json-row");
  refuseStrays(cells);
  const reference = readReference(cells);
  if (!reference.ok) return refusedRow(cells, cells.header("case"), reference.reason);
  const before = cells.refusals.length;
  const country = readCountry(cells);
  const openedOn = cells.date("opened-on");
  const facts = readRowFacts(cells, country ?? plan.defaults.country ?? plan.context.country);
  const own = parseSightings(cells, facts);
  const links = parseLinks(cells, facts);
  const sightings = [...own, ...links.sightings];
  const { payments, statements } = links;
  const isNothingTaken = sightings.length + payments.length + statements.length === 0;
  if (isNothingTaken && cells.refusals.length > before && hasRefusedContent(cells, before)) return refusedRow(cells, "", null);
  return { isAccepted: true, reference: reference.value, country, openedOn, sightings, payments, statements, refusals: cells.refusals };
}

/** True when a value that the row is there for was refused, and not only its date or a word beside it. */
function hasRefusedContent(cells: RowCells, from: number): boolean {
  const { single, identifiers, headers } = cells.plan;
  const content = new Set<string>(identifiers.map(({ header }) => header));
  for (const use of ["value", "from", "to", "relation"] as const) {
    const place = single.get(use);
    if (place !== undefined) content.add(headers[place] ?? "");
  }
  return cells.refusals.slice(from).some(({ column }) => content.has(column));
}

/** A refused row has one refusal that is of the row: the given one, or else the first of its values. */
function refusedRow(cells: RowCells, column: string, reason: IngestRefusal | null): ParsedRow {
  if (reason !== null) cells.refuse(column, reason);
  const at = reason === null ? 0 : cells.refusals.length - 1;
  return { isAccepted: false, refusals: cells.refusals.map((refusal, place) => (place === at ? { ...refusal, of: "row" } : refusal)) };
}

function readReference(
  cells: RowCells,
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: IngestRefusal } {
  const raw = cells.rawText("case");
  if (raw.length > longestReference * 4) return { ok: false, reason: "reference-too-long" };
  if (raw === "" || (!/\p{Nd}/u.test(raw) && isPlaceholder(raw))) return { ok: false, reason: "no-case-reference" };
  if (!isStorable(raw)) return { ok: false, reason: "reference-not-well-formed" };
  const value = normaliseReference(raw);
  if (value === "") return { ok: false, reason: "no-case-reference" };
  return value.length > longestReference ? { ok: false, reason: "reference-too-long" } : { ok: true, value };
}

function readCountry(cells: RowCells): string | undefined {
  const text = cells.text("country");
  if (text === "") return cells.plan.defaults.country;
  const country = countryNamed(text);
  if (country !== null) return country;
  cells.refuse(cells.header("country"), "unknown-country");
  return undefined;
}

/** Cells beyond the last header, and columns that first appear in the middle of a file. */
function refuseStrays(cells: RowCells): void {
  const { row, plan } = cells;
  if (row.cells.length > plan.headers.length && row.cells.slice(plan.headers.length).some((cell) => cell.trim() !== ""))
    cells.refuse("", "cell-without-column");
  for (const name of row.lateColumns ?? []) cells.refuse(headersOf([name])[0] ?? "", "late-column");
}
