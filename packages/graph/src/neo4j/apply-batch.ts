import type { ProjectionBatch } from "@throughline/record/change-feed";
import { GraphError } from "../graph-error.ts";
import { graphVersion } from "../graph-version.ts";
import { loadCypher } from "../load-statement.ts";
import { namedIn } from "../projection/named-in.ts";
import { applyEdges } from "./apply-edges.ts";
import { applyLinks } from "./apply-links.ts";
import { caseFileRow, identifierRow } from "./batch-rows.ts";
import type { WriteTransaction } from "./connect.ts";

/** Runs one statement of `cypher/write/` within the transaction; nothing at all when its only list is empty. */
export type Run = (name: string, params: object) => Promise<readonly object[]>;

const statements = new Map<string, string>();

function statementNamed(name: string): string {
  const statement = statements.get(name) ?? loadCypher(`write/${name}`);
  statements.set(name, statement);
  return statement;
}

/** Applies a batch within a transaction: the lock first, then nodes, edges, links, and the new position last. */
export async function applyBatch(transaction: WriteTransaction, batch: ProjectionBatch): Promise<void> {
  const run: Run = (name, params) => {
    const lists = Object.values(params).filter(Array.isArray);
    const isNothing = lists.length > 0 && lists.every((list) => list.length === 0);
    return isNothing ? Promise.resolve([]) : transaction.run(statementNamed(name), params);
  };
  await requirePosition(run, batch);
  const named = namedIn(batch);
  const before = await caseFilesThere(run, named.caseFiles);
  await setNodes(run, batch, named);
  const { people, linked, edgesOfScope } = await applyEdges(run, batch, new Set(before.keys()));
  const unlinked = await applyLinks(run, batch);
  await moveScopes(run, { batch, before, edgesOfScope });
  const touched = [...new Set([...people.keys(), ...unlinked, ...named.identifiers])].sort();
  await setBounds(run, touched, people);
  await run("remove-lonely-identifiers", { ids: touched.filter((id) => !linked.has(id)) });
  await run("remove-lonely-case-files", { ids: [...named.caseFiles].sort() });
  await run("set-position", { recordId: batch.recordId, seq: batch.to, headHash: batch.toHash, version: graphVersion });
}

async function requirePosition(run: Run, batch: ProjectionBatch): Promise<void> {
  const [at] = (await run("lock-position", {})) as readonly { recordId: string; seq: number; headHash: string }[]; // columns of that statement
  const isEmpty = at === undefined || at.recordId === "";
  const isThere = isEmpty ? batch.after === 0 : at.recordId === batch.recordId && at.seq === batch.after && at.headHash === batch.afterHash;
  if (!isThere) throw new GraphError("graph-moved", "the graph is not where the batch begins");
}

/** Case files that were there before the batch, with their scope; "" while their own state has not arrived. */
async function caseFilesThere(run: Run, named: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const rows = await run("read-case-file-scopes", { caseFileIds: [...named].sort() });
  return new Map((rows as readonly { caseFileId: string; scope: string }[]).map((row) => [row.caseFileId, row.scope])); // columns of that statement
}

async function setNodes(run: Run, batch: ProjectionBatch, named: ReturnType<typeof namedIn>): Promise<void> {
  const organisations = new Map(batch.scopes.map((scope) => [scope.scopeId, scope.organisation]));
  await run("set-scopes", {
    rows: [...named.scopes].sort().map((scopeId) => ({ scopeId, organisation: organisations.get(scopeId) ?? null })),
  });
  const identifiers = new Map(batch.identifiers.map((identifier) => [identifier.id, identifier]));
  await run("set-identifiers", { rows: [...identifiers.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(identifierRow) });
  await run("name-identifiers", { ids: [...named.identifiers].filter((id) => !identifiers.has(id)).sort() });
  const caseFiles = new Map(batch.caseFiles.map((caseFile) => [caseFile.caseFileId, caseFile]));
  await run("set-case-files", { rows: [...caseFiles.values()].sort((a, b) => (a.caseFileId < b.caseFileId ? -1 : 1)).map(caseFileRow) });
  await run("name-case-files", { ids: [...named.caseFiles].filter((id) => !caseFiles.has(id)).sort() });
}

async function moveScopes(
  run: Run,
  input: { batch: ProjectionBatch; before: ReadonlyMap<string, string>; edgesOfScope: ReadonlyMap<string, number> },
): Promise<void> {
  const caseFilesOfScope = new Map<string, number>();
  const add = (scope: string, by: number): Map<string, number> => caseFilesOfScope.set(scope, (caseFilesOfScope.get(scope) ?? 0) + by);
  for (const caseFile of new Map(input.batch.caseFiles.map((one) => [one.caseFileId, one])).values()) {
    const scopeBefore = input.before.get(caseFile.caseFileId) ?? "";
    if (scopeBefore !== "") add(scopeBefore, -1);
    if (caseFile.isLive) add(caseFile.scope, 1);
  }
  const scopes = [...new Set([...caseFilesOfScope.keys(), ...input.edgesOfScope.keys()])].sort();
  await run("move-scopes", {
    rows: scopes.map((scopeId) => ({
      scopeId,
      caseFiles: caseFilesOfScope.get(scopeId) ?? 0,
      edges: input.edgesOfScope.get(scopeId) ?? 0,
    })),
  });
}

async function setBounds(run: Run, ids: readonly string[], known: ReadonlyMap<string, number>): Promise<void> {
  const people = new Map<string, number>(ids.map((id) => [id, known.get(id) ?? 0]));
  const counts = (await run("read-counts", { ids: ids.filter((id) => !known.has(id)) })) as readonly { id: string; people: number }[]; // columns of that statement
  for (const count of counts) people.set(count.id, (people.get(count.id) ?? 0) + count.people);
  await run("set-bounds", { rows: [...people].map(([id, sum]) => ({ id, people: sum })) });
}
