import type { UserRole } from "@throughline/model/vocabulary";

/** Somebody as the walk knows them: what they were given, and who gave it. */
export interface Somebody {
  readonly name: string;
  readonly userId: string;
  readonly organisationId: string;
  readonly roles: readonly UserRole[];
  readonly scopes: readonly string[];
}

/** An invitation on its way. */
export interface Sent {
  readonly invitationId: string;
  readonly token: string;
  readonly sender: Somebody;
  readonly given: Pick<Somebody, "name" | "roles" | "scopes">;
}

/**
 * Everybody there is, every invitation that was sent and neither used nor taken back, and every mandate in force. Written from docs/adr/0019 and
 * docs/adr/0026, not from the code.
 */
export interface Model {
  readonly people: Map<string, Somebody>;
  readonly sent: Map<string, Sent>;
  /** Each as {@link mandateOf} writes it. */
  readonly mandates: Set<string>;
}

export type Given = Pick<Somebody, "roles" | "scopes">;

export function isAdministrator(model: Model, { userId }: Somebody): boolean {
  return model.people.get(userId)?.roles.includes("administrator") === true;
}

/** Rules 1 and 2 for somebody who is still to come. */
export function mayInvite(model: Model, by: Somebody, { scopes }: Given): boolean {
  return isAdministrator(model, by) && scopes.every((scope) => scope === by.organisationId);
}

/** Rules 1 to 4. */
export function mayChange(model: Model, by: Somebody, person: Somebody, given: Given): boolean {
  const [giver, before] = [model.people.get(by.userId), model.people.get(person.userId)];
  if (giver === undefined || before === undefined || !isAdministrator(model, giver)) return false;
  if (giver.organisationId !== before.organisationId) return false;
  if (!given.scopes.every((scope) => scope === giver.organisationId || before.scopes.includes(scope))) return false;
  const isOwnHand = giver.userId === before.userId;
  const isMore = given.roles.some((role) => !before.roles.includes(role)) || given.scopes.some((scope) => !before.scopes.includes(scope));
  if (isOwnHand && isMore) return false;
  return given.roles.includes("administrator") || !isLastAdministrator(model, before);
}

/** Rules 1 and 4. */
export function mayRemove(model: Model, by: Somebody, person: Somebody): boolean {
  const before = model.people.get(person.userId);
  const isOwn = before !== undefined && by.organisationId === before.organisationId;
  return isOwn && isAdministrator(model, by) && !isLastAdministrator(model, before);
}

/** Rule 1. */
export function mayTakeBack(model: Model, by: Somebody, { invitationId, sender }: Sent): boolean {
  return model.sent.has(invitationId) && isAdministrator(model, by) && by.organisationId === sender.organisationId;
}

/** Rule 5. */
export function mayAccept(model: Model, { invitationId, sender }: Sent): boolean {
  return model.sent.has(invitationId) && isAdministrator(model, sender);
}

/** A mandate by the organisation that is imported for and the one that does it. */
export function mandateOf(giverId: string, holderId: string): string {
  return `${holderId} imports for ${giverId}`;
}

/** An administrator gives it for their own organisation, to another. */
export function mayGiveMandate(model: Model, by: Somebody, holderId: string): boolean {
  return isAdministrator(model, by) && by.organisationId !== holderId;
}

/** An administrator of the organisation that is imported for ends it, nobody else. */
export function mayEndMandate(model: Model, by: Somebody, holderId: string): boolean {
  return isAdministrator(model, by) && model.mandates.has(mandateOf(by.organisationId, holderId));
}

/** For one's own organisation by any role that imports; for another as a data officer, by a mandate in force. */
export function mayImport(model: Model, { userId }: Somebody, giverId: string): boolean {
  const person = model.people.get(userId);
  if (person === undefined) return false;
  if (giverId === person.organisationId) return person.roles.some((role) => importers.includes(role));
  return person.roles.includes("data-officer") && model.mandates.has(mandateOf(giverId, person.organisationId));
}

const importers: readonly UserRole[] = ["intake", "data-officer", "investigator", "analyst"];

function isLastAdministrator(model: Model, person: Somebody): boolean {
  const administrators = [...model.people.values()].filter(
    (one) => one.organisationId === person.organisationId && isAdministrator(model, one),
  );
  return administrators.length === 1 && administrators[0]?.userId === person.userId;
}
