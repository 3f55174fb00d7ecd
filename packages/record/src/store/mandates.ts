import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Actor } from "../case-record.ts";
import type { Mandate } from "../mandates.ts";
import { refuseUnknownOrganisation } from "./known-organisation.ts";
import { hasMandate } from "./mandate-held.ts";
import { appendEntries, type RecordStore } from "./record-store.ts";
import { by } from "./submissions.ts";

/** Records a mandate; one that is in force gets no second entry. Throws `organisation-unknown`, `mandate-for-itself`. */
export function giveMandate(store: RecordStore, actor: Actor, { giverId, holderId }: Mandate): void {
  appendEntries(store, by(actor), () => {
    for (const organisationId of [giverId, holderId]) refuseUnknownOrganisation(store.connection, organisationId);
    if (giverId === holderId) throw new ThroughlineError("mandate-for-itself", "An organisation imports for itself without a mandate.");
    return hasMandate(store.connection, { giverId, holderId }) ? [] : [{ kind: "mandate-given", body: { giverId, holderId } }];
  });
}

/** Records the end of a mandate. Throws `no-such-mandate`. */
export function endMandate(store: RecordStore, actor: Actor, { giverId, holderId }: Mandate): void {
  appendEntries(store, by(actor), () => {
    if (!hasMandate(store.connection, { giverId, holderId }))
      throw new ThroughlineError("no-such-mandate", "There is no mandate between the two that could end.");
    return [{ kind: "mandate-ended", body: { giverId, holderId } }];
  });
}
