import { Refusal } from "@throughline/model/submission";
import type { LeadState, UserRole } from "@throughline/model/vocabulary";
import type { LeadStateRow, Organisation, SubmissionRow, User } from "../case-record.ts";
import { allRows, type Connection, firstRow } from "../open-connection.ts";
import { scopesJson } from "./scopes.ts";

/** Organisations in order of their ids. */
export function readOrganisations(connection: Connection): Organisation[] {
  const rows = allRows<{ organisationId: string; name: string; country: string; isDemo: number }>(
    connection,
    "SELECT organisation_id AS organisationId, name, country, is_demo AS isDemo FROM organisation ORDER BY organisation_id",
  );
  return rows.map(({ organisationId, name, country, isDemo }) => ({
    organisationId,
    name,
    ...(country === "" ? {} : { country }),
    isDemo: isDemo === 1,
  }));
}

/** People who use the system, in order of their ids. */
export function readUsers(connection: Connection): User[] {
  const rows = allRows<{ userId: string; name: string; organisationId: string; roles: string; scopes: string; isDemo: number }>(
    connection,
    "SELECT user_id AS userId, name, organisation_id AS organisationId, roles, scopes, is_demo AS isDemo FROM user ORDER BY user_id",
  );
  return rows.map(({ userId, name, organisationId, roles, scopes, isDemo }) => ({
    userId,
    name,
    organisationId,
    roles: JSON.parse(roles) as UserRole[],
    scopes: JSON.parse(scopes) as string[],
    isDemo: isDemo === 1,
  }));
}

export function readPasswordHash(connection: Connection, userId: string): string | null {
  return firstRow<{ hash: string | null }>(connection, "SELECT password_hash AS hash FROM user WHERE user_id = ?", userId)?.hash ?? null;
}

export function readMappings(connection: Connection, organisationId: string): { name: string; mapping: string }[] {
  return allRows<{ name: string; mapping: string }>(
    connection,
    "SELECT name, mapping FROM mapping WHERE organisation_id = ? ORDER BY name",
    organisationId,
  ).map(({ name, mapping }) => ({ name, mapping }));
}

/** Submissions of the organisations in scope, newest first. */
export function readSubmissions(connection: Connection, scopes: readonly string[]): SubmissionRow[] {
  const rows = allRows<SubmissionRow>(
    connection,
    `
    SELECT submission_id AS submissionId, submission.organisation_id AS organisationId, file_name AS fileName, at, coalesce(user.name, actor) AS "by", rows, accepted, refused, state
    FROM submission LEFT JOIN user ON user.user_id = actor WHERE submission.organisation_id IN (SELECT value FROM json_each(?)) ORDER BY n DESC LIMIT 500`,
    scopesJson(scopes),
  );
  return rows.map(({ submissionId, organisationId, fileName, at, by, rows: count, accepted, refused, state }) => ({
    submissionId,
    organisationId,
    fileName,
    at,
    by,
    rows: count,
    accepted,
    refused,
    state,
  }));
}

/** Every refusal of a submission in scope, in the order of its rows. */
export function readRefusals(connection: Connection, submissionId: string, scopes: readonly string[]): Refusal[] {
  return allRows<{ refusal: string }>(
    connection,
    `
    SELECT refusal FROM refusal JOIN submission ON submission.n = refusal.submission
    WHERE submission_id = ? AND organisation_id IN (SELECT value FROM json_each(?)) ORDER BY place`,
    submissionId,
    scopesJson(scopes),
  ).map(({ refusal }) => Refusal.parse(JSON.parse(refusal)));
}

/** Where an organisation stands with its leads. */
export function readLeadStates(connection: Connection, organisationId: string): LeadStateRow[] {
  const rows = allRows<LeadStateRow & { state: LeadState }>(
    connection,
    `
    SELECT identifier_id AS identifierId, lead_state.organisation_id AS organisationId, state, reason, note, lead_state.user_id AS userId,
      coalesce(user.name, lead_state.user_id) AS userName, at, people
    FROM lead_state LEFT JOIN user ON user.user_id = lead_state.user_id WHERE lead_state.organisation_id = ? ORDER BY identifier_id`,
    organisationId,
  );
  return rows.map(({ identifierId, organisationId: organisation, state, reason, note, userId, userName, at, people }) => ({
    identifierId,
    organisationId: organisation,
    state,
    reason,
    note,
    userId,
    userName,
    at,
    people,
  }));
}
