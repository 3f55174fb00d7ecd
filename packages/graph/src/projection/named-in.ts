import type { ProjectionBatch } from "@throughline/record/change-feed";

/** Every node a batch names, so that it can be linked to before or after its own facts arrive. */
export function namedIn(batch: ProjectionBatch): { identifiers: Set<string>; caseFiles: Set<string>; scopes: Set<string> } {
  const identifiers = new Set(batch.identifiers.map((identifier) => identifier.id));
  const caseFiles = new Set(batch.caseFiles.map((caseFile) => caseFile.caseFileId));
  const scopes = new Set(batch.scopes.map((scope) => scope.scopeId));
  for (const edge of batch.edges) {
    identifiers.add(edge.id);
    caseFiles.add(edge.caseFileId);
    scopes.add(edge.scope);
  }
  for (const link of [...batch.payments, ...batch.statements]) {
    if (link.fromId !== "") identifiers.add(link.fromId);
    if (link.toId !== "") identifiers.add(link.toId);
    caseFiles.add(link.caseFileId);
    scopes.add(link.scope);
  }
  for (const judgement of batch.judgements) {
    for (const end of [judgement.a, judgement.b]) (judgement.kind === "same-as" ? identifiers : caseFiles).add(end);
    scopes.add(judgement.scope);
  }
  for (const listing of batch.listings) {
    identifiers.add(listing.id);
    scopes.add(listing.scopeId);
  }
  for (const caseFile of batch.caseFiles) scopes.add(caseFile.scope);
  return { identifiers, caseFiles, scopes };
}
