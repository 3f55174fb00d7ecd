import type { ExchangeRow } from "@throughline/record/exchanges";
import type { Principal } from "../access/principal.ts";
import type { ExchangeView, OfferedView } from "../contract/exchange-endpoints.ts";
import type { IdentifierView } from "../contract/views.ts";
import type { NameOf } from "./show-record-rows.ts";

/**
 * Whether a steward is told of an exchange: of what is in force, since any steward of either side ends it; and of what waits, where their own
 * organisation offers it or the request that it came with is theirs to answer.
 */
export function isTold({ state, requestId, askerId }: ExchangeRow, { organisationId }: Principal, asked: ReadonlySet<string>): boolean {
  return state === "in-force" || (state === "waiting" && (askerId === organisationId || asked.has(requestId)));
}

/** An exchange as a steward of one side sees it; none that is over. */
export function showExchange(
  { exchangeId, requestId, askerId, askedId, offeredBy, purpose, at, until, state, mayAgree }: ExchangeRow,
  { organisationId }: Principal,
  { identifier, nameOf }: { readonly identifier: IdentifierView | null; readonly nameOf: NameOf },
): ExchangeView[] {
  if (state === "over") return [];
  const isOwnOffer = askerId === organisationId;
  const organisation = nameOf(isOwnOffer ? askedId : askerId);
  return [{ exchangeId, requestId, identifier, organisation, offeredBy, isOwnOffer, purpose, at, until, state, mayAgree }];
}

/** How far the exchanges offered with one request are: one state for all who were asked. Who they are stands in it where it is in force. */
export function showOffered(rows: readonly ExchangeRow[], nameOf: NameOf): OfferedView | null {
  if (rows.length === 0) return null;
  const inForce = rows.filter(({ state }) => state === "in-force").map(({ askedId, until }) => ({ organisation: nameOf(askedId), until }));
  if (inForce.length > 0) return { state: "in-force", inForce };
  return { state: rows.some(({ state }) => state === "waiting") ? "waiting" : "over", inForce };
}
