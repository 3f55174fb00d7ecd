import type { ProjectedEdge, ProjectionBatch } from "@throughline/record/change-feed";
import { type Count, type CountMove, emptyCount, moveCounts, moved, type OldEdge } from "../projection/move-counts.ts";
import { countRow, edgeRow } from "./batch-rows.ts";
import type { Statements } from "./statements.ts";

/** What a batch does to the SEEN_IN edges and their counts, by what stood before it. Read before anything is written. */
export interface EdgeMoves {
  readonly edges: readonly ProjectedEdge[];
  /** Keys of the edges that stood before. */
  readonly stood: ReadonlySet<string>;
  readonly moves: readonly CountMove[];
  /** Counts as they stood, by identifier and scope. */
  readonly counts: ReadonlyMap<string, Count>;
  /** Identifiers that the batch moves or tells of, with the people of all their scopes after it; those that are counted nowhere may be missing. */
  readonly people: ReadonlyMap<string, number>;
  /** Those identifiers that have an edge for certain. */
  readonly linked: ReadonlySet<string>;
  readonly edgesOfScope: ReadonlyMap<string, number>;
}

/** Reads what the edges of a batch change. Only case files that were there can have had an edge. */
export async function readEdgeMoves({ read }: Statements, batch: ProjectionBatch, caseFilesThere: ReadonlySet<string>): Promise<EdgeMoves> {
  const edges = await edgesWithThoseGone(read, batch);
  const pairs = edges.filter((edge) => caseFilesThere.has(edge.caseFileId)).map(({ id, caseFileId }) => ({ id, caseFileId }));
  const oldEdges = (await read("read-edges", { pairs })) as readonly OldEdge[]; // columns of that statement
  const moves = moveCounts(edges, oldEdges);
  const ids = [...new Set([...moves, ...batch.identifiers].map(({ id }) => id))].sort();
  const stored = (await read("read-counts", { ids })) as readonly (Count & { readonly id: string; readonly scope: string })[]; // columns of that statement
  const counts = new Map(stored.map(({ id, scope, ...count }) => [`${id} ${scope}`, count]));
  const edgesOfScope = new Map<string, number>();
  for (const move of moves) edgesOfScope.set(move.scope, (edgesOfScope.get(move.scope) ?? 0) + move.caseFiles);
  return {
    edges,
    stood: new Set(oldEdges.map(pairKey)),
    moves,
    counts,
    people: peopleAfter(moves, counts),
    linked: new Set(edges.filter((edge) => edge.sightings > 0).map((edge) => edge.id)),
    edgesOfScope,
  };
}

/** Writes the edges, then the counts: the best of what is left is looked for among the edges as they are now. */
export async function writeEdges(statements: Statements, { edges, stood, moves, counts }: EdgeMoves): Promise<void> {
  const { write } = statements;
  const live = edges.filter((edge) => edge.sightings > 0);
  write("remove-edges", {
    pairs: edges.filter((edge) => edge.sightings === 0 && stood.has(pairKey(edge))).map(({ id, caseFileId }) => ({ id, caseFileId })),
  });
  write("change-edges", { rows: live.filter((edge) => stood.has(pairKey(edge))).map(edgeRow) });
  write("add-edges", { rows: live.filter((edge) => !stood.has(pairKey(edge))).map(edgeRow) });
  const best = await bestLeft(statements, moves);
  const changed = moves.map((move) => {
    const key = countKey(move);
    const before = counts.get(key);
    const count = moved(before ?? emptyCount, move, best.get(key) ?? null);
    const { id, scope } = move;
    return { id, scope, isNew: before === undefined, isGone: count.caseFiles === 0, count };
  });
  const rowsOf = (rows: typeof changed): readonly string[] => rows.map(({ id, scope, count }) => countRow(id, scope, count));
  write("remove-counts", { rows: changed.filter((row) => row.isGone && !row.isNew).map(({ id, scope }) => ({ id, scope })) });
  write("change-counts", { rows: rowsOf(changed.filter((row) => !row.isGone && !row.isNew)) });
  write("add-counts", { rows: rowsOf(changed.filter((row) => !row.isGone && row.isNew)) });
}

function pairKey(edge: { readonly id: string; readonly caseFileId: string }): string {
  return `${edge.id} ${edge.caseFileId}`;
}

function countKey(count: { readonly id: string; readonly scope: string }): string {
  return `${count.id} ${count.scope}`;
}

/** The batch's edges, sorted and once each, and as removed those of case files that are gone. */
async function edgesWithThoseGone(read: Statements["read"], batch: ProjectionBatch): Promise<readonly ProjectedEdge[]> {
  const edges = new Map(batch.edges.map((edge) => [pairKey(edge), edge]));
  const caseFileIds = batch.caseFiles.filter((caseFile) => !caseFile.isLive).map((caseFile) => caseFile.caseFileId);
  const gone = (await read("read-edges-of-case-files", { caseFileIds })) as readonly Pick<ProjectedEdge, "id" | "caseFileId" | "scope">[]; // columns of that statement
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

/** People of all scopes of each moved identifier: which edge is the best of those left changes none of it. */
function peopleAfter(moves: readonly CountMove[], counts: ReadonlyMap<string, Count>): ReadonlyMap<string, number> {
  const people = new Map<string, number>();
  const add = (id: string, by: number): Map<string, number> => people.set(id, (people.get(id) ?? 0) + by);
  for (const [key, count] of counts) add(key.slice(0, key.indexOf(" ")), count.people);
  for (const move of moves) {
    const before = counts.get(countKey(move)) ?? emptyCount;
    add(move.id, moved(before, move, null).people - before.people);
  }
  return people;
}

type Best = Pick<Count, "check" | "basis" | "firstSeenOn" | "lastSeenOn">;

async function bestLeft({ read }: Statements, moves: readonly CountMove[]): Promise<ReadonlyMap<string, Best>> {
  const pairs = moves.filter((move) => move.hasWorse).map(({ id, scope }) => ({ id, scope }));
  const rows = (await read("read-best", { pairs })) as readonly (Best & { readonly id: string; readonly scope: string })[]; // columns of that statement
  return new Map(rows.map(({ id, scope, ...best }) => [countKey({ id, scope }), best]));
}
