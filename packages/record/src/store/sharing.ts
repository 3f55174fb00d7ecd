import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Actor } from "../case-record.ts";
import { firstRow } from "../open-connection.ts";
import type { SharingTerms } from "../sharing.ts";
import { refuseUnknownOrganisation } from "./known-organisation.ts";
import { appendEntries, type RecordStore } from "./record-store.ts";
import { by } from "./submissions.ts";

/** Records an agreement. Throws `organisation-unknown`, `sharing-with-itself`. */
export function agreeSharing(store: RecordStore, actor: Actor, { giverId, takerId, learns, roles, contact }: SharingTerms): void {
  appendEntries(store, by(actor), () => {
    for (const organisationId of [giverId, takerId]) refuseUnknownOrganisation(store.connection, organisationId);
    if (giverId === takerId)
      throw new ThroughlineError("sharing-with-itself", "An organisation reads its own case files without an agreement.");
    return [{ kind: "sharing-agreed", body: { giverId, takerId, learns, roles: [...new Set(roles)].sort(), contact } }];
  });
}

/** Records the end of an agreement. Throws `no-such-agreement`. */
export function endSharing(store: RecordStore, actor: Actor, { giverId, takerId }: Pick<SharingTerms, "giverId" | "takerId">): void {
  appendEntries(store, by(actor), () => {
    if (firstRow(store.connection, "SELECT 1 FROM sharing WHERE giver_id = ? AND taker_id = ?", giverId, takerId) === undefined)
      throw new ThroughlineError("no-such-agreement", "There is no agreement between the two that could end.");
    return [{ kind: "sharing-ended", body: { giverId, takerId } }];
  });
}
