import { parseKey } from "@throughline/model/identifier/keys";
import type { IdentifierKind, Standing } from "@throughline/model/vocabulary";
import type { ProjectedCaseFile, ProjectedIdentifier, ProjectedScope, ProjectionBatch } from "../change-feed.ts";
import { firstHash } from "../entry.ts";
import { allRows, type Connection, firstRow } from "../open-connection.ts";
import { movedCaseFiles, type Range, touchedSightings } from "./range.ts";
import { edgesIn } from "./read-edges.ts";
import { judgementsIn, listingsIn, paymentsIn, statementsIn } from "./read-links.ts";

/** Reads the next batch after a sequence, of whole entries and about `mostEdges` edges; null at the head. One read transaction, so that it is one state. */
export function readBatch(connection: Connection, recordId: string, after: number, mostEdges: number): ProjectionBatch | null {
  connection.exec("BEGIN");
  try {
    const head = firstRow<{ seq: number }>(connection, "SELECT max(seq) AS seq FROM entry")?.seq ?? 0;
    if (after >= head) return null;
    const to = batchEnd(connection, { after, head, mostEdges });
    const range = { after, to };
    return {
      recordId,
      after,
      to,
      afterHash: hashAt(connection, after) ?? firstHash,
      toHash: hashAt(connection, to) ?? firstHash,
      caseFiles: caseFilesIn(connection, range),
      identifiers: identifiersIn(connection, range),
      edges: edgesIn(connection, range),
      payments: paymentsIn(connection, range),
      statements: statementsIn(connection, range),
      judgements: judgementsIn(connection, range),
      listings: listingsIn(connection, range),
      scopes: scopesIn(connection, range),
    };
  } finally {
    connection.exec("COMMIT");
  }
}

/** Hash of the chain at a sequence, lower-case hex; null when there is no such entry. Zeros before the first. */
export function hashAt(connection: Connection, seq: number): string | null {
  if (seq === 0) return firstHash;
  return firstRow<{ hash: string }>(connection, "SELECT lower(hex(hash)) AS hash FROM entry WHERE seq = ?", seq)?.hash ?? null;
}

/** True when an entry after a sequence says that a case file was erased. */
export function hasErasedAfter(connection: Connection, seq: number): boolean {
  return firstRow(connection, "SELECT 1 FROM entry WHERE kind = 'erased' AND seq > ? LIMIT 1", seq) !== undefined;
}

function batchEnd(connection: Connection, { after, head, mostEdges }: { after: number; head: number; mostEdges: number }): number {
  const beyond = firstRow<{ seq: number }>(
    connection,
    "SELECT from_seq AS seq FROM source WHERE from_seq > ? ORDER BY from_seq LIMIT 1 OFFSET ?",
    after,
    mostEdges,
  )?.seq;
  return beyond === undefined ? head : Math.max(after + 1, beyond - 1);
}

/** Identifiers that anything in the range names. */
const touchedIdentifiers = `
  SELECT identifier AS n FROM sighting WHERE n IN (${touchedSightings}) AND identifier <> 0
  UNION SELECT identifier FROM identifier_touched WHERE seq > $after AND seq <= $to
  UNION SELECT from_identifier FROM payment WHERE from_seq > $after AND from_seq <= $to UNION SELECT to_identifier FROM payment WHERE from_seq > $after AND from_seq <= $to
  UNION SELECT from_identifier FROM statement WHERE from_seq > $after AND from_seq <= $to UNION SELECT to_identifier FROM statement WHERE from_seq > $after AND from_seq <= $to
  UNION SELECT identifier FROM listing WHERE from_seq > $after AND from_seq <= $to`;

const liveCaseFile = `(EXISTS (SELECT 1 FROM source JOIN sighting ON sighting.n = source.sighting WHERE sighting.case_file = case_file.n AND source.until_seq IS NULL)
  OR EXISTS (SELECT 1 FROM payment WHERE payment.case_file = case_file.n AND until_seq IS NULL)
  OR EXISTS (SELECT 1 FROM statement WHERE statement.case_file = case_file.n AND until_seq IS NULL))`;

function caseFilesIn(connection: Connection, range: Range): ProjectedCaseFile[] {
  const rows = allRows<Omit<ProjectedCaseFile, "isLive"> & { isLive: number }>(
    connection,
    `
    SELECT case_file_id AS caseFileId, scope, country, opened_on AS openedOn, ${liveCaseFile} AS isLive FROM case_file
    WHERE n IN (SELECT case_file FROM sighting WHERE n IN (${touchedSightings})
      UNION SELECT case_file FROM payment WHERE (from_seq > $after AND from_seq <= $to) OR (until_seq > $after AND until_seq <= $to)
      UNION SELECT case_file FROM statement WHERE (from_seq > $after AND from_seq <= $to) OR (until_seq > $after AND until_seq <= $to)
      UNION ${movedCaseFiles}
      UNION SELECT n FROM case_file WHERE from_seq > $after AND from_seq <= $to)
    ORDER BY case_file_id`,
    range,
  );
  return rows.map((row) => ({
    caseFileId: row.caseFileId,
    scope: row.scope,
    country: row.country,
    openedOn: row.openedOn,
    isLive: row.isLive === 1,
  }));
}

/**
 * Scopes of organisations, and those of case files that have one of their own, by their organisation's name. One that was given up in the
 * range has none any more: the graph then holds it as it holds one that never was.
 */
function scopesIn(connection: Connection, range: Range): ProjectedScope[] {
  const rows = allRows<ProjectedScope>(
    connection,
    `
    SELECT organisation_id AS scopeId, name AS organisation FROM organisation
    UNION SELECT case_file_id, iif(scope = case_file_id, organisation.name, '') FROM case_file JOIN organisation USING (organisation_id)
      WHERE n IN (SELECT n FROM case_file_access AS kept CROSS JOIN case_file ON case_file.case_file_id = kept.case_file_id AND kept.access <> 'open' UNION ${movedCaseFiles})
    ORDER BY scopeId`,
    range,
  );
  return rows.map(({ scopeId, organisation }) => ({ scopeId, organisation }));
}

function identifiersIn(connection: Connection, range: Range): ProjectedIdentifier[] {
  const rows = allRows<{ id: string; kind: IdentifierKind; key: string; isProtected: number; standing: Standing }>(
    connection,
    `
    SELECT id, kind, key, is_protected AS isProtected, standing FROM identifier WHERE n IN (${touchedIdentifiers}) ORDER BY id`,
    range,
  );
  return rows.map(({ id, kind, key, isProtected, standing }) => ({
    id,
    kind,
    namespace: parseKey(key)?.namespace ?? "",
    isProtected: isProtected === 1,
    standing,
  }));
}
