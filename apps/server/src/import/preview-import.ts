import type { ImportPreview } from "../contract/views.ts";
import { HttpProblem } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";
import type { FileToRead } from "./file-reader.ts";

export interface PreviewWanted extends FileToRead {
  readonly importId: string;
  readonly organisationId: string;
}

/** A file's columns, what becomes of each, and its first rows. A file that is refused as a whole is a problem with its reason. */
export async function previewImport(
  { record, reader }: Pick<Instance, "record" | "reader">,
  wanted: PreviewWanted,
): Promise<ImportPreview> {
  const { importId, organisationId, file, fileName, country, mapping } = wanted;
  const [answer, saved] = await Promise.all([reader.preview({ file, fileName, country, mapping }), record.mappings(organisationId)]);
  if (answer.end === "refused") throw new HttpProblem(answer.refusal.reason, 422, answer.refusal.words);
  return { importId, fileName, ...answer.preview, savedMappings: saved.map(({ name }) => name) };
}
