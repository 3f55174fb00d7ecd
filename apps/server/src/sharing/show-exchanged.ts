import type { Exchanged } from "@throughline/record/exchanges";
import type { SharingAgreement } from "@throughline/record/sharing";
import { learnsBy } from "../access/learns-by.ts";
import type { Principal } from "../access/principal.ts";
import type { ExchangedView } from "../contract/exchange-endpoints.ts";
import type { Instance } from "../instance/instance.ts";
import { organisationNames } from "../show/show-record-rows.ts";
import { tellBoth } from "./tell-both.ts";

/**
 * What other organisations show the reader's of an identifier that the reader has before them, by exchanges in force now: for reading alone,
 * and in no list, count or graph. It is in the audit log of both organisations before it is shown.
 */
export async function showExchanged(
  instance: Pick<Instance, "record" | "audit">,
  principal: Principal,
  id: string,
): Promise<ExchangedView[]> {
  const { record } = instance;
  const { organisationId } = principal;
  const found = await record.exchanged(id, organisationId, new Date().toISOString());
  if (found.length === 0) return [];
  const [agreements, nameOf] = await Promise.all([record.sharing(), organisationNames(record)]);
  const readable = found.filter((one) => isReadable(one, principal, agreements));
  const giverOf = ({ askerId, askedId }: Exchanged): string => (askerId === organisationId ? askedId : askerId);
  for (const one of readable) await tellBoth(instance, principal, { action: "exchangeTold", giverId: giverOf(one), ids: [id] });
  return readable.map((one) => ({
    exchangeId: one.exchangeId,
    organisation: nameOf(giverOf(one)),
    until: one.until,
    caseFiles: one.caseFiles,
    sightings: [...one.sightings],
    sightingsTotal: one.total,
  }));
}

/** While the agreement holds that the exchange came from: on the side that asked, for the roles that the agreement names. */
function isReadable({ askerId, askedId }: Exchanged, principal: Principal, agreements: readonly SharingAgreement[]): boolean {
  const agreement = agreements.find(({ giverId, takerId }) => giverId === askedId && takerId === askerId);
  if (agreement === undefined) return false;
  return principal.organisationId === askedId || learnsBy(agreement, principal);
}
