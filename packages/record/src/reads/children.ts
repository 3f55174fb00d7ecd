import { type ChildrenBehind, childBands } from "@throughline/model/person";
import { allRows, type Connection } from "../open-connection.ts";
import { told } from "./persons.ts";
import { inScopes, scopesJson } from "./scopes.ts";

/** Judgements that join two case files of one person and stand, seen from either of them, within the scopes at both ends and of themselves. */
const judged = `
  joined AS MATERIALIZED (
    SELECT a, b FROM judgement WHERE kind = 'same-person' AND until_seq IS NULL AND scope IN (SELECT value FROM json_each($scopes))
      AND (SELECT count(*) FROM case_file WHERE case_file_id IN (judgement.a, judgement.b) AND ${inScopes}) = 2),
  same AS MATERIALIZED (SELECT a AS one, b AS other FROM joined UNION SELECT b, a FROM joined)`;

/** What was said of who is a child, carried to the other case files of the same person. Where both was said, it is a child. */
const aged = `
  aged (caseFileId, isChild) AS (
    SELECT case_file_id, minor = 'yes' OR age_band IN (SELECT value FROM json_each($childBands))
    FROM person_age JOIN case_file ON case_file.n = person_age.case_file WHERE (minor <> 'unknown' OR age_band <> 'unknown') AND ${inScopes}
    UNION SELECT other, isChild FROM aged JOIN same ON one = caseFileId),
  age AS MATERIALIZED (SELECT caseFileId, max(isChild) AS isChild FROM aged GROUP BY caseFileId)`;

const behind = `
  behind AS MATERIALIZED (
    SELECT told.id, case_file_id AS caseFileId, isChild, coalesce(says IN ('refused', 'withdrawn'), 0) AS isRefused
    FROM told JOIN case_file ON case_file.n = told.case_file LEFT JOIN age ON age.caseFileId = case_file_id
      LEFT JOIN consent ON consent.case_file = told.case_file AND purpose = 'financial-referral'
    WHERE ${inScopes})`;

/** Which of the case files behind identifiers are a child's, and of which nobody said, as far as the scopes show. */
export function readChildrenBehind(connection: Connection, ids: readonly string[], scopes: readonly string[]): ChildrenBehind {
  const ask = (select: string): { id: string; is: number | null }[] =>
    allRows<{ id: string; is: number | null }>(
      connection,
      `WITH RECURSIVE wanted AS (SELECT DISTINCT value AS id FROM json_each($ids)), ${told}, ${judged}, ${aged}, ${behind} ${select}`,
      { ids: JSON.stringify(ids), scopes: scopesJson(scopes), childBands: JSON.stringify(childBands) },
    );
  const caseFiles = ask(
    `SELECT DISTINCT caseFileId AS id, isChild AS "is" FROM behind WHERE isRefused = 0 AND isChild IS NOT 0 ORDER BY 1`,
  );
  const identifiers = ask(`
    SELECT id, min(isRefused OR coalesce(isChild, 0)) AS "is" FROM behind GROUP BY id HAVING max(coalesce(isChild, 0)) = 1 ORDER BY 1`);
  return {
    children: caseFiles.filter((row) => row.is === 1).map(({ id }) => id),
    unknown: caseFiles.filter((row) => row.is === null).map(({ id }) => id),
    told: identifiers.map(({ id }) => id),
    resting: identifiers.filter((row) => row.is === 1).map(({ id }) => id),
  };
}
