import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";

const settings = { scalingRatio: 12, gravity: 2, adjustSizes: false, edgeWeightInfluence: 0, slowDown: 4 };

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A graph to lay out as plain values, so that it can be handed to a worker. */
export interface LayoutTask {
  readonly nodes: readonly (Point & { readonly id: string; readonly isKept: boolean })[];
  readonly edges: readonly (readonly [source: string, target: string])[];
}

/** Where each node that may move comes to stand. */
export type Layout = ReadonlyMap<string, Point>;

interface Placed {
  x: number;
  y: number;
  fixed: boolean;
}

type Scratch = UndirectedGraph<Placed>;

/**
 * Lays a graph out from where its nodes stand. Nodes that are kept stay put, so that expanding never moves what a person has learnt
 * to find. Same graph, same places: nothing here is random.
 */
export function layOut({ nodes, edges }: LayoutTask): Layout {
  const kept = nodes.filter(({ isKept }) => isKept).length;
  if (nodes.length < 2 || kept === nodes.length) return new Map();
  const scratch: Scratch = new UndirectedGraph<Placed>({ allowSelfLoops: false });
  for (const { id, x, y, isKept } of nodes) scratch.addNode(id, { x, y, fixed: isKept });
  for (const [source, target] of edges) if (source !== target && !scratch.hasEdge(source, target)) scratch.addEdge(source, target);
  if (kept > 0) bringNear(scratch);
  const isLarge = scratch.order > 300;
  const iterations = isLarge ? iterationsOfLarge(scratch.order) : kept > 0 ? 60 : 200;
  forceAtlas2.assign(scratch, { iterations, settings: { ...settings, barnesHutOptimize: isLarge } });
  if (kept === 0) spread(scratch);
  const places = new Map<string, Point>();
  scratch.forEachNode((id, { x, y, fixed }) => {
    if (!fixed && Number.isFinite(x) && Number.isFinite(y)) places.set(id, { x, y });
  });
  return places;
}

/** A large picture is laid out in about the same time whatever its size: each step costs what it has nodes. */
function iterationsOfLarge(order: number): number {
  return Math.min(30, Math.max(12, Math.round(12_000 / order)));
}

/** Starts each new node as far from the neighbour that is there as the edges of the picture are long. */
function bringNear(scratch: Scratch): void {
  const far = meanLength(scratch);
  scratch.forEachNode((id, { x, y, fixed }) => {
    const near = fixed ? undefined : scratch.findNeighbor(id, (_, other) => other.fixed);
    if (near === undefined) return;
    const middle = scratch.getNodeAttributes(near);
    scratch.mergeNodeAttributes(id, { x: middle.x + (x - middle.x) * far, y: middle.y + (y - middle.y) * far });
  });
}

/** Moves nodes that lie on one another apart, measured by how large a node is drawn on a usual canvas. */
function spread(scratch: Scratch): void {
  const xs = scratch.mapNodes((_, { x }) => x);
  const ys = scratch.mapNodes((_, { y }) => y);
  const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 1e-6);
  const size = extent / Math.max(32, 3 * Math.sqrt(scratch.order));
  noverlap.assign(scratch, {
    maxIterations: 80,
    inputReducer: (_, { x, y }) => ({ x, y, size }),
    settings: { margin: size * 0.4, ratio: 1 },
  });
}

function meanLength(scratch: Scratch): number {
  let sum = 0;
  let count = 0;
  scratch.forEachEdge((_edge, _attributes, _source, _target, from, to) => {
    if (!from.fixed || !to.fixed) return;
    sum += Math.hypot(from.x - to.x, from.y - to.y);
    count += 1;
  });
  return count === 0 || sum === 0 ? 1 : sum / count;
}
