import type { GraphSlice, SliceEdge, SliceNode } from "./graph-slice.ts";

/**
 * What is on the canvas: an immutable value, the one source of the drawing and of its table twin.
 * Every change gives another view and leaves the one before as it was, so that undoing is taking the old one again.
 */
export interface CanvasView {
  readonly nodes: ReadonlyMap<string, SliceNode>;
  readonly edges: ReadonlyMap<string, SliceEdge>;
  /** What each expansion added, latest last: collapsing takes away just that. */
  readonly expansions: ReadonlyMap<string, readonly string[]>;
  readonly hidden: ReadonlySet<string>;
}

export const emptyView: CanvasView = { nodes: new Map(), edges: new Map(), expansions: new Map(), hidden: new Set() };

/** The view with a slice in it: known nodes and edges are brought up to date, what was hidden stays hidden. */
export function addSlice(view: CanvasView, slice: GraphSlice): CanvasView {
  const nodes = new Map(view.nodes);
  for (const node of slice.nodes) nodes.set(node.nodeId, node);
  const edges = new Map(view.edges);
  for (const edge of slice.edges) if (nodes.has(edge.source) && nodes.has(edge.target)) edges.set(edge.edgeId, edge);
  return { ...view, nodes, edges };
}

/** The view with the neighbours of a node added; the node remembers which came with it. Shown again when hidden before. */
export function expandNode(view: CanvasView, nodeId: string, slice: GraphSlice): CanvasView {
  const ids = slice.nodes.map((node) => node.nodeId).filter((id) => id !== nodeId);
  const added = ids.filter((id) => !view.nodes.has(id));
  const before = view.expansions.get(nodeId) ?? [];
  const expansions = new Map(view.expansions);
  expansions.delete(nodeId);
  expansions.set(nodeId, [...before, ...added]);
  const hidden = new Set([...view.hidden].filter((id) => !ids.includes(id)));
  return { ...addSlice(view, slice), expansions, hidden };
}

/** The view without what expanding this node added, save nodes that were themselves expanded and still have something to show. */
export function collapseNode(view: CanvasView, nodeId: string): CanvasView {
  const added = view.expansions.get(nodeId) ?? [];
  const isStillOpen = (id: string) => (view.expansions.get(id) ?? []).some((other) => view.nodes.has(other));
  const expansions = new Map(view.expansions);
  expansions.delete(nodeId);
  return removeNodes(
    { ...view, expansions },
    added.filter((id) => !isStillOpen(id)),
  );
}

/** The view without these nodes and the edges at them. */
export function removeNodes(view: CanvasView, nodeIds: Iterable<string>): CanvasView {
  const gone = new Set(nodeIds);
  const isLeft = (id: string) => !gone.has(id);
  const expansions = [...view.expansions].filter(([id]) => isLeft(id)).map(([id, added]) => [id, added.filter(isLeft)] as const);
  return {
    nodes: new Map([...view.nodes].filter(([id]) => isLeft(id))),
    edges: new Map([...view.edges].filter(([, edge]) => isLeft(edge.source) && isLeft(edge.target))),
    expansions: new Map(expansions),
    hidden: new Set([...view.hidden].filter(isLeft)),
  };
}

/** The view with these nodes out of sight, still there. */
export function hideNodes(view: CanvasView, nodeIds: Iterable<string>): CanvasView {
  return { ...view, hidden: new Set([...view.hidden, ...[...nodeIds].filter((id) => view.nodes.has(id))]) };
}

/** The view with everything in sight. */
export function showAll(view: CanvasView): CanvasView {
  return { ...view, hidden: new Set() };
}

/** Nodes in sight, in the order they came. */
export function shownNodes(view: CanvasView): SliceNode[] {
  return [...view.nodes.values()].filter((node) => !view.hidden.has(node.nodeId));
}

/** Edges of which both ends are in sight, in the order they came. */
export function shownEdges(view: CanvasView): SliceEdge[] {
  return [...view.edges.values()].filter((edge) => !view.hidden.has(edge.source) && !view.hidden.has(edge.target));
}
