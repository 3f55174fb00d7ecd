import type { CaseRecord } from "@throughline/record/case-record";
import type { RequestRecord } from "@throughline/record/requests";
import type { SelectedIdentifier } from "@throughline/referral/selection";
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

/** Identifiers as the gate reads them, in the order of their ids: protected is whatever needs another steward's word. Unknown ids give none. */
export async function selectIdentifiers(
  record: Pick<CaseRecord, "identifiersById" | "stewardsConcerned">,
  principal: Pick<Principal, "organisationId">,
  ids: readonly string[],
): Promise<SelectedIdentifier[]> {
  const [rows, kept] = await Promise.all([record.identifiersById(ids), needingSteward(record, principal, ids)]);
  return rows.map((row) => ({ ...row, isProtected: row.isProtected || kept.has(row.id) }));
}
