import { compareReadNames, leastSuggested } from "@throughline/model/names/compare-names";
import { sayWhyNames } from "@throughline/model/names/name-reason";
import { readName } from "@throughline/model/names/read-name";
import type { ControllerView } from "../contract/person-endpoints.ts";
import type { Instance } from "../instance/instance.ts";
import { organisationNames } from "./show-record-rows.ts";

/** Names shown beside one, and names that each is compared with, the latest, at most. */
const mostNear = 4;
const mostCompared = 300;

/** People named as controlling within the scopes, each beside those named alike, likest first. Nothing is linked on a name. */
export async function showControllers(
  { record }: Pick<Instance, "record">,
  scopes: readonly string[],
  caseFileId?: string,
): Promise<ControllerView[]> {
  const [rows, nameOf] = await Promise.all([record.controllers(scopes), organisationNames(record)]);
  const told = rows.slice(-mostCompared).map((row) => ({ row, read: readName(row.name) }));
  return rows
    .filter((row) => caseFileId === undefined || row.caseFileId === caseFileId)
    .map(({ organisationId, ...row }) => {
      const own = readName(row.name);
      const near = told
        .filter((other) => other.row.controllerId !== row.controllerId)
        .map((other) => ({ ...other, ...compareReadNames(own, other.read) }))
        .filter(({ likeness }) => likeness >= leastSuggested)
        .sort((one, other) => other.likeness - one.likeness)
        .slice(0, mostNear);
      return {
        ...row,
        organisation: nameOf(organisationId),
        near: near.map((other) => ({
          controllerId: other.row.controllerId,
          name: other.row.name,
          organisation: nameOf(other.row.organisationId),
          reference: other.row.reference,
          likeness: other.likeness,
          words: sayWhyNames(other.reasons),
        })),
      };
    });
}
