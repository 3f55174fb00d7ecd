import type { SharingAgreement } from "@throughline/record/sharing";
import { learnsBy } from "../access/learns-by.ts";
import type { Principal } from "../access/principal.ts";
import type { HitView } from "../contract/sharing-endpoints.ts";
import type { Instance } from "../instance/instance.ts";
import { tellBoth } from "./tell-both.ts";

interface Asking {
  readonly instance: Pick<Instance, "record" | "audit">;
  readonly principal: Principal;
  /** Scopes whose case files are shown anyhow: of those no hit is told. */
  readonly shown: readonly string[];
}

/** The hits of one identifier, by its id; none for those that are not also recorded, or of which no agreement tells. */
export type HitsOf = (id: string) => HitView[];

/**
 * That identifiers are also recorded by organisations whose agreement tells the asker so, with whom to speak to there. Each hit is in the audit
 * log of both organisations before it is told. Whoever has no agreement is answered as if nothing were recorded elsewhere.
 */
export async function askHits({ instance, principal, shown }: Asking, ids: readonly string[]): Promise<HitsOf> {
  const { record } = instance;
  const agreements = await agreementsFor(record, principal, shown);
  if (agreements.length === 0 || ids.length === 0) return () => [];
  const [found, organisations] = await Promise.all([
    record.alsoRecorded(
      ids,
      agreements.map(({ giverId }) => giverId),
    ),
    record.organisations(),
  ]);
  const nameOf = new Map(organisations.map(({ organisationId, name }) => [organisationId, name]));
  const idsOf = (giverId: string): string[] => found.filter((one) => one.giverId === giverId).map(({ id }) => id);
  for (const { giverId } of agreements) await tellBoth(instance, principal, { action: "hitTold", giverId, ids: idsOf(giverId) });
  const hitsOf = (id: string): SharingAgreement[] =>
    agreements.filter(({ giverId }) => found.some((one) => one.id === id && one.giverId === giverId));
  return (id) => hitsOf(id).map(({ giverId, contact }) => ({ organisation: nameOf.get(giverId) ?? giverId, contact }));
}

/** Organisations whose agreement tells the asker that they recorded an identifier too. Nothing is told: for routing a request to them. */
export async function organisationsWith({ instance: { record }, principal, shown }: Asking, id: string): Promise<string[]> {
  const agreements = await agreementsFor(record, principal, shown);
  const found = await record.alsoRecorded(
    [id],
    agreements.map(({ giverId }) => giverId),
  );
  return found.map(({ giverId }) => giverId);
}

async function agreementsFor(record: Instance["record"], principal: Principal, shown: readonly string[]): Promise<SharingAgreement[]> {
  return (await record.sharing()).filter((one) => learnsBy(one, principal) && !shown.includes(one.giverId));
}
