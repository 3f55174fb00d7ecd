import type { RecognisedIdentifier } from "@throughline/model/identifier/identifier-rule";
import { rulesNamed } from "@throughline/model/identifier/registry";
import { maskedRaw } from "@throughline/model/identifier/secret-identifier";
import { isPlaceholder } from "@throughline/model/placeholder";
import type { DraftSighting } from "@throughline/model/submission";
import { basisNamed, controllerNamed, holderNamed, roleNamed } from "../mapping/cell-words.ts";
import { keyed, recogniseValue, ruleVersionOf, type ValueHints } from "./recognise-value.ts";
import type { RowCells } from "./row-cells.ts";
import { namesAPlace, type PlannedIdentifier } from "./row-plan.ts";
import { splitCell } from "./split-cell.ts";

/** What a row says of every sighting in it. */
export interface RowFacts {
  readonly country: string | undefined;
  readonly common: Omit<DraftSighting, "identifier" | "kind" | "raw" | "check" | "rule" | "ruleVersion" | "place">;
}

/** Longest cell that is split, and values taken from one. */
const longestCell = 20_000;
const mostValues = 200;

/** Reads what holds for the whole row: role, holder, basis, date. Words that we do not know are refused as values. */
export function readRowFacts(cells: RowCells, country: string | undefined): RowFacts {
  const { defaults, fileName } = cells.plan;
  const basis = cells.word("basis", { named: basisNamed, fallback: defaults.basis ?? "told", unknown: "unknown-basis" });
  const seenOn = cells.date("seen-on");
  const listName = cells.keptText("list-name", 200) ?? defaults.listName ?? fileName.slice(0, 200);
  return {
    country,
    common: {
      role: cells.word("role", { named: roleNamed, fallback: defaults.role ?? "unstated", unknown: "unknown-role" }),
      heldBy: cells.word("held-by", { named: holderNamed, fallback: defaults.heldBy ?? "not-asked", unknown: "unknown-holder" }),
      controlledBy: cells.word("controlled-by", { named: controllerNamed, fallback: "not-asked", unknown: "unknown-controller" }),
      basis,
      listName,
      ...(seenOn === undefined ? {} : { seenOn }),
    },
  };
}

/** Sightings of a row: its value in long form, and each column of identifiers. */
export function parseSightings(cells: RowCells, facts: RowFacts): readonly DraftSighting[] {
  const sightings: DraftSighting[] = [];
  const { plan } = cells;
  if (plan.single.has("value")) {
    const hints = {
      kindText: cells.text("kind") || (plan.defaults.kind ?? ""),
      country: facts.country,
      bank: cells.text("bank"),
      platform: cells.text("platform") || (plan.defaults.platform ?? ""),
    };
    const keepsCommas = namesAPlace(rulesNamed(hints.kindText));
    parseCell(cells, { text: cells.rawText("value"), header: cells.header("value"), hints, keepsCommas, facts }, sightings);
  }
  for (const planned of plan.identifiers) parseIdentifierColumn(cells, planned, facts, sightings);
  return sightings;
}

function parseIdentifierColumn(cells: RowCells, planned: PlannedIdentifier, facts: RowFacts, sightings: DraftSighting[]): void {
  const text = cells.row.cells[planned.place] ?? "";
  if (text === "") return;
  const { column, header, keepsCommas, bankPlace } = planned;
  const bank = bankPlace === undefined ? "" : (cells.row.cells[bankPlace] ?? "");
  const hints = {
    kindText: column.kind ?? header,
    country: facts.country,
    bank: column.bank ?? (isPlaceholder(bank) ? "" : bank),
    platform: column.platform ?? cells.plan.defaults.platform ?? "",
  };
  const { common } = facts;
  const own: RowFacts = {
    country: facts.country,
    common: {
      ...common,
      role: column.role ?? common.role,
      heldBy: column.heldBy ?? common.heldBy,
      controlledBy: column.controlledBy ?? common.controlledBy,
      basis: column.basis ?? common.basis,
    },
  };
  parseCell(cells, { text, header, hints, keepsCommas, facts: own }, sightings);
}

interface ValueCell {
  readonly text: string;
  readonly header: string;
  readonly hints: ValueHints;
  readonly keepsCommas: boolean;
  readonly facts: RowFacts;
}

/** Hygiene and recognition of one cell: placeholder, split, then each value taken or refused with its place. */
function parseCell(cells: RowCells, { text, header, hints, keepsCommas, facts }: ValueCell, sightings: DraftSighting[]): void {
  if (text === "" || isPlaceholder(text)) return;
  const parts = text.length > longestCell ? [] : splitCell(text, { keepsCommas });
  if (parts.length === 0 || parts.length > mostValues) {
    cells.refuse(header, parts.length === 0 ? "too-long" : "too-many-values");
    return;
  }
  for (const part of parts) {
    if (parts.length > 1 && isPlaceholder(part.text)) continue;
    const outcome = recogniseValue(part.text, hints);
    if (!outcome.ok) cells.refuse(header, outcome.reason);
    else {
      const place = cells.place(header, parts.length > 1 ? part : undefined);
      sightings.push(...sightingsOf(cells, outcome.value, { raw: part.text, place, facts }));
    }
  }
}

/** The sightings of a recognised value and of what it names beside it; the raw text of a secret is masked. */
export function sightingsOf(cells: RowCells, recognised: RecognisedIdentifier, source: ValueSource): readonly DraftSighting[] {
  const masked = { ...source, raw: maskedRaw(recognised, source.raw) };
  const first = sightingOf(cells, recognised, masked);
  return recognised.also === undefined ? [first] : [first, ...recognised.also.map((other) => sightingOf(cells, other, masked))];
}

interface ValueSource {
  readonly raw: string;
  readonly place: DraftSighting["place"];
  readonly facts: RowFacts;
}

/** The sighting of a recognised value. Written out, member by member: it is made for every value of every file. */
function sightingOf(cells: RowCells, recognised: RecognisedIdentifier, { raw, place, facts }: ValueSource): DraftSighting {
  const identifier = keyed(recognised, cells.plan.context);
  const { kind, rule } = recognised;
  const { role, heldBy, controlledBy, basis, listName, seenOn } = facts.common;
  const check = basis === "suggested" ? "none" : recognised.check;
  const sighting: DraftSighting = { kind, raw, check, rule, ruleVersion: ruleVersionOf(rule), role, heldBy, controlledBy, basis, place };
  if (identifier !== undefined) sighting.identifier = identifier;
  if (basis === "list" && listName !== undefined) sighting.listName = listName;
  if (seenOn !== undefined) sighting.seenOn = seenOn;
  return sighting;
}
