import { createHash, randomUUID } from "node:crypto";
import { accountName } from "@throughline/model/account-name";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Actor, CaseRecord, Organisation, User } from "@throughline/record/case-record";

/** The kebab-case id an organisation's name gives: ASCII letters and digits; names in other scripts keep a hash of themselves. */
export function organisationIdOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  const isWhole = /^[\p{ASCII}]*$/u.test(plain) && slug !== "";
  if (isWhole) return slug;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 10);
  return slug === "" ? `organisation-${hash}` : `${slug}-${hash}`;
}

/** The organisation of this name (or id), added when there is none. */
export async function addOrganisationNamed(
  place: { readonly record: Pick<CaseRecord, "organisations" | "addOrganisation">; readonly isDemo: boolean },
  actor: Actor,
  input: { readonly name: string; readonly country?: string | undefined },
): Promise<Organisation> {
  const name = input.name.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (name === "") throw new ThroughlineError("organisation-without-name", "An organisation needs a name.");
  const organisationId = organisationIdOf(name);
  const existing = (await place.record.organisations()).find(
    (one) => one.name === name || one.organisationId === name || one.organisationId === organisationId,
  );
  if (existing !== undefined) return existing;
  const organisation: Organisation = {
    organisationId,
    name,
    isDemo: place.isDemo,
    ...(input.country === undefined ? {} : { country: input.country }),
  };
  await place.record.addOrganisation(actor, organisation);
  return organisation;
}

/** Adds a person who uses the system and returns their id. Throws `name-taken` when somebody signs in with that name already. */
export async function addPerson(
  record: Pick<CaseRecord, "users" | "addUser">,
  actor: Actor,
  input: Omit<User, "userId"> & { readonly passwordHash: string | null },
): Promise<string> {
  const { passwordHash, ...person } = input;
  const name = person.name.normalize("NFKC").trim();
  const isTaken = (await record.users()).some((user) => accountName(user.name) === accountName(name));
  if (isTaken) throw new ThroughlineError("name-taken", "Somebody signs in with this name already. Choose another.");
  const userId = randomUUID();
  await record.addUser(actor, { ...person, userId, name }, passwordHash);
  return userId;
}
