import type { ProjectedEdge, ProjectionBatch } from "@throughline/record/change-feed";
import { type Count, type CountMove, emptyCount, moveCounts, moved, type OldEdge } from "../projection/move-counts.ts";
import type { Run } from "./apply-batch.ts";
import { edgeRow } from "./batch-rows.ts";

/** What became of the edges of a batch. */
export interface EdgesApplied {
  /** Identifiers whose edges were spoken of, with the people of all their scopes now. */
  readonly people: ReadonlyMap<string, number>;
  /** Those of them that have an edge for certain. */
  readonly linked: ReadonlySet<string>;
  readonly edgesOfScope: ReadonlyMap<string, number>;
}

/** Sets the SEEN_IN edges of a batch and moves the counts by what each did. Only case files that were there can have had an edge. */
export async function applyEdges(run: Run, batch: ProjectionBatch, caseFilesThere: ReadonlySet<string>): Promise<EdgesApplied> {
  const edges = await edgesWithThoseGone(run, batch);
  const pairs = edges.filter((edge) => caseFilesThere.has(edge.caseFileId)).map(({ id, caseFileId }) => ({ id, caseFileId }));
  const oldEdges = (await run("read-edges", { pairs })) as readonly OldEdge[]; // columns of that statement
  const wasThere = new Set(oldEdges.map(pairKey));
  const live = edges.filter((edge) => edge.sightings > 0);
  await run("remove-edges", {
    pairs: edges.filter((edge) => edge.sightings === 0 && wasThere.has(pairKey(edge))).map(({ id, caseFileId }) => ({ id, caseFileId })),
  });
  await run("change-edges", { rows: live.filter((edge) => wasThere.has(pairKey(edge))).map(edgeRow) });
  await run("add-edges", { rows: live.filter((edge) => !wasThere.has(pairKey(edge))).map(edgeRow) });
  const moves = moveCounts(edges, oldEdges);
  const people = await setCounts(run, moves);
  const edgesOfScope = new Map<string, number>();
  for (const move of moves) edgesOfScope.set(move.scope, (edgesOfScope.get(move.scope) ?? 0) + move.caseFiles);
  return { people, linked: new Set(live.map((edge) => edge.id)), edgesOfScope };
}

function pairKey(edge: { readonly id: string; readonly caseFileId: string }): string {
  return `${edge.id} ${edge.caseFileId}`;
}

/** The batch's edges, sorted and once each, and as removed those of case files that are gone. */
async function edgesWithThoseGone(run: Run, batch: ProjectionBatch): Promise<readonly ProjectedEdge[]> {
  const edges = new Map(batch.edges.map((edge) => [pairKey(edge), edge]));
  const caseFileIds = batch.caseFiles.filter((caseFile) => !caseFile.isLive).map((caseFile) => caseFile.caseFileId);
  const gone = (await run("read-edges-of-case-files", { caseFileIds })) as readonly Pick<ProjectedEdge, "id" | "caseFileId" | "scope">[]; // columns of that statement
  for (const edge of gone) edges.set(pairKey(edge), { ...nothingSeen, ...edge });
  return [...edges].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
}

const nothingSeen = {
  sightings: 0,
  check: "none",
  heldBy: "not-asked",
  controlledBy: "not-asked",
  roles: "",
  basis: "suggested",
  countsAs: "",
  firstSeenOn: "",
  lastSeenOn: "",
} as const;

async function setCounts(run: Run, moves: readonly CountMove[]): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(moves.map((move) => move.id))].sort();
  const stored = (await run("read-counts", { ids })) as readonly (Count & { readonly id: string; readonly scope: string })[]; // columns of that statement
  const counts = new Map(stored.map(({ id, scope, ...count }) => [`${id} ${scope}`, count]));
  const best = await bestLeft(run, moves);
  const changed = moves.map((move) => {
    const key = `${move.id} ${move.scope}`;
    const before = counts.get(key);
    const count = moved(before ?? emptyCount, move, best.get(key) ?? null);
    counts.set(key, count);
    return {
      id: move.id,
      scope: move.scope,
      isNew: before === undefined,
      isGone: count.caseFiles === 0,
      facts: countFacts(count, move.scope),
    };
  });
  await run("remove-counts", { rows: changed.filter((row) => row.isGone && !row.isNew) });
  await run("change-counts", { rows: changed.filter((row) => !row.isGone && !row.isNew) });
  await run("add-counts", { rows: changed.filter((row) => !row.isGone && row.isNew) });
  const people = new Map<string, number>();
  for (const [key, count] of counts) people.set(idOf(key), (people.get(idOf(key)) ?? 0) + count.people);
  return people;
}

/** Properties of a count. What most counts do not need is left out: `own` is the people and `lists` nothing unless lists count. */
function countFacts({ own, lists, ...count }: Count, scope: string): object {
  return lists === emptyCount.lists ? { ...count, scope } : { ...count, own, lists, scope };
}

function idOf(countKey: string): string {
  return countKey.slice(0, countKey.indexOf(" "));
}

type Best = Pick<Count, "check" | "basis" | "firstSeenOn" | "lastSeenOn">;

async function bestLeft(run: Run, moves: readonly CountMove[]): Promise<ReadonlyMap<string, Best>> {
  const pairs = moves.filter((move) => move.hasWorse).map(({ id, scope }) => ({ id, scope }));
  const rows = (await run("read-best", { pairs })) as readonly (Best & { readonly id: string; readonly scope: string })[]; // columns of that statement
  return new Map(rows.map(({ id, scope, ...best }) => [`${id} ${scope}`, best]));
}
