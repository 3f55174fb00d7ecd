import { orderPaths, stepsBetween } from "./order-paths.ts";
import type { Hop, Path, SearchSide } from "./path.ts";

/** What the search asks of a graph; both answers hold only what the reader may see. */
export interface PathSource {
  /** The neighbours of each node asked for; a node without neighbours may be left out. */
  askHops(nodes: readonly string[]): Promise<ReadonlyMap<string, readonly Hop[]>>;
  /** The weights of identifiers by node id; one that has none is left out and weighs 0. */
  askWeights(identifierNodes: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  /** At most 8; 6 by default. */
  readonly maxLength?: number;
  /** At most 25; 10 by default. */
  readonly limit?: number;
  /** Pass through what may otherwise only be an end. */
  readonly throughHubs?: boolean;
  /** About how many neighbours each end has, where known: decides which side grows first. */
  readonly degrees?: readonly [number, number];
}

export interface PathAnswer {
  /** Steps of the shortest connection; -1 when there is none within the bound, 0 when both ends are one node. */
  readonly length: number;
  readonly paths: readonly Path[];
  /** Hubs and known services that the search met and did not pass through. */
  readonly hubsLeftOut: number;
}

/**
 * The shortest connections between two nodes (decisions: Paths): the smallest length within the bound, and of all paths
 * of that length the first by weakest link descending, then by node ids. Grows from both ends, the narrower side first.
 */
export async function findPaths(source: PathSource, question: PathQuestion): Promise<PathAnswer> {
  const { from, to, throughHubs = false, degrees = [1, 1] } = question;
  const maxLength = Math.min(question.maxLength ?? 6, 8);
  const limit = Math.min(question.limit ?? 10, 25);
  if (from === to) return { length: 0, paths: [{ nodes: [from], steps: [], weakest: 1 }], hubsLeftOut: 0 };
  const start = startSide(from, degrees[0]);
  const end = startSide(to, degrees[1]);
  const leftOut = new Set<string>();
  const mayPass = (hop: Hop) => throughHubs || !hop.isEndOnly || hop.to === from || hop.to === to;
  while (start.depth + end.depth < maxLength) {
    const [near, far] = start.width <= end.width ? [start, end] : [end, start];
    if (near.frontier.length === 0) break;
    growSide(near, await source.askHops(near.frontier), mayPass, leftOut);
    const meeting = near.frontier.filter((node) => far.distance.has(node));
    if (meeting.length === 0) continue;
    const steps = await stepsBetween(start, end, meeting, (nodes) => source.askWeights(nodes));
    return { length: start.depth + end.depth, paths: orderPaths(from, to, steps, limit), hubsLeftOut: leftOut.size };
  }
  return { length: -1, paths: [], hubsLeftOut: leftOut.size };
}

function startSide(end: string, width: number): SearchSide {
  return { end, distance: new Map([[end, 0]]), nearer: new Map(), frontier: [end], width, depth: 0 };
}

/** One step outwards from the whole frontier. */
function growSide(side: SearchSide, hops: ReadonlyMap<string, readonly Hop[]>, mayPass: (hop: Hop) => boolean, leftOut: Set<string>): void {
  const depth = side.depth + 1;
  const found: string[] = [];
  let width = 0;
  for (const from of side.frontier) {
    for (const hop of hops.get(from) ?? []) {
      if (!mayPass(hop)) {
        leftOut.add(hop.to);
        continue;
      }
      const known = side.distance.get(hop.to);
      if (known === undefined) {
        side.distance.set(hop.to, depth);
        side.nearer.set(hop.to, [{ from, hop }]);
        found.push(hop.to);
        width += hop.degree;
      } else if (known === depth) side.nearer.get(hop.to)?.push({ from, hop });
    }
  }
  side.frontier = found;
  side.width = width;
  side.depth = depth;
}
