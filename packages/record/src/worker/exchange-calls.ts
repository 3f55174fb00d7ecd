import type { Actor } from "../case-record.ts";
import type { ExchangeDeed, ExchangeOffer, ExchangeRecord } from "../exchanges.ts";
import { readExchanged, readExchanges } from "../reads/exchanges.ts";
import { agreeExchange, endExchange, offerExchange } from "../store/exchanges.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { writerMethods } from "./methods.ts";
import type { Reader } from "./reader-pool.ts";
import type { Thread } from "./thread.ts";

/** What the writing thread does about exchanges. */
export const exchangeWriterMethods = {
  offerExchange: (store: RecordStore, actor: Actor, offer: ExchangeOffer) => offerExchange(store, actor, offer),
  agreeExchange: (store: RecordStore, actor: Actor, deed: ExchangeDeed) => agreeExchange(store, actor, deed),
  endExchange: (store: RecordStore, actor: Actor, deed: ExchangeDeed) => endExchange(store, actor, deed),
} as const;

/** What a reading thread answers about exchanges. */
export const exchangeReaderMethods = {
  exchangesOf: (store: RecordStore, organisationId: string, userId: string, now: string) =>
    readExchanges(store.connection, { organisationId, userId, now }),
  exchanged: (store: RecordStore, identifierId: string, organisationId: string, now: string) =>
    readExchanged(store.connection, identifierId, { organisationId, now }),
} as const;

export type ExchangeWrites = Pick<ExchangeRecord, keyof typeof exchangeWriterMethods>;
export type ExchangeReads = Pick<ExchangeRecord, keyof typeof exchangeReaderMethods>;

export function exchangeWrites(write: Thread<typeof writerMethods>["call"]): ExchangeWrites {
  return {
    offerExchange: (actor, offer) => write("offerExchange", actor, offer),
    agreeExchange: (actor, deed) => write("agreeExchange", actor, deed),
    endExchange: (actor, deed) => write("endExchange", actor, deed),
  };
}

export function exchangeReads(read: Reader["call"]): ExchangeReads {
  return {
    exchangesOf: (organisationId, userId, now) => read("exchangesOf", organisationId, userId, now),
    exchanged: (identifierId, organisationId, now) => read("exchanged", identifierId, organisationId, now),
  };
}
