import { StewardWord, WordCause } from "@throughline/model/vocabulary";
import { z } from "zod";
import { allRows, type Connection } from "../open-connection.ts";
import type { RequestRow } from "../requests.ts";

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
