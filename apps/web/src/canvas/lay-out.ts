import type { CanvasGraph } from "@throughline/graph/view/build-graph";
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";

const settings = { scalingRatio: 12, gravity: 2, adjustSizes: false, edgeWeightInfluence: 0, slowDown: 4 };

interface Placed {
  x: number;
  y: number;
  size: number;
  fixed: boolean;
}

/**
 * Lays the graph out from where its nodes stand. Nodes in `kept` stay put, so that expanding never moves what a person has learnt
 * to find. Same graph, same places: nothing here is random.
 */
export function layOut(graph: CanvasGraph, kept: ReadonlySet<string>): void {
  if (graph.order < 2) return;
  const scratch = new UndirectedGraph<Placed>({ allowSelfLoops: false });
  const far = kept.size === 0 ? 1 : meanLength(graph, kept);
  graph.forEachNode((id, { x, y }) => {
    const near = kept.has(id) ? undefined : graph.neighbors(id).find((other) => kept.has(other));
    const middle = near === undefined ? null : graph.getNodeAttributes(near);
    const place = middle === null ? { x, y } : { x: middle.x + (x - middle.x) * far, y: middle.y + (y - middle.y) * far };
    scratch.addNode(id, { ...place, size: 1, fixed: kept.has(id) });
  });
  graph.forEachEdge((_, __, source, target) => {
    if (source !== target && !scratch.hasEdge(source, target)) scratch.addEdge(source, target);
  });
  const iterations = kept.size === 0 ? (graph.order <= 300 ? 200 : 80) : 60;
  forceAtlas2.assign(scratch, { iterations, settings: { ...settings, barnesHutOptimize: graph.order > 300 } });
  if (kept.size === 0) spread(scratch);
  scratch.forEachNode((id, { x, y }) => {
    if (!kept.has(id) && Number.isFinite(x) && Number.isFinite(y)) graph.mergeNodeAttributes(id, { x, y });
  });
}

/** Moves nodes that lie on one another apart, measured by how large a node is drawn on a usual canvas. */
function spread(scratch: UndirectedGraph<Placed>): void {
  const xs = scratch.mapNodes((_, { x }) => x);
  const ys = scratch.mapNodes((_, { y }) => y);
  const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 1e-6);
  const size = extent / 32;
  noverlap.assign(scratch, {
    maxIterations: 80,
    inputReducer: (_, { x, y }) => ({ x, y, size }),
    settings: { margin: size * 0.4, ratio: 1 },
  });
}

function meanLength(graph: CanvasGraph, kept: ReadonlySet<string>): number {
  let sum = 0;
  let count = 0;
  graph.forEachEdge((_, __, source, target, from, to) => {
    if (!kept.has(source) || !kept.has(target)) return;
    sum += Math.hypot(from.x - to.x, from.y - to.y);
    count += 1;
  });
  return count === 0 || sum === 0 ? 1 : sum / count;
}
