import type { ProjectionBatch } from "@throughline/record/change-feed";
import type { ApplyOptions } from "../graph-engine.ts";
import { GraphError } from "../graph-error.ts";
import { graphVersion } from "../graph-version.ts";
import { namedIn } from "../projection/named-in.ts";
import { type EdgeMoves, readEdgeMoves, writeEdges } from "./apply-edges.ts";
import { applyLinks } from "./apply-links.ts";
import { caseFileRow, identifierRow, wordsText } from "./batch-rows.ts";
import type { WriteTransaction } from "./connect.ts";
import { type Statements, statementsIn } from "./statements.ts";

/**
 * Applies a batch within a transaction: the lock first, then what is to be known of what stood before, then nodes, edges, links, and the
 * new position last.
 */
export async function applyBatch(
  transaction: WriteTransaction,
  batch: ProjectionBatch,
  { whileWaiting }: ApplyOptions = {},
): Promise<void> {
  const statements = statementsIn(transaction);
  const { write } = statements;
  await requirePosition(statements, batch);
  const named = namedIn(batch);
  const before = await caseFilesThere(statements, named.caseFiles);
  const moves = await readEdgeMoves(statements, batch, new Set(before.keys()));
  setNodes(statements, { batch, named, people: moves.people });
  await writeEdges(statements, moves);
  const unlinked = await applyLinks(statements, batch);
  moveScopes(statements, { batch, before, edgesOfScope: moves.edgesOfScope });
  removeLonely(statements, { batch, named, moves, unlinked });
  write("set-position", { recordId: batch.recordId, seq: batch.to, headHash: batch.toHash, version: graphVersion });
  whileWaiting?.();
  await statements.done();
}

async function requirePosition({ read }: Statements, batch: ProjectionBatch): Promise<void> {
  const [at] = (await read("lock-position", {})) as readonly { recordId: string; seq: number; headHash: string }[]; // columns of that statement
  const isEmpty = at === undefined || at.recordId === "";
  const isThere = isEmpty ? batch.after === 0 : at.recordId === batch.recordId && at.seq === batch.after && at.headHash === batch.afterHash;
  if (!isThere) throw new GraphError("graph-moved", "the graph is not where the batch begins");
}

/** Case files that were there before the batch, with their scope; "" while their own state has not arrived. */
async function caseFilesThere({ read }: Statements, named: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const rows = await read("read-case-file-scopes", { caseFileIds: [...named].sort() });
  return new Map((rows as readonly { caseFileId: string; scope: string }[]).map((row) => [row.caseFileId, row.scope])); // columns of that statement
}

function setNodes(
  { write }: Statements,
  { batch, named, people }: { batch: ProjectionBatch; named: ReturnType<typeof namedIn>; people: ReadonlyMap<string, number> },
): void {
  const organisations = new Map(batch.scopes.map((scope) => [scope.scopeId, scope.organisation]));
  write("set-scopes", {
    rows: [...named.scopes].sort().map((scopeId) => ({ scopeId, organisation: organisations.get(scopeId) ?? null })),
  });
  const identifiers = new Map(batch.identifiers.map((identifier) => [identifier.id, identifier]));
  const told = [...identifiers.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  write("set-identifiers", { rows: told.map((identifier) => identifierRow(identifier, people.get(identifier.id) ?? 0)) });
  write("name-identifiers", { ids: [...named.identifiers].filter((id) => !identifiers.has(id)).sort() });
  write("set-bounds", { rows: [...people].filter(([id]) => !identifiers.has(id)).map((row) => wordsText(row)) });
  const caseFiles = new Map(batch.caseFiles.map((caseFile) => [caseFile.caseFileId, caseFile]));
  write("set-case-files", { rows: [...caseFiles.values()].sort((a, b) => (a.caseFileId < b.caseFileId ? -1 : 1)).map(caseFileRow) });
  write("name-case-files", { ids: [...named.caseFiles].filter((id) => !caseFiles.has(id)).sort() });
}

/** Nodes that nothing holds any more. An identifier with an edge in the batch, and a case file that is live in it, are held for certain. */
function removeLonely(
  { write }: Statements,
  input: { batch: ProjectionBatch; named: ReturnType<typeof namedIn>; moves: EdgeMoves; unlinked: ReadonlySet<string> },
): void {
  const { batch, named, moves, unlinked } = input;
  const touched = [...new Set([...moves.people.keys(), ...unlinked, ...named.identifiers])].sort();
  write("remove-lonely-identifiers", { ids: touched.filter((id) => !moves.linked.has(id)) });
  const live = new Set(batch.caseFiles.filter((caseFile) => caseFile.isLive).map((caseFile) => caseFile.caseFileId));
  write("remove-lonely-case-files", { ids: [...named.caseFiles].filter((id) => !live.has(id)).sort() });
}

function moveScopes(
  { write }: Statements,
  input: { batch: ProjectionBatch; before: ReadonlyMap<string, string>; edgesOfScope: ReadonlyMap<string, number> },
): void {
  const caseFilesOfScope = new Map<string, number>();
  const add = (scope: string, by: number): Map<string, number> => caseFilesOfScope.set(scope, (caseFilesOfScope.get(scope) ?? 0) + by);
  for (const caseFile of new Map(input.batch.caseFiles.map((one) => [one.caseFileId, one])).values()) {
    const scopeBefore = input.before.get(caseFile.caseFileId) ?? "";
    if (scopeBefore !== "") add(scopeBefore, -1);
    if (caseFile.isLive) add(caseFile.scope, 1);
  }
  const scopes = [...new Set([...caseFilesOfScope.keys(), ...input.edgesOfScope.keys()])].sort();
  write("move-scopes", {
    rows: scopes.map((scopeId) => ({
      scopeId,
      caseFiles: caseFilesOfScope.get(scopeId) ?? 0,
      edges: input.edgesOfScope.get(scopeId) ?? 0,
    })),
  });
}
