import type { UserRole } from "@throughline/model/vocabulary";
import type { Readings } from "@throughline/record/case-file-access";
import type { CaseRecord, Organisation, User } from "@throughline/record/case-record";
import type { GivenMandate } from "@throughline/record/mandates";
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
  /** Organisations, besides their own, that they may import for: as a data officer, by mandates in force. They read nothing by it. */
  readonly importsFor: readonly string[];
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
  importsFor: [],
  namedFor: [],
  isDemo: false,
};

/** The principal of a person who uses the system, as the record has them now; {@link nobody} when they were removed. */
export async function findPrincipal(
  record: Pick<CaseRecord, "users" | "sharing" | "mandates" | "readingsOf">,
  userId: string,
): Promise<Principal> {
  const [users, agreements, mandates, readings] = await Promise.all([
    record.users(),
    record.sharing(),
    record.mandates(),
    record.readingsOf(userId, new Date().toISOString()),
  ]);
  const user = users.find((candidate) => candidate.userId === userId);
  return user === undefined ? nobody : principalOf(user, { agreements, mandates, readings });
}

/** What binds on a request besides the person: put together anew for each. */
interface InForce {
  readonly agreements: readonly SharingAgreement[];
  readonly mandates: readonly GivenMandate[];
  readonly readings: Readings;
}

function principalOf(user: User, { agreements, mandates, readings: { named, opened: byGlass } }: InForce): Principal {
  const { userId, name, organisationId, roles, isDemo } = user;
  const ownScopes = [...user.scopes, ...named];
  const opened = agreements
    .filter((agreement) => agreement.learns === "content" && learnsBy(agreement, user))
    .map(({ giverId }) => giverId);
  const scopes = [...new Set([...ownScopes, ...opened, ...byGlass])];
  const importsFor = roles.includes("data-officer")
    ? mandates.filter(({ holderId }) => holderId === organisationId).map(({ giverId }) => giverId)
    : [];
  return { userId, name, organisationId, roles, scopes, ownScopes, importsFor, namedFor: named, isDemo };
}

/** True for their own organisation, and for those whose mandate theirs has. Whether they may import at all is their role's. */
export function mayImportFor({ organisationId, importsFor }: Principal, wanted: string): boolean {
  return wanted === organisationId || importsFor.includes(wanted);
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
    importsFor: principal.importsFor.map((organisationId) => ({ organisationId, organisation: nameOf(organisationId) })),
    isDemo: principal.isDemo,
  };
}
