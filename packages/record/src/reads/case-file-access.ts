import { CaseFileAccess, GlassReason } from "@throughline/model/vocabulary";
import type { BrokenGlass, CaseFileAccessRow, Readings } from "../case-file-access.ts";
import { allRows, type Connection } from "../open-connection.ts";
import { inScopes, scopesJson } from "./scopes.ts";

interface AccessFacts extends Omit<CaseFileAccessRow, "stewardId" | "members" | "access"> {
  readonly access: string;
  readonly stewardId: string;
  readonly members: string;
}

const select = `
  SELECT case_file.case_file_id AS caseFileId, case_file.organisation_id AS organisationId, reference, coalesce(access, 'open') AS access,
    coalesce(steward_id, '') AS stewardId, coalesce(reason, '') AS reason, coalesce(user.name, actor, '') AS "by", coalesce(at, '') AS at,
    (SELECT json_group_array(user_id ORDER BY user_id) FROM case_file_reader
     WHERE case_file_id = case_file.case_file_id AND user_id <> steward_id) AS members
  FROM case_file LEFT JOIN case_file_access ON case_file_access.case_file_id = case_file.case_file_id LEFT JOIN user ON user.user_id = actor`;

/** What somebody reads by being named, and by having opened it, at an instant. */
export function readReadings(connection: Connection, userId: string, now: string): Readings {
  const named = allRows<{ id: string }>(
    connection,
    "SELECT case_file_id AS id FROM case_file_reader WHERE user_id = ? ORDER BY id",
    userId,
  );
  /* What was restricted may have been sealed since: then the glass is whole again. */
  const opened = allRows<{ id: string }>(
    connection,
    `SELECT DISTINCT case_file_id AS id FROM glass_broken JOIN case_file_access USING (case_file_id)
     WHERE user_id = ? AND until > ? AND access = 'restricted' ORDER BY id`,
    userId,
    now,
  );
  return { named: named.map(({ id }) => id), opened: opened.map(({ id }) => id) };
}

/** Who reads a case file of the scopes. */
export function readCaseFileAccess(connection: Connection, caseFileId: string, scopes: readonly string[]): CaseFileAccessRow | null {
  const params = { id: caseFileId, scopes: scopesJson(scopes) };
  const [row] = allRows<AccessFacts>(connection, `${select} WHERE case_file.case_file_id = $id AND ${inScopes}`, params);
  return row === undefined ? null : accessRow(row);
}

/** The same over all scopes: for deeds, which decide by it what they refuse. */
export function readAccessAnywhere(connection: Connection, caseFileId: string): CaseFileAccessRow | null {
  const [row] = allRows<AccessFacts>(connection, `${select} WHERE case_file.case_file_id = ?`, caseFileId);
  return row === undefined ? null : accessRow(row);
}

/** Case files of an organisation that a steward is named for, or that not all of it read. */
export function readKeptCaseFiles(connection: Connection, organisationId: string): CaseFileAccessRow[] {
  return allRows<AccessFacts>(
    connection,
    `${select} WHERE case_file.organisation_id = ? AND (access <> 'open' OR steward_id <> '') ORDER BY case_file.case_file_id LIMIT 500`,
    organisationId,
  ).map(accessRow);
}

/** Whoever opened a case file of an organisation without being named for it, newest first. */
export function readBrokenGlass(connection: Connection, organisationId: string): BrokenGlass[] {
  const rows = allRows<Omit<BrokenGlass, "reason" | "stewardId"> & { reason: string; stewardId: string }>(
    connection,
    `
    SELECT glass_broken.case_file_id AS caseFileId, reference, coalesce(steward_id, '') AS stewardId, glass_broken.user_id AS userId,
      coalesce(user.name, glass_broken.user_id) AS userName, glass_broken.reason, note, glass_broken.at, until
    FROM glass_broken JOIN case_file USING (case_file_id) LEFT JOIN case_file_access USING (case_file_id)
      LEFT JOIN user ON user.user_id = glass_broken.user_id
    WHERE case_file.organisation_id = ? ORDER BY seq DESC LIMIT 500`,
    organisationId,
  );
  return rows.map(({ caseFileId, reference, stewardId, userId, userName, reason, note, at, until }) => ({
    caseFileId,
    reference,
    stewardId: stewardId === "" ? null : stewardId,
    userId,
    userName,
    reason: GlassReason.parse(reason),
    note,
    at,
    until,
  }));
}

/** Ids of case files that are scopes of their own. */
export function readOwnScopes(connection: Connection): string[] {
  return allRows<{ id: string }>(
    connection,
    "SELECT case_file_id AS id FROM case_file_access WHERE access <> 'open' ORDER BY case_file_id",
  ).map(({ id }) => id);
}

function accessRow({ caseFileId, organisationId, reference, access, stewardId, members, reason, by, at }: AccessFacts): CaseFileAccessRow {
  return {
    caseFileId,
    organisationId,
    reference,
    access: CaseFileAccess.parse(access),
    stewardId: stewardId === "" ? null : stewardId,
    members: JSON.parse(members) as string[],
    reason,
    by,
    at,
  };
}
