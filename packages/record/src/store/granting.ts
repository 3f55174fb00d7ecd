import { ThroughlineError } from "@throughline/model/throughline-error";
import type { UserRole } from "@throughline/model/vocabulary";
import type { User } from "../case-record.ts";

/** Roles and scopes that somebody is to have. */
export interface Access {
  readonly roles: readonly UserRole[];
  readonly scopes: readonly string[];
}

/** The administrator who acts. Throws `not-administrator` for whoever is not one of this organisation, or no more. */
export function administratorOf(users: readonly User[], userId: string, organisationId: string): User {
  const found = users.find((user) => user.userId === userId);
  if (found === undefined || found.organisationId !== organisationId || !isAdministrator(found))
    throw new ThroughlineError("not-administrator", "This takes an administrator of that organisation.");
  return found;
}

/**
 * What an administrator may give to somebody of their organisation who has `before`: any role, and of scopes their organisation's own, which
 * bears its id, beside those the person has already. Throws `scope-not-yours`.
 */
export function refuseForeignScopes(administrator: User, before: Access, after: Access): void {
  const mayBe = new Set([administrator.organisationId, ...before.scopes]);
  if (!after.scopes.every((scope) => mayBe.has(scope)))
    throw new ThroughlineError("scope-not-yours", "You can only let people read your own organisation's case files.");
}

/** Nobody gives themselves what they do not have: with one's own hand it only gets less. Throws `above-oneself`. */
export function refuseRaisingOneself(administrator: User, userId: string, after: Access): void {
  if (administrator.userId !== userId) return;
  const isMore =
    after.roles.some((role) => !administrator.roles.includes(role)) || after.scopes.some((scope) => !administrator.scopes.includes(scope));
  if (isMore) throw new ThroughlineError("above-oneself", "You cannot give yourself more than you have. Ask another administrator.");
}

/** Throws `last-administrator` when an organisation that has administrators would have none without this person. */
export function refuseLosingLastAdministrator(users: readonly User[], person: User): void {
  const administrators = users.filter((user) => user.organisationId === person.organisationId && isAdministrator(user));
  if (administrators.length === 1 && administrators[0]?.userId === person.userId)
    throw new ThroughlineError("last-administrator", "This is the last administrator of the organisation. Make somebody else one first.");
}

export function isAdministrator({ roles }: Access): boolean {
  return roles.includes("administrator");
}
