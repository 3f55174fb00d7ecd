import type { RequestRecord } from "@throughline/record/requests";
import type { Principal } from "../access/principal.ts";

/**
 * Which of some identifiers need another steward's word before anybody of the principal's organisation sends them out, whatever the cause.
 * The gate's sentence is one for all causes, so nothing tells them apart from here on.
 */
export async function needingSteward(
  record: Pick<RequestRecord, "stewardsConcerned">,
  { organisationId }: Pick<Principal, "organisationId">,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const concerned = await record.stewardsConcerned(ids, { organisationId, on: new Date().toISOString() });
  return new Set(concerned.map(({ id }) => id));
}
