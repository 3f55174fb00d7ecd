import { parseMapping } from "@throughline/ingest/mapping/mapping";
import { headerForm } from "@throughline/model/person-fields";
import type { ImportPreview } from "../contract/import-views.ts";
import { HttpProblem } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";
import type { MappingInForce } from "./change-mapping.ts";
import { columnUses } from "./column-use.ts";
import type { FileToRead } from "./file-reader.ts";

export interface PreviewWanted extends Omit<FileToRead, "mapping">, MappingInForce {
  readonly importId: string;
  readonly organisationId: string;
  readonly mappingsOf: string;
}

/** A file's columns, what becomes of each, and its first rows. A file that is refused as a whole is a problem with its reason. */
export async function previewImport(
  { record, reader }: Pick<Instance, "record" | "reader">,
  wanted: PreviewWanted,
): Promise<ImportPreview> {
  const { importId, organisationId, mappingsOf, file, fileName, country, mapping, mappedBy } = wanted;
  const [answer, saved] = await Promise.all([reader.preview({ file, fileName, country, mapping }), record.mappings(mappingsOf)]);
  if (answer.end === "refused") throw new HttpProblem(answer.refusal.reason, 422, answer.refusal.words);
  const headers = new Set(answer.preview.columns.map(({ header }) => headerForm(header)));
  const savedMappings = saved.map((one) => {
    const columns = parseMapping(one.mapping).columns.filter(({ as }) => as !== "ignored");
    return { name: one.name, columns: columns.length, found: columns.filter(({ header }) => headers.has(headerForm(header))).length };
  });
  return { importId, organisationId, fileName, ...answer.preview, mappedBy, savedMappings, uses: [...columnUses] };
}
