import type { Actor } from "@throughline/record/case-record";
import type { Principal } from "../access/principal.ts";
import type { Instance } from "../instance/instance.ts";

/** Recorded identifiers that somebody may meet within {@link watchedMs} and record nothing, before their stewards are told. */
export const manyMet = 30;
/** A day. */
const watchedMs = 24 * 60 * 60 * 1000;
/** The endpoints that look texts up. */
const lookUps = ["check", "checkCopy"];

interface Watched {
  readonly instance: Pick<Instance, "record" | "audit">;
  readonly principal: Principal;
  readonly actor: Actor;
}

/**
 * Alerts the stewards of a person's organisation when they met many recorded identifiers within a day, by texts they had checked, and recorded
 * nothing in it. `met` is what this text met; what earlier ones did stands in the audit log. Once for each person and day.
 */
export async function watchLookUps({ instance: { record, audit }, principal, actor }: Watched, met: readonly string[]): Promise<void> {
  if (met.length === 0) return;
  const { userId, organisationId } = principal;
  const since = new Date(Date.now() - watchedMs).toISOString();
  const identifiers = new Set([...(await audit.subjects({ userId, actions: lookUps, since })), ...met]).size;
  if (identifiers < manyMet || (await record.hasRecordedSince(userId, since))) return;
  await record.alertLookUps(actor, { userId, organisationId, identifiers });
}
