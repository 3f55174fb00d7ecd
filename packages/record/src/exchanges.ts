import type { Basis, Check, HeldBy, Role } from "@throughline/model/vocabulary";
import type { Actor } from "./case-record.ts";

/** Who offers, and about what: the identifier of a request for contact that their organisation made. */
export interface ExchangeOffer {
  readonly identifierId: string;
  readonly organisationId: string;
}

/** A steward's deed about one exchange, for their organisation. */
export interface ExchangeDeed {
  readonly exchangeId: string;
  readonly organisationId: string;
}

/** That two organisations may show each other what they recorded of one identifier, as it stands at an instant. */
export interface ExchangeRow {
  readonly exchangeId: string;
  readonly requestId: string;
  readonly identifierId: string;
  /** Whose person offered it. */
  readonly askerId: string;
  /** Whose stewards were asked. */
  readonly askedId: string;
  /** The name of whoever offered it; the id of one who was removed since. */
  readonly offeredBy: string;
  readonly purpose: string;
  /** Instants. It waits, or is in force, until the second. */
  readonly at: string;
  readonly until: string;
  /** In force once a steward on each side agreed; over when a steward or the agreement ended it, or its time is up. */
  readonly state: "waiting" | "in-force" | "over";
  /** Whether it takes this reader's word, or would hold more with it. */
  readonly mayAgree: boolean;
}

/** One sighting as the other side of an exchange reads it. */
export interface ExchangedSighting {
  readonly role: Role;
  /** A date, or "" where none is known. */
  readonly seenOn: string;
  readonly basis: Basis;
  readonly heldBy: HeldBy;
  readonly check: Check;
}

/** What the other side of an exchange in force recorded of its identifier. */
export interface Exchanged extends Pick<ExchangeRow, "exchangeId" | "askerId" | "askedId" | "until"> {
  readonly caseFiles: number;
  readonly total: number;
  /** At most two hundred, newest first. */
  readonly sightings: readonly ExchangedSighting[];
}

/** The part of the record that holds what organisations show each other by mutual consent. */
export interface ExchangeRecord {
  /**
   * Offers one to each organisation asked that has not said no and whose agreement with the asker's holds, unless one waits or is in force.
   * A steward's offer is their organisation's yes. Throws `no-such-request`, `not-its-reader`.
   */
  offerExchange(actor: Actor, offer: ExchangeOffer): Promise<void>;
  /** Throws `no-such-exchange` unless it takes this steward's word. */
  agreeExchange(actor: Actor, deed: ExchangeDeed): Promise<void>;
  /** Throws `no-such-exchange` unless it waits or is in force, and a steward of either side ends it. */
  endExchange(actor: Actor, deed: ExchangeDeed): Promise<void>;
  /** Those of an organisation, on either side, newest first, as one of its people reads them at an instant. */
  exchangesOf(organisationId: string, userId: string, now: string): Promise<readonly ExchangeRow[]>;
  /** What the others show an organisation of an identifier; nothing of what the gate keeps for a holder or a sealed case file. */
  exchanged(identifierId: string, organisationId: string, now: string): Promise<readonly Exchanged[]>;
}
