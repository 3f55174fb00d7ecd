import { createHmac } from "node:crypto";
import { identifierIdFromMac, sha256Hex } from "@throughline/model/ids";
import type { DraftSighting, KeyedIdentifier } from "@throughline/model/submission";
import { cleanText } from "@throughline/model/text-hygiene";
import { bases, ControlledBy, checks, holders, identifierKinds, isProtectedHolder, roles } from "@throughline/model/vocabulary";
import type { OpenedEntry } from "../entry.ts";
import { allRows, type Connection, firstRow } from "../open-connection.ts";
import { searchForm } from "../search-form.ts";
import { derivePayments, deriveStatements } from "./derive-links.ts";
import { numberIn, type Told } from "./told.ts";

export type ToldEntry = Extract<OpenedEntry, { kind: "case-file-told" }>;

export interface Deriving {
  readonly connection: Connection;
  /** The installation's secret: the key of identifier ids. */
  readonly secret: Uint8Array;
}

/**
 * Derives rows from what submissions told of case files, many entries at once. Surrogate numbers are given in order of first
 * appearance, so that a replay in other chunks makes the same tables.
 */
export function deriveCaseFiles({ connection, secret }: Deriving, entries: readonly ToldEntry[]): void {
  const submissions = numbersOf(
    connection,
    "SELECT submission_id AS id, n FROM json_each(?) CROSS JOIN submission ON submission_id = value",
    entries.map(({ body }) => body.submissionId),
  );
  const caseFiles = deriveCaseFileRows(connection, entries);
  const told = entries.map(
    (entry): Told => ({
      seq: entry.seq,
      draft: entry.body.caseFile,
      caseFile: numberIn(caseFiles, entry.caseFileId ?? ""),
      submission: numberIn(submissions, entry.body.submissionId),
    }),
  );
  const identifiers = deriveIdentifiers({ connection, secret }, told);
  deriveSightings(connection, told, identifiers);
  derivePayments(connection, told, identifiers);
  deriveStatements(connection, told, identifiers);
  protect(connection, told, identifiers);
  const parts = entries.map(({ body }) => [numberIn(submissions, body.submissionId), body.part]);
  connection.prepare("INSERT OR IGNORE INTO submission_part SELECT value ->> 0, value ->> 1 FROM json_each(?)").run(JSON.stringify(parts));
}

function deriveCaseFileRows(connection: Connection, entries: readonly ToldEntry[]): ReadonlyMap<string, number> {
  const rows = entries.map(({ seq, caseFileId, body: { organisationId, caseFile } }) => [
    caseFileId,
    organisationId,
    caseFile.reference,
    caseFile.country ?? "",
    caseFile.openedOn ?? "",
    seq,
    searchForm(caseFile.reference),
  ]);
  const last = firstRow<{ n: number | null }>(connection, "SELECT max(n) AS n FROM case_file")?.n ?? 0;
  connection
    .prepare(`
    INSERT INTO case_file (case_file_id, scope, organisation_id, reference, country, opened_on, from_seq, text)
    SELECT value ->> 0, value ->> 1, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6 FROM json_each(?) WHERE true
    ON CONFLICT (case_file_id) DO UPDATE SET
      country = CASE WHEN excluded.country = '' THEN country ELSE excluded.country END,
      opened_on = CASE WHEN excluded.opened_on = '' THEN opened_on ELSE excluded.opened_on END`)
    .run(JSON.stringify(rows));
  connection.prepare("INSERT INTO reference_search (rowid, text) SELECT n, text FROM case_file WHERE n > ?").run(last);
  return numbersOf(
    connection,
    "SELECT case_file_id AS id, n FROM json_each(?) CROSS JOIN case_file ON case_file_id = value",
    entries.map(({ caseFileId }) => caseFileId ?? ""),
  );
}

/** Finds or adds identifiers, and gives their numbers by key. They are looked up by id, which is the key's own: one index to fill, not two. */
export function deriveIdentifierRows(
  { connection, secret }: Deriving,
  identifiers: readonly KeyedIdentifier[],
): ReadonlyMap<string, number> {
  const byKey = new Map(identifiers.map((identifier) => [identifier.key, identifier]));
  const idOf = new Map([...byKey.keys()].map((key) => [key, identifierIdFromMac(createHmac("sha256", secret).update(key).digest())]));
  const selected = "SELECT identifier.id AS id, n FROM json_each(?) AS wanted CROSS JOIN identifier ON identifier.id = wanted.value";
  const numberOf = numbersOf(connection, selected, [...idOf.values()]);
  let last = firstRow<{ n: number | null }>(connection, "SELECT max(n) AS n FROM identifier")?.n ?? 0;
  const numbers = new Map<string, number>();
  const rows: (string | number)[][] = [];
  for (const { key, kind, display, standing } of byKey.values()) {
    const id = idOf.get(key) ?? "";
    const known = numberOf.get(id);
    if (known === undefined) {
      last += 1;
      rows.push([last, id, key, kind, display, standing, searchForm(display)]);
    }
    numbers.set(key, known ?? last);
  }
  if (rows.length === 0) return numbers;
  const json = JSON.stringify(rows);
  connection
    .prepare(`
    INSERT INTO identifier (n, id, key, kind, display, standing, text)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6 FROM json_each(?)`)
    .run(json);
  connection.prepare("INSERT INTO search (rowid, text) SELECT value ->> 0, value ->> 6 FROM json_each(?)").run(json);
  return numbers;
}

function deriveIdentifiers(deriving: Deriving, told: readonly Told[]): ReadonlyMap<string, number> {
  const identifiers: KeyedIdentifier[] = [];
  for (const { draft } of told) {
    for (const { identifier } of draft.sightings) if (identifier) identifiers.push(identifier);
    for (const { from, to } of draft.payments) for (const end of [from, to]) if ("identifier" in end) identifiers.push(end.identifier);
    for (const { from, to } of draft.statements) identifiers.push(from, to);
  }
  return deriveIdentifierRows(deriving, identifiers);
}

function deriveSightings(connection: Connection, told: readonly Told[], identifiers: ReadonlyMap<string, number>): void {
  const sightings = told.flatMap(({ seq, draft, caseFile, submission }) =>
    draft.sightings.map((sighting) => ({ seq, caseFile, submission, sighting })),
  );
  const json = JSON.stringify(sightings.map(({ seq, caseFile, sighting }) => [...identityOf(caseFile, sighting, identifiers), seq]));
  const { changes } = connection
    .prepare(`
    INSERT INTO sighting (case_file, identifier, role, seen_on, unkeyed, kind, from_seq)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6 FROM json_each(?) WHERE true
    ON CONFLICT DO NOTHING`)
    .run(json);
  const submission = told[0]?.submission;
  if (submission !== undefined)
    connection.prepare("UPDATE submission SET new_sightings = new_sightings + ? WHERE n = ?").run(changes, submission);
  const numbers = changes === sightings.length ? lastNumbers(connection, changes) : numbersOfSightings(connection, json);
  const sources = sightings.map((row, index) => sourceRow(row, numbers[index] ?? 0));
  connection
    .prepare(`
    INSERT INTO source (sighting, submission, from_seq, raw, "check", basis, held_by, controlled_by, list_hash, rule, rule_version, sheet, line, "column", "start", "end")
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8, value ->> 9, value ->> 10,
      value ->> 11, value ->> 12, value ->> 13, value ->> 14, value ->> 15 FROM json_each(?)`)
    .run(JSON.stringify(sources));
}

/** The numbers of rows that were all new: they were given one after the other. */
function lastNumbers(connection: Connection, count: number): readonly number[] {
  const last = firstRow<{ n: number | null }>(connection, "SELECT max(n) AS n FROM sighting")?.n ?? 0;
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}

function numbersOfSightings(connection: Connection, json: string): readonly number[] {
  const rows = allRows<{ n: number }>(
    connection,
    `
    SELECT sighting.n FROM json_each(?) AS wanted CROSS JOIN sighting ON case_file = wanted.value ->> 0 AND identifier = wanted.value ->> 1
      AND role = wanted.value ->> 2 AND seen_on = wanted.value ->> 3 AND unkeyed = wanted.value ->> 4 AND sighting.kind = wanted.value ->> 5
    ORDER BY wanted.key`,
    json,
  );
  return rows.map(({ n }) => n);
}

/** What a sighting is, in the order of its unique index: case file, identifier (0 for none), role, date, raw text when unkeyed, kind. */
function identityOf(caseFile: number, sighting: DraftSighting, identifiers: ReadonlyMap<string, number>): (string | number)[] {
  const identifier = sighting.identifier === undefined ? 0 : numberIn(identifiers, sighting.identifier.key);
  return [
    caseFile,
    identifier,
    roles.indexOf(sighting.role),
    sighting.seenOn ?? "",
    sighting.identifier === undefined ? sighting.raw : "",
    identifierKinds.indexOf(sighting.kind),
  ];
}

function sourceRow(
  { seq, submission, sighting }: { seq: number; submission: number; sighting: DraftSighting },
  n: number,
): (string | number | null)[] {
  const { place } = sighting;
  return [
    n,
    submission,
    seq,
    sighting.raw,
    checks.indexOf(sighting.check),
    bases.indexOf(sighting.basis),
    holders.indexOf(sighting.heldBy),
    ControlledBy.options.indexOf(sighting.controlledBy),
    sighting.basis === "list" ? sha256Hex(cleanText(sighting.listName ?? "").toLowerCase()) : "",
    sighting.rule,
    sighting.ruleVersion,
    place.sheet ?? null,
    place.line,
    place.column ?? null,
    place.start ?? null,
    place.end ?? null,
  ];
}

/** Marks identifiers that a protected holder claims, and tells the projection. */
function protect(connection: Connection, told: readonly Told[], identifiers: ReadonlyMap<string, number>): void {
  const claimed = told.flatMap(({ seq, draft }) =>
    draft.sightings
      .filter(({ identifier, heldBy }) => identifier !== undefined && isProtectedHolder(heldBy))
      .map(({ identifier }) => [numberIn(identifiers, identifier?.key ?? ""), seq] as const),
  );
  for (const [identifier, seq] of claimed) {
    const { changes } = connection.prepare("UPDATE identifier SET is_protected = 1 WHERE n = ? AND is_protected = 0").run(identifier);
    if (changes === 0) continue;
    connection.prepare("INSERT OR IGNORE INTO identifier_touched VALUES (?, ?)").run(seq, identifier);
  }
}

function numbersOf(connection: Connection, sql: string, ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(allRows<{ id: string; n: number }>(connection, sql, JSON.stringify([...new Set(ids)])).map(({ id, n }) => [id, n]));
}
