import type { Learnable, UserRole } from "@throughline/model/vocabulary";
import type { Actor } from "./case-record.ts";

/** What one organisation on this server lets another learn of its case files. Without one, nothing. */
export interface SharingTerms {
  /** Whose case files they are. */
  readonly giverId: string;
  readonly takerId: string;
  readonly learns: Learnable;
  /** Roles in the taking organisation that learn it; nobody else there does. */
  readonly roles: readonly UserRole[];
  /** Whom to speak to about what is also recorded, as the giver wants it read. */
  readonly contact: string;
}

/** An agreement in force. */
export interface SharingAgreement extends SharingTerms {
  /** The name of whoever made it; the id of one who was removed since. */
  readonly by: string;
  readonly at: string;
}

/** That an identifier stands in an organisation's case files. */
export interface AlsoRecorded {
  readonly id: string;
  readonly giverId: string;
}

/** The part of the record that says what organisations let each other learn. */
export interface SharingRecord {
  /** Takes the place of what stood between the two. Throws `organisation-unknown`, `sharing-with-itself`. */
  agreeSharing(actor: Actor, terms: SharingTerms): Promise<void>;
  /** Throws `no-such-agreement` when none is in force between the two. */
  endSharing(actor: Actor, between: Pick<SharingTerms, "giverId" | "takerId">): Promise<void>;
  /** Agreements in force, of every organisation, by giver and taker. */
  sharing(): Promise<readonly SharingAgreement[]>;
  /** Which of the identifiers stand in which of the scopes, for hits: never with a count, never what a protected holder claims there. */
  alsoRecorded(ids: readonly string[], scopes: readonly string[]): Promise<readonly AlsoRecorded[]>;
}
