import type { ImportState } from "../contract/import-views.ts";
import { type SimilarView, showSimilar } from "../handlers/case-files.ts";
import type { Instance } from "../instance/instance.ts";

type Touch = NonNullable<NonNullable<ImportState["result"]>["touches"]>[number];

/** Case files of the import that are asked what they touch, at most; what each touches, and what is told, at most. */
const mostAsked = 200;
const mostOfEach = 10;
const mostTold = 20;

/** Case files recorded before that share identifiers with those of a submission, strongest first, as this reader sees them. */
export async function findTouches(
  instance: Pick<Instance, "record" | "graph">,
  scopes: readonly string[],
  submissionId: string,
): Promise<Touch[]> {
  const own = await instance.record.caseFilesOfSubmission(submissionId, scopes, mostAsked);
  const ownIds = new Set(own.map(({ caseFileId }) => caseFileId));
  const strongest = new Map<string, SimilarView>();
  for (const { caseFileId } of own) {
    for (const similar of await showSimilar(instance, scopes, caseFileId, mostOfEach)) {
      const before = strongest.get(similar.caseFile.caseFileId);
      const isOwn = ownIds.has(similar.caseFile.caseFileId);
      if (!isOwn && (before === undefined || similar.strength.strength > before.strength.strength))
        strongest.set(similar.caseFile.caseFileId, similar);
    }
  }
  return [...strongest.values()]
    .sort((a, b) => b.strength.strength - a.strength.strength || (a.caseFile.caseFileId < b.caseFile.caseFileId ? -1 : 1))
    .slice(0, mostTold)
    .map(({ caseFile, strength, shared }) => ({ caseFile, strength, shared: shared.map(({ identifier }) => identifier) }));
}
