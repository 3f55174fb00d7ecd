import { bases, checks } from "@throughline/model/vocabulary";
import type { ProjectedEdge } from "@throughline/record/change-feed";

/** What a count needs to know of an edge that stood before a batch. */
export type OldEdge = Pick<ProjectedEdge, "id" | "caseFileId" | "scope" | "check" | "basis" | "countsAs" | "firstSeenOn" | "lastSeenOn">;

/** COUNTED_IN of one identifier in one scope. `check` and `basis` are places in the vocabulary, 9 while nothing counts. */
export interface Count {
  readonly people: number;
  /** Edges that count as their case file. */
  readonly own: number;
  /** All edges, uncounted ones included. */
  readonly caseFiles: number;
  readonly check: number;
  readonly basis: number;
  readonly firstSeenOn: string;
  readonly lastSeenOn: string;
  /** Edges of each list that counts here, as JSON text. */
  readonly lists: string;
}

export const nothingCounted = 9;
export const emptyCount: Count = {
  people: 0,
  own: 0,
  caseFiles: 0,
  check: nothingCounted,
  basis: nothingCounted,
  firstSeenOn: "",
  lastSeenOn: "",
  lists: "{}",
};

/** What a batch does to the count of one identifier in one scope. */
export interface CountMove {
  readonly id: string;
  readonly scope: string;
  own: number;
  caseFiles: number;
  readonly lists: Map<string, number>;
  readonly gained: ProjectedEdge[];
  /** An edge went or got worse: the best of what is left must be looked for. */
  hasWorse: boolean;
}

/** Moves per identifier and scope, by what each edge of a batch was before and is now. */
export function moveCounts(edges: readonly ProjectedEdge[], oldEdges: readonly OldEdge[]): readonly CountMove[] {
  const moves = new Map<string, CountMove>();
  const moveOf = (id: string, scope: string): CountMove => {
    const key = `${id} ${scope}`;
    const move = moves.get(key) ?? { id, scope, own: 0, caseFiles: 0, lists: new Map<string, number>(), gained: [], hasWorse: false };
    moves.set(key, move);
    return move;
  };
  const now = new Map(edges.map((edge) => [`${edge.id} ${edge.caseFileId}`, edge]));
  for (const old of oldEdges) {
    const move = moveOf(old.id, old.scope);
    count(move, old, -1);
    if (old.countsAs !== "" && isWorse(now.get(`${old.id} ${old.caseFileId}`), old)) move.hasWorse = true;
  }
  for (const edge of now.values()) {
    if (edge.sightings === 0) continue;
    const move = moveOf(edge.id, edge.scope);
    count(move, edge, 1);
    if (edge.countsAs !== "") move.gained.push(edge);
  }
  return [...moves.values()];
}

function count(move: CountMove, edge: OldEdge, by: 1 | -1): void {
  move.caseFiles += by;
  if (edge.countsAs.startsWith("list:")) move.lists.set(edge.countsAs, (move.lists.get(edge.countsAs) ?? 0) + by);
  else if (edge.countsAs !== "") move.own += by;
}

function isWorse(now: ProjectedEdge | undefined, old: OldEdge): boolean {
  if (now === undefined || now.sightings === 0 || now.scope !== old.scope || now.countsAs === "") return true;
  return (
    checks.indexOf(now.check) > checks.indexOf(old.check) ||
    bases.indexOf(now.basis) > bases.indexOf(old.basis) ||
    (old.firstSeenOn !== "" && (now.firstSeenOn === "" || now.firstSeenOn > old.firstSeenOn)) ||
    now.lastSeenOn < old.lastSeenOn
  );
}

/** The count after a move. Where the move has something worse, `best` of the edges that are left replaces check, basis and dates. */
export function moved(before: Count, move: CountMove, best: Pick<Count, "check" | "basis" | "firstSeenOn" | "lastSeenOn"> | null): Count {
  const lists = new Map<string, number>(Object.entries(JSON.parse(before.lists) as Record<string, number>)); // written by this function
  for (const [list, by] of move.lists) lists.set(list, (lists.get(list) ?? 0) + by);
  const standing = [...lists].filter(([, edges]) => edges > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const own = before.own + move.own;
  const kept = best ?? (move.hasWorse ? emptyCount : before);
  return {
    people: own + standing.length,
    own,
    caseFiles: before.caseFiles + move.caseFiles,
    lists: JSON.stringify(Object.fromEntries(standing)),
    ...move.gained.reduce(better, { check: kept.check, basis: kept.basis, firstSeenOn: kept.firstSeenOn, lastSeenOn: kept.lastSeenOn }),
  };
}

function better(
  best: Pick<Count, "check" | "basis" | "firstSeenOn" | "lastSeenOn">,
  edge: ProjectedEdge,
): Pick<Count, "check" | "basis" | "firstSeenOn" | "lastSeenOn"> {
  const isEarlier = edge.firstSeenOn !== "" && (best.firstSeenOn === "" || edge.firstSeenOn < best.firstSeenOn);
  return {
    check: Math.min(best.check, checks.indexOf(edge.check)),
    basis: Math.min(best.basis, bases.indexOf(edge.basis)),
    firstSeenOn: isEarlier ? edge.firstSeenOn : best.firstSeenOn,
    lastSeenOn: edge.lastSeenOn > best.lastSeenOn ? edge.lastSeenOn : best.lastSeenOn,
  };
}
