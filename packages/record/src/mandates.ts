import type { Actor } from "./case-record.ts";

/** That one organisation's data officers may import for another. Without one, nobody imports for an organisation but its own people. */
export interface Mandate {
  /** For whom. */
  readonly giverId: string;
  /** Whose data officers. */
  readonly holderId: string;
}

/** A mandate in force. */
export interface GivenMandate extends Mandate {
  /** The name of whoever gave it; the id of one who was removed since. */
  readonly by: string;
  readonly at: string;
}

/** The part of the record that says who imports for whom. */
export interface MandateRecord {
  /** Given again, it stays as it is. Throws `organisation-unknown`, `mandate-for-itself`. */
  giveMandate(actor: Actor, mandate: Mandate): Promise<void>;
  /** Throws `no-such-mandate` when none is in force between the two. */
  endMandate(actor: Actor, mandate: Mandate): Promise<void>;
  /** Mandates in force, of every organisation, by giver and holder. */
  mandates(): Promise<readonly GivenMandate[]>;
}
