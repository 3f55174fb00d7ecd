import type { UserRole } from "@throughline/model/vocabulary";
import type { CaseRecord, Organisation, User } from "@throughline/record/case-record";
import type { PrincipalView } from "../contract/views.ts";

/** Who makes a request: taken from the session store and the record only, never from the request itself. */
export interface Principal {
  readonly userId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly roles: readonly UserRole[];
  /** Scopes the person may read. */
  readonly scopes: readonly string[];
  readonly isDemo: boolean;
}

/** Whoever is not signed in: no role, no scope. */
export const nobody: Principal = { userId: "", name: "", organisationId: "", roles: [], scopes: [], isDemo: false };

/** The principal of a person who uses the system, as the record has them now; {@link nobody} when they were removed. */
export async function findPrincipal(record: Pick<CaseRecord, "users">, userId: string): Promise<Principal> {
  const user = (await record.users()).find((candidate) => candidate.userId === userId);
  return user === undefined ? nobody : principalOf(user);
}

/** A user as a principal. */
export function principalOf(user: User): Principal {
  const { userId, name, organisationId, roles, scopes, isDemo } = user;
  return { userId, name, organisationId, roles, scopes, isDemo };
}

/** What the browser may know of a principal. */
export function showPrincipal(principal: Principal, organisations: readonly Organisation[]): PrincipalView {
  const nameOf = (organisationId: string): string =>
    organisations.find((organisation) => organisation.organisationId === organisationId)?.name ?? organisationId;
  return {
    userId: principal.userId,
    name: principal.name,
    organisationId: principal.organisationId,
    organisation: nameOf(principal.organisationId),
    roles: [...principal.roles],
    scopes: principal.scopes.map((scopeId) => ({ scopeId, organisation: nameOf(scopeId) })),
    isDemo: principal.isDemo,
  };
}
