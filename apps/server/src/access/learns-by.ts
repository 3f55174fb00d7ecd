import type { User } from "@throughline/record/case-record";
import type { SharingAgreement } from "@throughline/record/sharing";

/** True when a person learns what an agreement tells: they are of the organisation that takes, in one of the roles it names. */
export function learnsBy(
  { takerId, roles }: Pick<SharingAgreement, "takerId" | "roles">,
  person: Pick<User, "organisationId" | "roles">,
): boolean {
  return person.organisationId === takerId && person.roles.some((role) => roles.includes(role));
}
