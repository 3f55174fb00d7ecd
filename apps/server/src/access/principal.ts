import type { UserRole } from "@throughline/model/vocabulary";
import type { Readings } from "@throughline/record/case-file-access";
import type { CaseRecord, Organisation, User } from "@throughline/record/case-record";
import type { SharingAgreement } from "@throughline/record/sharing";
import type { PrincipalView } from "../contract/views.ts";
import { learnsBy } from "./learns-by.ts";

/** Who makes a request: taken from the session store and the record only, never from the request itself. */
export interface Principal {
  readonly userId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly roles: readonly UserRole[];
  /** Scopes the person may read: their own, those that agreements open to their role, and case files they opened for an hour. */
  readonly scopes: readonly string[];
  /** Their own only, and case files they are named for. What an agreement or broken glass opens is for reading: what leaves, and what is told of who did it, goes by these. */
  readonly ownScopes: readonly string[];
  /** Case files of the person's organisation that they are named for: each is a scope of its own, and one of `ownScopes`. */
  readonly namedFor: readonly string[];
  readonly isDemo: boolean;
}

/** Whoever is not signed in: no role, no scope. */
export const nobody: Principal = {
  userId: "",
  name: "",
  organisationId: "",
  roles: [],
  scopes: [],
  ownScopes: [],
  namedFor: [],
  isDemo: false,
};

/** The principal of a person who uses the system, as the record has them now; {@link nobody} when they were removed. */
export async function findPrincipal(record: Pick<CaseRecord, "users" | "sharing" | "readingsOf">, userId: string): Promise<Principal> {
  const [users, agreements, readings] = await Promise.all([
    record.users(),
    record.sharing(),
    record.readingsOf(userId, new Date().toISOString()),
  ]);
  const user = users.find((candidate) => candidate.userId === userId);
  return user === undefined ? nobody : principalOf(user, agreements, readings);
}

function principalOf(user: User, agreements: readonly SharingAgreement[], { named, opened: byGlass }: Readings): Principal {
  const { userId, name, organisationId, roles, isDemo } = user;
  const ownScopes = [...user.scopes, ...named];
  const opened = agreements
    .filter((agreement) => agreement.learns === "content" && learnsBy(agreement, user))
    .map(({ giverId }) => giverId);
  const scopes = [...new Set([...ownScopes, ...opened, ...byGlass])];
  return { userId, name, organisationId, roles, scopes, ownScopes, namedFor: named, isDemo };
}

/** What the browser may know of a principal. */
export function showPrincipal(principal: Principal, organisations: readonly Organisation[]): PrincipalView {
  const found = (organisationId: string): Organisation | undefined =>
    organisations.find((organisation) => organisation.organisationId === organisationId);
  const nameOf = (organisationId: string): string => found(organisationId)?.name ?? organisationId;
  return {
    userId: principal.userId,
    name: principal.name,
    organisationId: principal.organisationId,
    organisation: nameOf(principal.organisationId),
    country: found(principal.organisationId)?.country ?? "",
    roles: [...principal.roles],
    /* Case files that are scopes of their own are no organisation's name to show. */
    scopes: principal.scopes.filter(found).map((scopeId) => ({ scopeId, organisation: nameOf(scopeId) })),
    isDemo: principal.isDemo,
  };
}
