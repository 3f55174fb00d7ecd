import { accountName } from "@throughline/model/account-name";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Administration, InvitationRow } from "../administration.ts";
import type { Actor, User } from "../case-record.ts";
import type { Connection } from "../open-connection.ts";
import { readInvitationById, readInvitationOf, readInvitations } from "../reads/invitations.ts";
import { readOrganisations, readUsers } from "../reads/people.ts";
import { administratorOf, isAdministrator, refuseForeignScopes, refuseLosingLastAdministrator, refuseRaisingOneself } from "./granting.ts";
import { appendEntries, type RecordStore } from "./record-store.ts";
import { removeUserWith } from "./second-step.ts";
import { by } from "./submissions.ts";

type Invited = Parameters<Administration["invite"]>[1];
type Accepting = Parameters<Administration["acceptInvitation"]>[0];
type AccessChange = Parameters<Administration["changeAccess"]>[1];

/** No scope and no role: what somebody who is still to join has. */
const nothing = { roles: [], scopes: [] };

export function invite(store: RecordStore, actor: Actor, input: Invited): void {
  const { roles, scopes, organisationId } = input;
  appendEntries(store, by(actor), () => {
    refuseForeignScopes(administratorOf(readUsers(store.connection), actor.userId, organisationId), nothing, input);
    refuseTakenName(store.connection, input.name);
    return [{ kind: "person-invited", body: { ...input, roles: [...roles], scopes: [...scopes] } }];
  });
}

export function withdrawInvitation(store: RecordStore, actor: Actor, invitationId: string): void {
  appendEntries(store, by(actor), () => {
    const invitation = readInvitationById(store.connection, invitationId);
    if (invitation === null) throw unknownPerson();
    administratorFor(readUsers(store.connection), actor, invitation);
    return [{ kind: "invitation-ended", body: { invitationId } }];
  });
}

/** What was granted is looked at again: an administrator who is none any more has nothing to grant. */
export function acceptInvitation(store: RecordStore, { tokenHash, userId, passwordHash, now }: Accepting): boolean {
  let isAccepted = false;
  appendEntries(store, { actor: userId, purpose: "invitationAccept" }, () => {
    const invitation = holdingInvitationOf(store.connection, tokenHash, now);
    if (invitation === null) return [];
    const { invitationId, name, organisationId, roles, scopes } = invitation;
    refuseTakenName(store.connection, name, invitationId);
    const isDemo = readOrganisations(store.connection).some((one) => one.organisationId === organisationId && one.isDemo);
    isAccepted = true;
    return [
      { kind: "user-added", body: { userId, name, organisationId, roles: [...roles], scopes: [...scopes], isDemo, passwordHash } },
      { kind: "invitation-ended", body: { invitationId } },
    ];
  });
  return isAccepted;
}

/** The invitation of a link while it holds: until its time, and while whoever sent it is an administrator. */
export function holdingInvitationOf(connection: Connection, tokenHash: string, now: string): InvitationRow | null {
  const invitation = readInvitationOf(connection, tokenHash, now);
  return invitation !== null && isSentByAdministrator(readUsers(connection), invitation) ? invitation : null;
}

/** An organisation's invitations that hold. */
export function holdingInvitations(connection: Connection, organisationId: string, now: string): readonly InvitationRow[] {
  const users = readUsers(connection);
  return readInvitations(connection, now).filter((one) => one.organisationId === organisationId && isSentByAdministrator(users, one));
}

function isSentByAdministrator(users: readonly User[], { invitedBy, organisationId }: InvitationRow): boolean {
  return users.some((user) => user.userId === invitedBy && user.organisationId === organisationId && isAdministrator(user));
}

export function changeAccess(store: RecordStore, actor: Actor, { userId, roles, scopes }: AccessChange): void {
  const after = { roles, scopes };
  appendEntries(store, by(actor), () => {
    const users = readUsers(store.connection);
    const person = personOf(users, userId);
    const administrator = administratorFor(users, actor, person);
    refuseForeignScopes(administrator, person, after);
    refuseRaisingOneself(administrator, userId, after);
    if (!isAdministrator(after)) refuseLosingLastAdministrator(users, person);
    return [{ kind: "access-set", body: { userId, roles: [...roles], scopes: [...scopes] } }];
  });
}

export function removePerson(store: RecordStore, actor: Actor, userId: string): void {
  removeUserWith(store, actor, userId, () => {
    const users = readUsers(store.connection);
    const person = personOf(users, userId);
    administratorFor(users, actor, person);
    refuseLosingLastAdministrator(users, person);
  });
}

/** Removes a person as whoever runs the server does: they are no administrator, and leave no organisation without one. */
export function removeUser(store: RecordStore, actor: Actor, userId: string): void {
  removeUserWith(store, actor, userId, () => {
    const users = readUsers(store.connection);
    const person = users.find((user) => user.userId === userId);
    if (person !== undefined) refuseLosingLastAdministrator(users, person);
  });
}

function personOf(users: readonly User[], userId: string): User {
  const person = users.find((user) => user.userId === userId);
  if (person === undefined) throw unknownPerson();
  return person;
}

/** The actor as an administrator of the organisation that a person or an invitation is of. Those of others are answered like none. */
function administratorFor(users: readonly User[], { userId }: Actor, { organisationId }: Pick<User, "organisationId">): User {
  const actor = users.find((user) => user.userId === userId);
  if (actor !== undefined && actor.organisationId !== organisationId) throw unknownPerson();
  return administratorOf(users, userId, organisationId);
}

function unknownPerson(): ThroughlineError {
  return new ThroughlineError("person-unknown", "There is nobody by that id in your organisation.");
}

/** Names are what people sign in with: each is one person's, or is kept for one who was invited. */
function refuseTakenName(connection: Connection, name: string, ownInvitationId = ""): void {
  const invited = readInvitations(connection, new Date().toISOString()).filter(({ invitationId }) => invitationId !== ownInvitationId);
  if ([...readUsers(connection), ...invited].some((one) => accountName(one.name) === accountName(name)))
    throw new ThroughlineError("name-taken", "Somebody signs in with this name already. Choose another.");
}
