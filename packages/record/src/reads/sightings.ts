import { sightingId } from "@throughline/model/ids";
import type { SourcePlace } from "@throughline/model/submission";
import { bases, ControlledBy, checks, holders, type IdentifierKind, identifierKinds, roles } from "@throughline/model/vocabulary";
import type { SightingRow } from "../case-record.ts";
import { allRows, type Connection, firstRow } from "../open-connection.ts";
import { inScopes, scopesJson } from "./scopes.ts";

interface SourceFacts {
  readonly identifierId: string | null;
  readonly key: string | null;
  readonly kind: number;
  readonly caseFileId: string;
  readonly scope: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly raw: string;
  readonly check: number;
  readonly role: number;
  readonly seenOn: string;
  readonly heldBy: number;
  readonly controlledBy: number;
  readonly basis: number;
  readonly submissionId: string;
  readonly recordedAt: string;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly line: number;
  readonly column: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

const from = `FROM sighting JOIN source ON source.sighting = sighting.n AND source.until_seq IS NULL JOIN case_file ON case_file.n = sighting.case_file
  JOIN submission ON submission.n = source.submission LEFT JOIN identifier ON identifier.n = sighting.identifier`;
const columns = `identifier.id AS identifierId, identifier.key, sighting.kind, case_file.case_file_id AS caseFileId, case_file.scope, case_file.reference,
  case_file.organisation_id AS organisationId, source.raw, source."check", sighting.role, sighting.seen_on AS seenOn, source.held_by AS heldBy,
  source.controlled_by AS controlledBy, source.basis, submission.submission_id AS submissionId, submission.at AS recordedAt, submission.file_name AS fileName,
  source.sheet, source.line, source."column", source."start", source."end"`;

/** One row for each live source of the sightings of an identifier, in visible case files, newest first. */
export function readSightingsOf(
  connection: Connection,
  identifierId: string,
  scopes: readonly string[],
  limit: number,
): { rows: SightingRow[]; total: number } {
  return readSources(
    connection,
    "sighting.identifier = (SELECT n FROM identifier WHERE id = $id)",
    { id: identifierId, scopes: scopesJson(scopes) },
    limit,
  );
}

/** One row for each live source of the sightings of a visible case file. */
export function readSightingsIn(
  connection: Connection,
  caseFileId: string,
  scopes: readonly string[],
  limit: number,
): { rows: SightingRow[]; total: number } {
  return readSources(
    connection,
    "sighting.case_file = (SELECT n FROM case_file WHERE case_file_id = $id)",
    { id: caseFileId, scopes: scopesJson(scopes) },
    limit,
  );
}

function readSources(
  connection: Connection,
  condition: string,
  params: Record<string, string>,
  limit: number,
): { rows: SightingRow[]; total: number } {
  const where = `${from} WHERE ${condition} AND ${inScopes}`;
  const rows = allRows<SourceFacts>(connection, `SELECT ${columns} ${where} ORDER BY source.n DESC LIMIT $limit`, { ...params, limit });
  return {
    rows: rows.map(sightingRow),
    total: firstRow<{ total: number }>(connection, `SELECT count(*) AS total ${where}`, params)?.total ?? 0,
  };
}

function sightingRow(facts: SourceFacts): SightingRow {
  const kind: IdentifierKind = identifierKinds[facts.kind] ?? "document";
  const role = roles[facts.role] ?? "unstated";
  const seenOn = facts.seenOn === "" ? null : facts.seenOn;
  return {
    sightingId: sightingId({ caseFileId: facts.caseFileId, kind, keyOrRaw: facts.key ?? facts.raw, role, seenOn }),
    identifierId: facts.identifierId ?? "",
    kind,
    caseFileId: facts.caseFileId,
    scope: facts.scope,
    reference: facts.reference,
    organisationId: facts.organisationId,
    raw: facts.raw,
    check: checks[facts.check] ?? "none",
    role,
    seenOn: facts.seenOn,
    heldBy: holders[facts.heldBy] ?? "not-asked",
    controlledBy: ControlledBy.options[facts.controlledBy] ?? "not-asked",
    basis: bases[facts.basis] ?? "told",
    submissionId: facts.submissionId,
    recordedAt: facts.recordedAt,
    place: placeOf(facts),
  };
}

function placeOf({ fileName, sheet, line, column, start, end }: SourceFacts): SourcePlace {
  return {
    file: fileName,
    line,
    ...(sheet === null ? {} : { sheet }),
    ...(column === null ? {} : { column }),
    ...(start === null ? {} : { start }),
    ...(end === null ? {} : { end }),
  };
}
