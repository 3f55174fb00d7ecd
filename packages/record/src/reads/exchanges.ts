import { bases, checks, holders, roles } from "@throughline/model/vocabulary";
import type { Exchanged, ExchangedSighting, ExchangeRow } from "../exchanges.ts";
import { allRows, type Connection, firstRow } from "../open-connection.ts";
import { isAgreedToMatch } from "./sharing.ts";
import { isKeptForHolder, isSteward } from "./stewards-concerned.ts";

/** Sightings shown of one exchange, at most; how many there are is told. */
const mostShown = 200;

const agreedBy = (side: string): string =>
  `EXISTS (SELECT 1 FROM exchange_word WHERE exchange_word.exchange_id = exchange.exchange_id AND exchange_word.organisation_id = ${side})`;

/** Whether the side asked said yes to contact, all of it, and this steward's word was one of those asked for. */
const saidYes = `EXISTS (SELECT 1 FROM word WHERE word.request_id = exchange.request_id AND word.organisation_id = exchange.organisation_id
    GROUP BY word.request_id HAVING min(says = 'yes') = 1
      AND max(steward_id IN ('', $userId) OR steward_id NOT IN (SELECT user_id FROM user WHERE ${isSteward})) = 1)`;

/** Whether a case file that holds it has this person as its steward: without their word it opens to nobody. */
const isOfTheirs = `EXISTS (SELECT 1 FROM identifier JOIN sighting ON sighting.identifier = identifier.n JOIN case_file ON case_file.n = sighting.case_file
    JOIN case_file_access ON case_file_access.case_file_id = case_file.case_file_id
  WHERE identifier.id = request.identifier_id AND case_file.scope = $organisationId AND steward_id = $userId)`;

interface Reading {
  readonly organisationId: string;
  readonly userId: string;
  /** An instant. */
  readonly now: string;
}

/** Exchanges of an organisation, on either side, newest first, as one of its people reads them. */
export function readExchanges(connection: Connection, { organisationId, userId, now }: Reading): ExchangeRow[] {
  return allRows<Omit<ExchangeRow, "mayAgree"> & { readonly mayAgree: number }>(
    connection,
    `
    SELECT exchange_id AS exchangeId, exchange.request_id AS requestId, identifier_id AS identifierId, request.organisation_id AS askerId,
      exchange.organisation_id AS askedId, coalesce(user.name, exchange.user_id) AS offeredBy, purpose, exchange.at, until,
      CASE WHEN is_ended OR until <= $now THEN 'over' WHEN ${agreedBy("request.organisation_id")} AND ${agreedBy("exchange.organisation_id")}
        THEN 'in-force' ELSE 'waiting' END AS state,
      NOT (is_ended OR until <= $now) AND (exchange.organisation_id <> $organisationId OR ${saidYes})
        AND (NOT ${agreedBy("$organisationId")} OR ${isOfTheirs})
        AND NOT EXISTS (SELECT 1 FROM exchange_word WHERE exchange_word.exchange_id = exchange.exchange_id AND steward_id = $userId) AS mayAgree
    FROM exchange JOIN request ON request.request_id = exchange.request_id LEFT JOIN user ON user.user_id = exchange.user_id
    WHERE $organisationId IN (request.organisation_id, exchange.organisation_id) ORDER BY exchange.seq DESC, exchange_id LIMIT 1000`,
    { organisationId, userId, now },
  ).map(({ mayAgree, ...row }) => ({ ...row, mayAgree: mayAgree === 1 }));
}

/**
 * What the others show an organisation of an identifier, by exchanges in force. The gate's rule comes first: what a protected holder claims
 * anywhere on the server, or a sealed case file holds, opens to nobody.
 */
export function readExchanged(connection: Connection, identifierId: string, { organisationId, now }: Omit<Reading, "userId">): Exchanged[] {
  const found = readExchanges(connection, { organisationId, userId: "", now }).filter(
    (row) => row.state === "in-force" && row.identifierId === identifierId,
  );
  if (found.length === 0 || isKeptForHolder(connection, identifierId)) return [];
  return found.flatMap(({ exchangeId, askerId, askedId, until }) => {
    const rows = readOpened(connection, { exchangeId, identifierId, giverId: askerId === organisationId ? askedId : askerId });
    if (rows.total === 0) return [];
    return [{ exchangeId, askerId, askedId, until, ...rows }];
  });
}

/**
 * What opens of one side: of its open case files whose person agreed to be matched and whose steward, where one is named, is among those who
 * agreed. As with hits no paper of a person, nothing that points to nobody, and nothing that nobody confirmed.
 */
const opened = `
  FROM identifier JOIN sighting ON sighting.identifier = identifier.n JOIN case_file ON case_file.n = sighting.case_file
    JOIN source ON source.sighting = sighting.n LEFT JOIN case_file_access ON case_file_access.case_file_id = case_file.case_file_id
    LEFT JOIN user ON user.user_id = steward_id AND user.organisation_id = case_file.organisation_id AND ${isSteward}
  WHERE identifier.id = $identifierId AND identifier.kind <> 'document' AND identifier.standing <> 'placeholder'
    AND case_file.scope = $giverId AND case_file.organisation_id = $giverId AND source.until_seq IS NULL
    AND source.basis <> ${bases.indexOf("suggested")} AND source."check" <> ${checks.indexOf("failed")} AND ${isAgreedToMatch}
    AND (user.user_id IS NULL OR user.user_id IN (SELECT steward_id FROM exchange_word WHERE exchange_id = $exchangeId))`;

type SightingFacts = Readonly<Record<"role" | "basis" | "heldBy" | "check", number>> & Pick<ExchangedSighting, "seenOn">;

function readOpened(
  connection: Connection,
  params: { readonly exchangeId: string; readonly identifierId: string; readonly giverId: string },
): Pick<Exchanged, "caseFiles" | "total" | "sightings"> {
  const distinct = `SELECT DISTINCT sighting.n, case_file.n AS caseFile, sighting.role, seen_on AS seenOn, source.basis, held_by AS heldBy, source."check" ${opened}`;
  const counted = firstRow<{ caseFiles: number; total: number }>(
    connection,
    `SELECT count(DISTINCT caseFile) AS caseFiles, count(*) AS total FROM (${distinct})`,
    params,
  );
  const rows = allRows<SightingFacts>(
    connection,
    `SELECT role, seenOn, basis, heldBy, "check" FROM (${distinct}) ORDER BY seenOn DESC, role, basis, heldBy, "check" LIMIT ${mostShown}`,
    params,
  );
  return { caseFiles: counted?.caseFiles ?? 0, total: counted?.total ?? 0, sightings: rows.map(sightingOf) };
}

function sightingOf({ role, seenOn, basis, heldBy, check }: SightingFacts): ExchangedSighting {
  return {
    role: roles[role] ?? "unstated",
    seenOn,
    basis: bases[basis] ?? "told",
    heldBy: holders[heldBy] ?? "not-asked",
    check: checks[check] ?? "none",
  };
}
