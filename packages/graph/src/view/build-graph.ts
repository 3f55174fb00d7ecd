import { MultiDirectedGraph } from "graphology";
import { type CanvasView, shownEdges, shownNodes } from "./canvas-view.ts";
import { labelNode, type SliceEdge, type SliceNode } from "./graph-slice.ts";
import { type Point, placeNear, placeOnCircle } from "./place-nodes.ts";

/** What a drawn node carries: where it stands, what it is called, and the node itself for `appearance`. */
export interface NodeAttributes extends Point {
  label: string;
  node: SliceNode;
}

export interface EdgeAttributes {
  label: string;
  edge: SliceEdge;
}

export type CanvasGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** A graphology graph of what is in sight, for sigma. The same view always gives the same positions. */
export function buildGraph(view: CanvasView): CanvasGraph {
  const graph: CanvasGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  updateGraph(graph, view);
  return graph;
}

/**
 * Makes the graph show the view: adds, brings up to date and drops, and leaves every node that stays where it stands.
 * A new node is put beside a neighbour that is there already. Returns how many nodes were added and dropped.
 */
export function updateGraph(graph: CanvasGraph, view: CanvasView): { added: number; dropped: number } {
  const nodes = shownNodes(view);
  const edges = shownEdges(view);
  const dropped = dropWhatIsGone(graph, nodes, edges);
  const isFirst = graph.order === 0;
  const nearOf = isFirst ? new Map<string, string>() : neighboursThere(graph, edges);
  let added = 0;
  for (const [index, node] of nodes.entries()) {
    const attributes = { label: labelNode(node), node };
    if (graph.hasNode(node.nodeId)) {
      graph.mergeNodeAttributes(node.nodeId, attributes);
      continue;
    }
    const near = nearOf.get(node.nodeId);
    const point = near === undefined ? placeOnCircle(index, nodes.length) : placeNear(graph.getNodeAttributes(near), node.nodeId);
    graph.addNode(node.nodeId, { ...attributes, ...point });
    added += 1;
  }
  for (const edge of edges) {
    const attributes = { label: edge.label, edge };
    if (graph.hasEdge(edge.edgeId)) graph.mergeEdgeAttributes(edge.edgeId, attributes);
    else graph.addEdgeWithKey(edge.edgeId, edge.source, edge.target, attributes);
  }
  return { added, dropped };
}

function dropWhatIsGone(graph: CanvasGraph, nodes: readonly SliceNode[], edges: readonly SliceEdge[]): number {
  const edgeIds = new Set(edges.map((edge) => edge.edgeId));
  const nodeIds = new Set(nodes.map((node) => node.nodeId));
  for (const edge of graph.edges()) if (!edgeIds.has(edge)) graph.dropEdge(edge);
  const gone = graph.nodes().filter((node) => !nodeIds.has(node));
  for (const node of gone) graph.dropNode(node);
  return gone.length;
}

/** For each end that is not drawn yet, the first neighbour that is. */
function neighboursThere(graph: CanvasGraph, edges: readonly SliceEdge[]): Map<string, string> {
  const near = new Map<string, string>();
  for (const { source, target } of edges) {
    for (const [from, to] of [
      [source, target],
      [target, source],
    ] as const) {
      if (!graph.hasNode(from) && graph.hasNode(to) && !near.has(from)) near.set(from, to);
    }
  }
  return near;
}
