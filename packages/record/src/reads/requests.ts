import { holders, protectedHolders, StewardWord, WordCause } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { ConcernedSteward } from "../case-file-access.ts";
import { allRows, type Connection } from "../open-connection.ts";
import type { RequestRow } from "../requests.ts";
import { scopesJson } from "./scopes.ts";

const protectedNumbers = protectedHolders.map((holder) => holders.indexOf(holder)).join(", ");

const Words = z.array(
  z.strictObject({ organisationId: z.string(), stewardId: z.string(), says: StewardWord.or(z.literal("waiting")), contact: z.string() }),
);

interface RequestFacts extends Omit<RequestRow, "words"> {
  readonly cause: WordCause;
  readonly words: string;
}

/** What one person asked, newest first. */
export function readRequestsBy(connection: Connection, userId: string): RequestRow[] {
  return readRequests(connection, "request.user_id = ?", userId);
}

/** What an organisation's stewards were asked, newest first. */
export function readRequestsOf(connection: Connection, organisationId: string): RequestRow[] {
  return readRequests(connection, "request.request_id IN (SELECT request_id FROM word WHERE organisation_id = ?)", organisationId);
}

function readRequests(connection: Connection, condition: string, param: string): RequestRow[] {
  const rows = allRows<RequestFacts>(
    connection,
    `
    SELECT request_id AS requestId, cause, identifier_id AS identifierId, request.organisation_id AS organisationId, purpose, request.user_id AS userId,
      coalesce(user.name, request.user_id) AS userName, at,
      (SELECT json_group_array(json_object('organisationId', organisation_id, 'stewardId', steward_id, 'says', says, 'contact', contact)
         ORDER BY organisation_id, steward_id)
       FROM word WHERE word.request_id = request.request_id) AS words
    FROM request LEFT JOIN user ON user.user_id = request.user_id WHERE ${condition} ORDER BY seq DESC LIMIT 500`,
    param,
  );
  return rows.map(({ requestId, cause, identifierId, organisationId, purpose, userId, userName, at, words }) => ({
    requestId,
    cause: WordCause.parse(cause),
    identifierId,
    organisationId,
    purpose,
    userId,
    userName,
    at,
    words: Words.parse(JSON.parse(words)),
  }));
}

/** Whose word it takes that an identifier leaves: its causes are those of the gate's one sentence. */
export function readKeepers(connection: Connection, identifierId: string): ConcernedSteward[] {
  return readConcerned(
    connection,
    `(access = 'sealed' OR EXISTS (SELECT 1 FROM sighting JOIN source ON source.sighting = sighting.n
      WHERE sighting.case_file = case_file.n AND sighting.identifier = identifier.n AND source.until_seq IS NULL AND source.held_by IN (${protectedNumbers})))`,
    { id: identifierId },
  );
}

/** Whose word it takes for contact about an identifier in organisations' open case files. */
export function readContacts(connection: Connection, identifierId: string, organisationIds: readonly string[]): ConcernedSteward[] {
  const isOpenThere = "case_file.organisation_id = case_file.scope AND case_file.scope IN (SELECT value FROM json_each($scopes))";
  return readConcerned(connection, isOpenThere, { id: identifierId, scopes: scopesJson(organisationIds) });
}

/** Those named for the case files that hold an identifier, or any of the organisation ("") where none is named who is still a steward of it. */
function readConcerned(connection: Connection, condition: string, params: Record<string, string>): ConcernedSteward[] {
  return allRows<ConcernedSteward>(
    connection,
    `
    SELECT DISTINCT case_file.organisation_id AS organisationId, coalesce(user.user_id, '') AS stewardId
    FROM identifier CROSS JOIN case_file ON case_file.n IN (
        SELECT case_file FROM sighting JOIN source ON source.sighting = sighting.n WHERE sighting.identifier = identifier.n AND until_seq IS NULL
        UNION SELECT case_file FROM payment WHERE from_identifier = identifier.n AND until_seq IS NULL
        UNION SELECT case_file FROM payment WHERE to_identifier = identifier.n AND until_seq IS NULL
        UNION SELECT case_file FROM statement WHERE from_identifier = identifier.n AND until_seq IS NULL
        UNION SELECT case_file FROM statement WHERE to_identifier = identifier.n AND until_seq IS NULL)
      LEFT JOIN case_file_access ON case_file_access.case_file_id = case_file.case_file_id
      LEFT JOIN user ON user.user_id = steward_id AND user.organisation_id = case_file.organisation_id AND ${isSteward}
    WHERE identifier.id = $id AND ${condition}
    ORDER BY organisationId, stewardId`,
    params,
  ).map(({ organisationId, stewardId }) => ({ organisationId, stewardId }));
}

/** A person whom administrators made a steward, and whose role still stands. */
const isSteward = "EXISTS (SELECT 1 FROM json_each(user.roles) WHERE value = 'steward')";
