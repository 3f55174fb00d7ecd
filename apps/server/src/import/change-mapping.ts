import { type Mapping, mappingText, parseMapping } from "@throughline/ingest/mapping/mapping";
import { withoutPersons } from "@throughline/ingest/mapping/person-columns";
import type { CaseRecord } from "@throughline/record/case-record";
import type { MappingChange } from "../contract/import-endpoints.ts";
import type { ImportPreview } from "../contract/import-views.ts";
import { HttpProblem } from "../http/problem.ts";
import { columnUses, mayBe, putToUse } from "./column-use.ts";
import type { ImportJob } from "./import-job.ts";

/** A mapping in force and where it came from; without a text it is guessed. */
export interface MappingInForce {
  readonly mapping: string | undefined;
  readonly mappedBy: ImportPreview["mappedBy"];
}

export const guessed: MappingInForce = { mapping: undefined, mappedBy: { way: "guess", name: "" } };

/** The mapping a change asks for. A use that the column may not have, and a name that nothing is saved under, are problems with a code. */
export async function changeMapping(
  record: Pick<CaseRecord, "mappings">,
  { mappingsOf, preview }: Pick<ImportJob, "mappingsOf" | "preview">,
  change: MappingChange,
): Promise<MappingInForce> {
  if (change.by === "guess") return guessed;
  if (change.by === "column") {
    const { header, use } = change;
    if (!columnUses.includes(use) || !preview.columns.some((column) => column.header === header))
      throw new HttpProblem("no-such-use", 422, "There is no such column or no such use. Load the page again.");
    if (!mayBe(header, use))
      throw new HttpProblem("about-the-person", 422, "This column is about the person, so it cannot be let in. Leave it crossed out.");
    return inForce(putToUse(parseMapping(preview.mapping), header, use), { way: "changed", name: "" });
  }
  const saved = (await record.mappings(mappingsOf)).find(({ name }) => name === change.name);
  if (saved === undefined) throw new HttpProblem("no-such-mapping", 404, "No mapping of that name is saved. Load the page again.");
  return inForce(withoutPersons(parseMapping(saved.mapping)), { way: "saved", name: saved.name });
}

function inForce(mapping: Mapping, mappedBy: MappingInForce["mappedBy"]): MappingInForce {
  return { mapping: mappingText(mapping), mappedBy };
}
