import type { SourcePlace } from "@throughline/model/submission";
import type { StatementRow } from "../case-record.ts";
import { allRows, type Connection, firstRow } from "../open-connection.ts";
import { inScopes, scopesJson } from "./scopes.ts";

const from = `FROM statement JOIN case_file ON case_file.n = statement.case_file JOIN submission ON submission.n = statement.submission
  JOIN identifier AS subject ON subject.n = from_identifier JOIN identifier AS object ON object.n = to_identifier`;
/** Of the submissions that tell the same, the latest that stands is shown and cited. */
const isLatest = `statement.until_seq IS NULL
  AND NOT EXISTS (SELECT 1 FROM statement AS later WHERE later.statement_id = statement.statement_id AND later.until_seq IS NULL AND later.n > statement.n)`;
const columns = `statement_id AS statementId, case_file.case_file_id AS caseFileId, case_file.scope, case_file.organisation_id AS organisationId, reference,
  subject.id AS fromId, relation, object.id AS toId, basis, place, submission.submission_id AS submissionId`;

/** What visible case files state of an identifier and another, on either side, in order of ids. */
export function readStatementsOf(
  connection: Connection,
  identifierId: string,
  scopes: readonly string[],
  limit: number,
): { rows: StatementRow[]; total: number } {
  const condition = `statement.n IN (
    SELECT statement.n FROM statement JOIN identifier ON identifier.id = $id AND from_identifier = identifier.n
    UNION SELECT statement.n FROM statement JOIN identifier ON identifier.id = $id AND to_identifier = identifier.n)`;
  return readStatements(connection, condition, { id: identifierId, scopes: scopesJson(scopes) }, limit);
}

/** What a visible case file states of identifiers, in order of ids. */
export function readStatementsIn(
  connection: Connection,
  caseFileId: string,
  scopes: readonly string[],
  limit: number,
): { rows: StatementRow[]; total: number } {
  const condition = "statement.case_file = (SELECT n FROM case_file WHERE case_file_id = $id)";
  return readStatements(connection, condition, { id: caseFileId, scopes: scopesJson(scopes) }, limit);
}

function readStatements(
  connection: Connection,
  condition: string,
  params: Record<string, string>,
  limit: number,
): { rows: StatementRow[]; total: number } {
  const where = `${from} WHERE ${isLatest} AND ${inScopes} AND ${condition}`;
  const rows = allRows<StatementFacts>(connection, `SELECT ${columns} ${where} ORDER BY statement_id LIMIT $limit`, { ...params, limit });
  return {
    rows: rows.map(statementRow),
    total: firstRow<{ total: number }>(connection, `SELECT count(*) AS total ${where}`, params)?.total ?? 0,
  };
}

type StatementFacts = Omit<StatementRow, "place"> & { readonly place: string };

function statementRow(row: StatementFacts): StatementRow {
  const { statementId, caseFileId, scope, organisationId, reference, submissionId, fromId, relation, toId, basis } = row;
  const place = JSON.parse(row.place) as SourcePlace;
  return { statementId, caseFileId, scope, organisationId, reference, submissionId, fromId, relation, toId, basis, place };
}
