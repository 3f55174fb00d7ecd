import type { RestsOn } from "@throughline/record/packets";
import type { Selection } from "@throughline/referral/selection";

/**
 * The case files that a packet rests on, in order of their ids: all that cite what was chosen, what stays behind included, since its title
 * may speak of that; each with the identifiers of it that leave.
 */
export function restsOn(chosen: Selection, leaves: Selection): RestsOn[] {
  const identifiers = new Map(citationsOf(chosen).map(([caseFileId]) => [caseFileId, new Set<string>()]));
  const leaving = new Set(leaves.identifiers.map(({ id }) => id));
  for (const [caseFileId, ids] of citationsOf(leaves)) for (const id of ids) if (leaving.has(id)) identifiers.get(caseFileId)?.add(id);
  return [...identifiers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([caseFileId, ids]) => ({ caseFileId, identifiers: [...ids].sort() }));
}

/** What each sighting, payment and statement names, with the case file that tells of it. */
function citationsOf({ sightings, payments, statements }: Selection): (readonly [caseFileId: string, ids: readonly string[]])[] {
  return [
    ...sightings.map(({ caseFileId, identifierId }) => [caseFileId, [identifierId]] as const),
    ...[...payments, ...statements].map(({ caseFileId, fromId, toId }) => [caseFileId, [fromId, toId]] as const),
  ];
}
