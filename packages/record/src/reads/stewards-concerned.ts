import { holders, protectedHolders } from "@throughline/model/vocabulary";
import { allRows, type Connection } from "../open-connection.ts";
import type { StewardConcerned, WantsOut } from "../requests.ts";

const protectedNumbers = protectedHolders.map((holder) => holders.indexOf(holder)).join(", ");

/** Days during which what one organisation has referred stays at home with the others: two referrals of one thing work against each other. */
const referredDays = 180;

/** A protected holder claims it, in whatever case file of the server. */
const isProtected = `
  SELECT identifier.id, case_file.organisation_id AS organisationId
  FROM json_each($ids) AS wanted CROSS JOIN identifier ON identifier.id = wanted.value CROSS JOIN sighting ON sighting.identifier = identifier.n
    CROSS JOIN case_file ON case_file.n = sighting.case_file CROSS JOIN source ON source.sighting = sighting.n
  WHERE identifier.is_protected = 1 AND source.until_seq IS NULL AND source.held_by IN (${protectedNumbers})`;

/** It stands in a packet that another organisation made. */
const isReferredElsewhere = `
  SELECT packet_identifier.identifier_id AS id, packet.organisation_id AS organisationId
  FROM json_each($ids) AS wanted CROSS JOIN packet_identifier ON packet_identifier.identifier_id = wanted.value
    CROSS JOIN packet ON packet.packet_id = packet_identifier.packet_id
  WHERE packet.organisation_id <> $organisationId AND packet.at > $referredSince`;

/** Every cause for which something needs another steward's word: pairs of an identifier and the organisation whose word it is. */
const causes = [isProtected, isReferredElsewhere];

/** Whose stewards' word is needed before identifiers leave, over all scopes, in order of identifier and organisation. The cause is told to nobody. */
export function readStewardsConcerned(
  connection: Connection,
  ids: readonly string[],
  { organisationId, on }: WantsOut,
): StewardConcerned[] {
  const referredSince = new Date(Date.parse(on) - referredDays * 24 * 60 * 60 * 1000).toISOString();
  return allRows<StewardConcerned>(connection, `${causes.join(" UNION ")} ORDER BY 1, 2`, {
    ids: JSON.stringify(ids),
    organisationId,
    referredSince,
  }).map(({ id, organisationId: concerned }) => ({ id, organisationId: concerned }));
}
