import { holders, protectedHolders } from "@throughline/model/vocabulary";
import type { ConcernedSteward } from "../case-file-access.ts";
import { allRows, type Connection, firstRow } from "../open-connection.ts";
import type { StewardConcerned, WantsOut } from "../requests.ts";
import { scopesJson } from "./scopes.ts";

const protectedNumbers = protectedHolders.map((holder) => holders.indexOf(holder)).join(", ");

/** Days during which what one organisation has referred stays at home with the others: two referrals of one thing work against each other. */
const referredDays = 180;

/** A person whom administrators made a steward, and whose role still stands. */
export const isSteward = "EXISTS (SELECT 1 FROM json_each(user.roles) WHERE value = 'steward')";

/** Case files that hold wanted identifiers, with the steward named for each; none ("") where nobody is named who is still one. */
const holding = `
  SELECT identifier.id, case_file.organisation_id AS organisationId, coalesce(user.user_id, '') AS stewardId
  FROM json_each($ids) AS wanted CROSS JOIN identifier ON identifier.id = wanted.value CROSS JOIN case_file ON case_file.n IN (
      SELECT case_file FROM sighting JOIN source ON source.sighting = sighting.n WHERE sighting.identifier = identifier.n AND until_seq IS NULL
      UNION SELECT case_file FROM payment WHERE from_identifier = identifier.n AND until_seq IS NULL
      UNION SELECT case_file FROM payment WHERE to_identifier = identifier.n AND until_seq IS NULL
      UNION SELECT case_file FROM statement WHERE from_identifier = identifier.n AND until_seq IS NULL
      UNION SELECT case_file FROM statement WHERE to_identifier = identifier.n AND until_seq IS NULL)
    LEFT JOIN case_file_access ON case_file_access.case_file_id = case_file.case_file_id
    LEFT JOIN user ON user.user_id = steward_id AND user.organisation_id = case_file.organisation_id AND ${isSteward}`;

/** A protected holder claims it, in whatever case file of the server; or it stands in a sealed one. */
const isKept = `${holding}
  WHERE access = 'sealed' OR EXISTS (SELECT 1 FROM sighting JOIN source ON source.sighting = sighting.n
    WHERE sighting.case_file = case_file.n AND sighting.identifier = identifier.n AND source.until_seq IS NULL AND source.held_by IN (${protectedNumbers}))`;

/** It stands in a packet that another organisation made. */
const isReferredElsewhere = `
  SELECT packet_identifier.identifier_id AS id, packet.organisation_id AS organisationId, '' AS stewardId
  FROM json_each($ids) AS wanted CROSS JOIN packet_identifier ON packet_identifier.identifier_id = wanted.value
    CROSS JOIN packet ON packet.packet_id = packet_identifier.packet_id
  WHERE packet.organisation_id <> $organisationId AND packet.at > $referredSince`;

/** Every cause for which something needs another steward's word: an identifier, and whose word it is. */
const causes = [isKept, isReferredElsewhere];

/** Whose word is needed before identifiers leave, over all scopes, in order of identifier, organisation and steward. The cause is told to nobody. */
export function readStewardsConcerned(
  connection: Connection,
  ids: readonly string[],
  { organisationId, on }: WantsOut,
): StewardConcerned[] {
  const referredSince = new Date(Date.parse(on) - referredDays * 24 * 60 * 60 * 1000).toISOString();
  return allRows<StewardConcerned>(connection, `${causes.join(" UNION ")} ORDER BY 1, 2, 3`, {
    ids: JSON.stringify(ids),
    organisationId,
    referredSince,
  }).map((row) => ({ id: row.id, organisationId: row.organisationId, stewardId: row.stewardId }));
}

/** True when a protected holder claims an identifier in whatever case file of the server, or it stands in a sealed one. */
export function isKeptForHolder(connection: Connection, id: string): boolean {
  return firstRow(connection, `SELECT 1 FROM (${isKept})`, { ids: JSON.stringify([id]) }) !== undefined;
}

/** Whose word it takes for contact about an identifier in organisations' open case files, in order. */
export function readContacts(connection: Connection, identifierId: string, organisationIds: readonly string[]): ConcernedSteward[] {
  return allRows<ConcernedSteward>(
    connection,
    `SELECT DISTINCT organisationId, stewardId FROM (${holding}
      WHERE case_file.organisation_id = case_file.scope AND case_file.scope IN (SELECT value FROM json_each($scopes))) ORDER BY 1, 2`,
    { ids: JSON.stringify([identifierId]), scopes: scopesJson(organisationIds) },
  ).map(({ organisationId, stewardId }) => ({ organisationId, stewardId }));
}
