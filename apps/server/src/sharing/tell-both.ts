import { mostSubjects } from "@throughline/model/audit-event";
import type { Principal } from "../access/principal.ts";
import type { Instance } from "../instance/instance.ts";

/** What a person learnt of another organisation, as the audit log names it. */
interface Told {
  readonly action: "hitTold" | "exchangeTold";
  readonly giverId: string;
  /** Of identifiers. */
  readonly ids: readonly string[];
}

/** One event in the log of who asked, and one in that of whom it is of; each names the other. */
export async function tellBoth(
  { audit }: Pick<Instance, "audit">,
  { userId, organisationId: takerId }: Principal,
  { action, giverId, ids }: Told,
): Promise<void> {
  if (ids.length === 0) return;
  const event = { deed: "view", action, userId, purpose: "screen", outcome: "done", code: "" } as const;
  for (const [organisationId, other] of [
    [takerId, giverId],
    [giverId, takerId],
  ] as const)
    await audit.tell({ ...event, organisationId, subjects: [other, ...ids].slice(0, mostSubjects), subjectTotal: ids.length + 1 });
}
