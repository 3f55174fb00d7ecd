import type { GroundTruth, TrueIdentifier } from "./ground-truth.ts";

/** A lead as `throughline leads --json` prints it; what else it prints is of no matter here. */
export interface LeadDocument {
  readonly key: string;
  readonly people: number;
  readonly cases: number;
  readonly standing: string;
  readonly strength: number;
  /** The whole explanation in words. */
  readonly words: string;
}

/** Highest strength of what only looks shared: services, dummies, the organisations' own contacts. */
const mostOfOrdinary = 0.02;

/**
 * Every way in which the leads of a demo differ from what was planted, one sentence each; none when they are right.
 * `leads` are all leads, in their order, of a reader of all organisations.
 */
export function judgeLeads(truth: GroundTruth, leads: readonly LeadDocument[]): readonly string[] {
  const leadOf = new Map(leads.map((lead) => [lead.key, lead]));
  const planted = truth.networks.flatMap(({ name, identifiers }) => identifiers.map((identifier) => ({ name, identifier })));
  const ordinary = planted.filter(({ identifier }) => identifier.standing === "ordinary");
  const meaningless = [...truth.dummies, ...truth.ownOrganisation, ...planted.map(({ identifier }) => identifier).filter(isService)];
  return [
    ...ordinary.flatMap(({ name, identifier }) => judgePlanted(name, identifier, leadOf.get(identifier.key))),
    ...judgeUnplanted(leads, new Set([...planted.map(({ identifier }) => identifier.key), ...meaningless.map(({ key }) => key)])),
    ...truth.protectedHolders.filter(({ key }) => leadOf.has(key)).map(({ key }) => `${key} is protected and yet a lead`),
    ...truth.seenByOnePerson.filter(({ key }) => leadOf.has(key)).map(({ key }) => `${key} was told by one person and yet is a lead`),
    ...meaningless.flatMap((identifier) => judgeMeaningless(identifier, leadOf.get(identifier.key))),
    ...planted.filter(({ identifier }) => isService(identifier)).flatMap(({ identifier }) => judgeService(identifier, leads)),
  ];
}

function isService({ standing }: TrueIdentifier): boolean {
  return standing === "known-service";
}

function judgePlanted(network: string, { key, people, caseFiles }: TrueIdentifier, lead: LeadDocument | undefined): readonly string[] {
  if (lead === undefined) return [`${key} of ${network} is no lead`];
  if (lead.people === people && lead.cases === caseFiles.length) return [];
  return [`${key} of ${network}: ${lead.people} people in ${lead.cases} case files, planted ${people} in ${caseFiles.length}`];
}

function judgeUnplanted(leads: readonly LeadDocument[], known: ReadonlySet<string>): readonly string[] {
  return leads.filter(({ key }) => !known.has(key)).map(({ key }) => `${key} is a lead that nobody planted`);
}

function judgeMeaningless({ key, standing }: TrueIdentifier, lead: LeadDocument | undefined): readonly string[] {
  if (lead === undefined || (lead.standing === standing && lead.strength <= mostOfOrdinary)) return [];
  return [`${key} (${standing}) links people with strength ${lead.strength} as ${lead.standing}`];
}

/** The service is listed, below every ordinary lead, with the reason in its words. */
function judgeService({ key }: TrueIdentifier, leads: readonly LeadDocument[]): readonly string[] {
  const place = leads.findIndex((lead) => lead.key === key);
  const service = leads[place];
  if (service === undefined) return [`${key} is a known service and was dropped instead of listed last`];
  const isBelow = leads.slice(place + 1).every(({ standing }) => standing !== "ordinary");
  const saysWhy = service.words.includes("known service");
  return [
    ...(isBelow ? [] : [`${key} is a known service above an ordinary lead`]),
    ...(saysWhy ? [] : [`${key} does not say why it is last`]),
  ];
}
