import { buildGraph, type CanvasGraph } from "@throughline/graph/view/build-graph";
import { addSlice, emptyView } from "@throughline/graph/view/canvas-view";
import type { SliceEdge, SliceNode } from "@throughline/graph/view/graph-slice";
import { countPeople, type InventedSighting } from "./invented-sightings.ts";

/** The graphology graph that a canvas showing everything would hold, less the hubs, which connections do not pass. Nodes are named by key and reference. */
export function buildGraphologyGraph(sightings: readonly InventedSighting[], hubPeople: number): CanvasGraph {
  const people = countPeople(sightings);
  const nodes = new Map<string, SliceNode>();
  const edges = new Map<string, SliceEdge>();
  for (const { key, reference } of sightings) {
    if ((people.get(key) ?? 0) > hubPeople) continue;
    nodes.set(key, identifierNode(key, people.get(key) ?? 0));
    nodes.set(reference, { type: "case-file", nodeId: reference, caseFileId: reference, reference, organisation: "", neighbours: 0 });
    edges.set(`${key} ${reference}`, seenInEdge(key, reference));
  }
  return buildGraph(addSlice(emptyView, { nodes: [...nodes.values()], edges: [...edges.values()], shown: nodes.size, total: nodes.size }));
}

function identifierNode(key: string, people: number): SliceNode {
  const identifier = {
    id: key,
    kind: "wallet",
    namespace: "",
    display: key,
    label: key,
    isProtected: false,
    standing: "ordinary",
  } as const;
  return { type: "identifier", nodeId: key, identifier, people, strength: 1, words: "strong", neighbours: people };
}

function seenInEdge(key: string, reference: string): SliceEdge {
  const edgeId = `${key} ${reference}`;
  return { edgeId, type: "seen-in", source: key, target: reference, weight: 1, words: "strong", label: "", isUncertain: false };
}

interface Side {
  readonly seen: Set<string>;
  fringe: readonly string[];
}

/**
 * Steps of the shortest connection, -1 when there are more than `maxLength`: a search from both ends that grows the smaller fringe, as
 * `graphology-shortest-path` does it without weights.
 */
export function shortestLength(graph: CanvasGraph, { from, to, maxLength }: { from: string; to: string; maxLength: number }): number {
  const start: Side = { seen: new Set([from]), fringe: [from] };
  const end: Side = { seen: new Set([to]), fringe: [to] };
  for (let length = 1; length <= maxLength; length += 1) {
    const [near, far] = start.fringe.length <= end.fringe.length ? [start, end] : [end, start];
    if (near.fringe.length === 0) return -1;
    if (grow(graph, near, far)) return length;
  }
  return -1;
}

/** One step outwards; true when the sides meet. */
function grow(graph: CanvasGraph, near: Side, far: Side): boolean {
  const found: string[] = [];
  for (const node of near.fringe) {
    for (const neighbour of graph.neighbors(node)) {
      if (far.seen.has(neighbour)) return true;
      if (near.seen.has(neighbour)) continue;
      near.seen.add(neighbour);
      found.push(neighbour);
    }
  }
  near.fringe = found;
  return false;
}
