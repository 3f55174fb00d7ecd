import { randomUUID } from "node:crypto";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { UserRole } from "@throughline/model/vocabulary";
import type { Actor } from "../case-record.ts";
import type { NewEntry } from "../entry.ts";
import type { ExchangeDeed, ExchangeOffer, ExchangeRow } from "../exchanges.ts";
import { allRows, firstRow } from "../open-connection.ts";
import { readExchanges } from "../reads/exchanges.ts";
import { isOneOf } from "./proposals.ts";
import { appendEntries, type RecordStore } from "./record-store.ts";
import { by } from "./submissions.ts";

/** How long an offer waits, and how long what both sides agreed to holds. */
const holdsMs = 90 * 24 * 60 * 60 * 1000;

/** Who reads what is exchanged, and so may offer it. */
const readers: readonly UserRole[] = ["investigator", "analyst", "approver"];

/** Records an offer to each organisation that can agree to it. Throws as `ExchangeRecord.offerExchange` says. */
export function offerExchange(store: RecordStore, actor: Actor, { identifierId, organisationId }: ExchangeOffer): void {
  appendEntries(store, by(actor), () => {
    const { connection } = store;
    if (!isOneOf(store, actor.userId, organisationId, readers))
      throw new ThroughlineError("not-its-reader", "This takes somebody of that organisation who reads leads.");
    const sql = "SELECT request_id AS requestId FROM request WHERE cause = 'hit' AND identifier_id = ? AND organisation_id = ?";
    const asked = firstRow<{ requestId: string }>(connection, sql, identifierId, organisationId);
    if (asked === undefined) throw new ThroughlineError("no-such-request", "Contact about that was not asked for.");
    const isSteward = isOneOf(store, actor.userId, organisationId, ["steward"]);
    const standing = liveExchanges(store, actor, organisationId).map(({ requestId, askedId }) => `${requestId} ${askedId}`);
    return canAgree(store, asked.requestId)
      .filter((askedId) => !standing.includes(`${asked.requestId} ${askedId}`))
      .flatMap((askedId) => offered({ requestId: asked.requestId, askerId: organisationId, askedId, isSteward }));
  });
}

/** Organisations asked that have not said no, and whose agreement still tells the asker's of hits. */
function canAgree({ connection }: RecordStore, requestId: string): string[] {
  return allRows<{ organisationId: string }>(
    connection,
    `
    SELECT word.organisation_id AS organisationId FROM word JOIN request ON request.request_id = word.request_id
      JOIN sharing ON giver_id = word.organisation_id AND taker_id = request.organisation_id
    WHERE word.request_id = ? GROUP BY word.organisation_id HAVING max(says = 'no') = 0 ORDER BY word.organisation_id`,
    requestId,
  ).map(({ organisationId }) => organisationId);
}

function offered(offer: {
  readonly requestId: string;
  readonly askerId: string;
  readonly askedId: string;
  readonly isSteward: boolean;
}): NewEntry[] {
  const { requestId, askerId, askedId, isSteward } = offer;
  const exchangeId = randomUUID();
  const until = fromNow();
  const entry: NewEntry = { kind: "exchange-offered", body: { exchangeId, requestId, organisationId: askedId, until } };
  return isSteward ? [entry, { kind: "exchange-agreed", body: { exchangeId, organisationId: askerId, until } }] : [entry];
}

/** Records a steward's yes for their side. Throws `no-such-exchange`. */
export function agreeExchange(store: RecordStore, actor: Actor, { exchangeId, organisationId }: ExchangeDeed): void {
  appendEntries(store, by(actor), () => {
    if (!stewardsExchange(store, actor, { exchangeId, organisationId }).mayAgree) throw noSuchExchange();
    return [{ kind: "exchange-agreed", body: { exchangeId, organisationId, until: fromNow() } }];
  });
}

/** Records that a steward of either side ends it, or does not take the offer. Throws `no-such-exchange`. */
export function endExchange(store: RecordStore, actor: Actor, deed: ExchangeDeed): void {
  appendEntries(store, by(actor), () => {
    const { exchangeId } = stewardsExchange(store, actor, deed);
    return [{ kind: "exchange-ended", body: { exchangeId } }];
  });
}

/** One that is not over, of the organisation that the actor is a steward of now. */
function stewardsExchange(store: RecordStore, actor: Actor, { exchangeId, organisationId }: ExchangeDeed): ExchangeRow {
  const isSteward = isOneOf(store, actor.userId, organisationId, ["steward"]);
  const found = liveExchanges(store, actor, organisationId).find((row) => row.exchangeId === exchangeId);
  if (!isSteward || found === undefined) throw noSuchExchange();
  return found;
}

function liveExchanges({ connection }: RecordStore, { userId }: Actor, organisationId: string): ExchangeRow[] {
  return readExchanges(connection, { organisationId, userId, now: new Date().toISOString() }).filter(({ state }) => state !== "over");
}

function noSuchExchange(): ThroughlineError {
  return new ThroughlineError("no-such-exchange", "Nothing of that id waits for that word, or is in force.");
}

function fromNow(): string {
  return new Date(Date.now() + holdsMs).toISOString();
}
