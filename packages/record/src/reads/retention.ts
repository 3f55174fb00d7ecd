import { createHash } from "node:crypto";
import { allRows, type Connection } from "../open-connection.ts";
import type { DueCaseFile, HeldCaseFile, RetentionRule } from "../record-keeping.ts";
import { inScopes, scopesJson } from "./scopes.ts";

/** The rules of the organisations in scope, in order of their ids. */
export function readRetentionRules(connection: Connection, scopes: readonly string[]): RetentionRule[] {
  return allRows<RetentionRule>(
    connection,
    "SELECT organisation_id AS organisationId, months FROM retention WHERE organisation_id IN (SELECT value FROM json_each(?)) ORDER BY organisation_id",
    scopesJson(scopes),
  ).map(({ organisationId, months }) => ({ organisationId, months }));
}

/**
 * Case files of the organisations that their rule does not keep on a day (`YYYY-MM-DD`), counted from the last time each was told of:
 * in order of organisation, day and id. Those under a legal hold are among them, and those that only a few people read.
 */
export function readDueCaseFiles(connection: Connection, scopes: readonly string[], on: string): DueCaseFile[] {
  const rows = allRows<{ caseFileId: string; organisationId: string; lastAt: string; months: number; isHeld: number }>(
    connection,
    `
    SELECT case_file.case_file_id AS caseFileId, case_file.organisation_id AS organisationId, lastAt, months,
      EXISTS (SELECT 1 FROM legal_hold WHERE legal_hold.case_file_id = case_file.case_file_id) AS isHeld
    FROM (SELECT case_file_id AS id, max(at) AS lastAt FROM entry WHERE kind = 'case-file-told' GROUP BY case_file_id) AS told
    CROSS JOIN case_file ON case_file.case_file_id = told.id
    CROSS JOIN retention ON retention.organisation_id = case_file.organisation_id
    WHERE case_file.organisation_id IN (SELECT value FROM json_each($scopes))`,
    { scopes: scopesJson(scopes) },
  );
  return rows
    .map(({ caseFileId, organisationId, lastAt, months, isHeld }) => ({
      caseFileId,
      organisationId,
      dueOn: monthsAfter(lastAt, months),
      isHeld: isHeld === 1,
    }))
    .filter(({ dueOn }) => dueOn <= on)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** Case files in scope under a legal hold, the latest first. */
export function readHeldCaseFiles(connection: Connection, scopes: readonly string[]): HeldCaseFile[] {
  return allRows<HeldCaseFile>(
    connection,
    `
    SELECT legal_hold.case_file_id AS caseFileId, entry.at AS since
    FROM legal_hold JOIN case_file ON case_file.case_file_id = legal_hold.case_file_id JOIN entry ON entry.seq = legal_hold.from_seq
    WHERE ${inScopes} ORDER BY legal_hold.from_seq DESC, caseFileId`,
    { scopes: scopesJson(scopes) },
  ).map(({ caseFileId, since }) => ({ caseFileId, since }));
}

/** Names a set of case files, in any order: 16 hexadecimal digits. Two people agree on it, and exactly that set is erased. */
export function planOf(caseFileIds: readonly string[]): string {
  return createHash("sha256")
    .update(JSON.stringify([...caseFileIds].sort()))
    .digest("hex")
    .slice(0, 16);
}

/** The day so many months after an instant, by the calendar in UTC: the last of the month where it has no such day. */
export function monthsAfter(instant: string, months: number): string {
  const from = new Date(instant);
  const month = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  const dayMs = 24 * 60 * 60 * 1000;
  return new Date(month + (Math.min(from.getUTCDate(), lastDay) - 1) * dayMs).toISOString().slice(0, 10);
}

function orderOf({ organisationId, dueOn, caseFileId }: DueCaseFile): string {
  return `${organisationId} ${dueOn} ${caseFileId}`;
}
