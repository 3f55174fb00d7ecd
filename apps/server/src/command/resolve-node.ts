import { caseFileNode, identifierNode } from "@throughline/graph/analysis/node-id";
import { IdentifierId, Uuid } from "@throughline/model/vocabulary";
import type { CaseFileRow } from "@throughline/record/case-record";
import type { Instance } from "../instance/instance.ts";
import { UsageError } from "./exit-status.ts";

/** The case file named by its id, by ORGANISATION/REFERENCE, or by a reference that only one visible case file has. */
export async function resolveCaseFile({ record }: Pick<Instance, "record">, scopes: readonly string[], text: string): Promise<CaseFileRow> {
  const found = await findCaseFiles(record, scopes, text);
  const [row] = found;
  if (row === undefined)
    throw new UsageError("no-such-case-file", "There is no such case file. Name it ORGANISATION/REFERENCE, or by its id.");
  if (found.length > 1)
    throw new UsageError("ambiguous-case-file", `${found.length} case files have this reference. Name it ORGANISATION/REFERENCE.`);
  return row;
}

/** A node of the graph named by node id, identifier id or key, a case file's name, or an identifier in any way of writing it. */
export async function resolveNode(
  instance: Pick<Instance, "record" | "recognise">,
  scopes: readonly string[],
  text: string,
): Promise<string> {
  if (/^[ic]:/.test(text)) return text;
  if (IdentifierId.safeParse(text).success) return identifierNode(text);
  const [caseFile, ...others] = await findCaseFiles(instance.record, scopes, text);
  if (caseFile !== undefined && others.length === 0) return caseFileNode(caseFile.caseFileId);
  const key = instance.recognise(text)?.key ?? (/^[a-z-]+:[^:]+:/.test(text) ? text : undefined);
  const [id] = key === undefined ? [] : await instance.record.identifierIdOf([key]);
  if (id === undefined)
    throw new UsageError(
      "no-such-node",
      "One end is neither a case file nor an identifier. Name a case file ORGANISATION/REFERENCE, an identifier by its value or id.",
    );
  return identifierNode(id);
}

async function findCaseFiles(record: Instance["record"], scopes: readonly string[], text: string): Promise<readonly CaseFileRow[]> {
  if (Uuid.safeParse(text).success) return record.caseFilesById([text], scopes);
  const bare = await record.caseFilesByReference(null, text, scopes);
  if (bare.length > 0) return bare;
  const organisations = await record.organisations();
  for (let slash = text.indexOf("/"); slash > 0; slash = text.indexOf("/", slash + 1)) {
    const named = text.slice(0, slash).trim();
    const organisation = organisations.find(({ organisationId, name }) => organisationId === named || name === named);
    if (organisation !== undefined) return record.caseFilesByReference(organisation.organisationId, text.slice(slash + 1), scopes);
  }
  return [];
}
