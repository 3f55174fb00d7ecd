import type { UserRole } from "@throughline/model/vocabulary";
import type { Actor } from "./case-record.ts";

/** Somebody whom an administrator asked to join their organisation, until they do or it is too late. */
export interface InvitationRow {
  readonly invitationId: string;
  /** The name they will sign in with. */
  readonly name: string;
  readonly organisationId: string;
  readonly roles: readonly UserRole[];
  readonly scopes: readonly string[];
  /** The administrator: when they are one no more, the invitation holds no more either. */
  readonly invitedBy: string;
  /** Instant from which on it holds no more. */
  readonly until: string;
}

/**
 * What administrators do with the people of their organisation. Who may do it to whom is decided under the record's write lock, by what
 * holds then (docs/adr/0019): the actor is an administrator of the organisation; the scopes they give are their organisation's; nobody gets
 * more by their own hand; the last administrator stays. Throws `not-administrator`, `person-unknown`, `scope-not-yours`, `above-oneself`,
 * `last-administrator`, `name-taken`.
 */
export interface Administration {
  /** Asks somebody to join. `tokenHash` is of the token in their link, which is kept nowhere. */
  invite(
    actor: Actor,
    input: Pick<InvitationRow, "invitationId" | "name" | "organisationId" | "roles" | "scopes" | "until"> & { tokenHash: string },
  ): Promise<void>;
  /** An organisation's invitations that hold at an instant, by name. */
  invitations(organisationId: string, now: string): Promise<readonly InvitationRow[]>;
  /** The invitation of a link, or null when it does not hold at the instant. */
  invitationOf(tokenHash: string, now: string): Promise<InvitationRow | null>;
  /** Makes the invited person one who uses the system, and ends the invitation. False when it does not hold, or was accepted just before. */
  acceptInvitation(input: { tokenHash: string; userId: string; passwordHash: string; now: string }): Promise<boolean>;
  withdrawInvitation(actor: Actor, invitationId: string): Promise<void>;
  /** Gives a person these roles and scopes in place of those they have: binds on their next request. */
  changeAccess(actor: Actor, input: { userId: string; roles: readonly UserRole[]; scopes: readonly string[] }): Promise<void>;
  /** Removes a person as an administrator does. `removeUser` is the operator's way, and keeps the last administrator as well. */
  removePerson(actor: Actor, userId: string): Promise<void>;
}
