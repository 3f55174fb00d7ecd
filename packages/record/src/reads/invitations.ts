import type { UserRole } from "@throughline/model/vocabulary";
import type { InvitationRow } from "../administration.ts";
import { allRows, type Connection } from "../open-connection.ts";

interface Row extends Omit<InvitationRow, "roles" | "scopes"> {
  readonly roles: string;
  readonly scopes: string;
}

const columns =
  "SELECT invitation_id AS invitationId, name, organisation_id AS organisationId, roles, scopes, invited_by AS invitedBy, until FROM invitation";

/** Invitations that are neither ended nor too late at an instant, by name. */
export function readInvitations(connection: Connection, now: string): readonly InvitationRow[] {
  return allRows<Row>(connection, `${columns} WHERE until > ? ORDER BY name, invitation_id`, now).map(invitationOf);
}

/** The invitation with a token of this hash, or null. */
export function readInvitationOf(connection: Connection, tokenHash: string, now: string): InvitationRow | null {
  return allRows<Row>(connection, `${columns} WHERE token_hash = ? AND until > ?`, tokenHash, now).map(invitationOf)[0] ?? null;
}

export function readInvitationById(connection: Connection, invitationId: string): InvitationRow | null {
  return allRows<Row>(connection, `${columns} WHERE invitation_id = ?`, invitationId).map(invitationOf)[0] ?? null;
}

function invitationOf({ invitationId, name, organisationId, roles, scopes, invitedBy, until }: Row): InvitationRow {
  return {
    invitationId,
    name,
    organisationId,
    roles: JSON.parse(roles) as UserRole[],
    scopes: JSON.parse(scopes) as string[],
    invitedBy,
    until,
  };
}
