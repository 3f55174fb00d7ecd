import { normaliseReference } from "@throughline/model/text-hygiene";
import type { CaseFileRow } from "../case-record.ts";
import { allRows, type Connection, firstRow } from "../open-connection.ts";
import { inScopes, scopesJson } from "./scopes.ts";

const columns = `case_file.case_file_id AS caseFileId, case_file.scope, case_file.organisation_id AS organisationId, case_file.reference, case_file.country,
  case_file.opened_on AS openedOn,
  coalesce((SELECT access FROM case_file_access WHERE case_file_access.case_file_id = case_file.case_file_id), 'open') AS access,
  (SELECT count(DISTINCT nullif(identifier, 0)) FROM sighting WHERE case_file = case_file.n AND EXISTS (SELECT 1 FROM source WHERE sighting = sighting.n AND until_seq IS NULL)) AS identifiers,
  (SELECT count(*) FROM sighting WHERE case_file = case_file.n AND EXISTS (SELECT 1 FROM source WHERE sighting = sighting.n AND until_seq IS NULL)) AS sightings`;

/** Case files in order of organisation and reference, after one of them, with how many there are. `text` is found anywhere in the reference. */
export function readCaseFiles(
  connection: Connection,
  scopes: readonly string[],
  { limit, after = "", text = "" }: { limit: number; after?: string; text?: string },
): { rows: CaseFileRow[]; total: number } {
  const filter = `${inScopes} AND ($text = '' OR instr(lower(case_file.reference), $text) > 0)`;
  const params = { scopes: scopesJson(scopes), text: normaliseReference(text).toLowerCase() };
  const rows = allRows<CaseFileRow>(
    connection,
    `
    SELECT ${columns} FROM case_file
    WHERE ${filter} AND ($after = '' OR (organisation_id, reference) > (SELECT organisation_id, reference FROM case_file WHERE case_file_id = $after))
    ORDER BY organisation_id, reference LIMIT $limit`,
    { ...params, after, limit },
  ).map(caseFileRow);
  return {
    rows,
    total: firstRow<{ total: number }>(connection, `SELECT count(*) AS total FROM case_file WHERE ${filter}`, params)?.total ?? 0,
  };
}

/** The visible ones among case files, in order of organisation and reference. A hidden id is answered like an unknown one. */
export function readCaseFilesById(connection: Connection, ids: readonly string[], scopes: readonly string[]): CaseFileRow[] {
  return allRows<CaseFileRow>(
    connection,
    `
    SELECT ${columns} FROM case_file WHERE case_file_id IN (SELECT value FROM json_each($ids)) AND ${inScopes} ORDER BY organisation_id, reference`,
    { ids: JSON.stringify(ids), scopes: scopesJson(scopes) },
  ).map(caseFileRow);
}

/** Visible case files with a reference, in one organisation or in any. */
export function readCaseFilesByReference(
  connection: Connection,
  organisationId: string | null,
  reference: string,
  scopes: readonly string[],
): CaseFileRow[] {
  return allRows<CaseFileRow>(
    connection,
    `
    SELECT ${columns} FROM case_file
    WHERE reference = $reference AND ($organisation IS NULL OR organisation_id = $organisation) AND ${inScopes} ORDER BY organisation_id`,
    { reference: normaliseReference(reference), organisation: organisationId, scopes: scopesJson(scopes) },
  ).map(caseFileRow);
}

/** Visible case files that a submission has live sightings in, in id order. */
export function readCaseFilesOfSubmission(
  connection: Connection,
  submissionId: string,
  scopes: readonly string[],
  limit: number,
): CaseFileRow[] {
  return allRows<CaseFileRow>(
    connection,
    `
    SELECT ${columns} FROM case_file
    WHERE ${inScopes} AND n IN (
      SELECT sighting.case_file FROM submission JOIN source ON source.submission = submission.n AND source.until_seq IS NULL JOIN sighting ON sighting.n = source.sighting
      WHERE submission_id = $submission)
    ORDER BY case_file_id LIMIT $limit`,
    { submission: submissionId, scopes: scopesJson(scopes), limit },
  ).map(caseFileRow);
}

/** How much the reader may see. */
export function readTotals(
  connection: Connection,
  scopes: readonly string[],
): { caseFiles: number; sightings: number; identifiers: number } {
  const row = firstRow<{ caseFiles: number; sightings: number; identifiers: number }>(
    connection,
    `
    SELECT (SELECT count(*) FROM case_file WHERE ${inScopes}) AS caseFiles, count(*) AS sightings, count(DISTINCT nullif(sighting.identifier, 0)) AS identifiers
    FROM case_file JOIN sighting ON sighting.case_file = case_file.n
    WHERE ${inScopes} AND EXISTS (SELECT 1 FROM source WHERE source.sighting = sighting.n AND until_seq IS NULL)`,
    { scopes: scopesJson(scopes) },
  );
  return { caseFiles: row?.caseFiles ?? 0, sightings: row?.sightings ?? 0, identifiers: row?.identifiers ?? 0 };
}

function caseFileRow({
  caseFileId,
  scope,
  access,
  organisationId,
  reference,
  country,
  openedOn,
  identifiers,
  sightings,
}: CaseFileRow): CaseFileRow {
  return { caseFileId, scope, access, organisationId, reference, country, openedOn, identifiers, sightings };
}
