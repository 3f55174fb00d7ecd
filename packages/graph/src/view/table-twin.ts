import { compareText } from "../analysis/compare-text.ts";
import { nameKind } from "../analysis/kind-words.ts";
import { type CanvasView, shownEdges, shownNodes } from "./canvas-view.ts";
import { type EdgeType, labelNode, type SliceNode } from "./graph-slice.ts";

/** One node of the canvas as a row of its table twin. */
export interface NodeRow {
  readonly nodeId: string;
  /** "TRON address", "Case file". */
  readonly what: string;
  readonly label: string;
  readonly isProtected: boolean;
  /** Null for case files: accounts have no strength. */
  readonly people: number | null;
  readonly strength: number | null;
  readonly words: string;
  /** Edges in sight, and neighbours there are altogether. */
  readonly links: number;
  readonly neighbours: number;
}

/** One edge of the canvas as a row of its table twin. */
export interface LinkRow {
  readonly edgeId: string;
  readonly relation: EdgeType;
  readonly sourceId: string;
  readonly source: string;
  readonly targetId: string;
  readonly target: string;
  readonly label: string;
  readonly weight: number;
  readonly words: string;
  readonly isUncertain: boolean;
}

export interface TableTwin {
  /** Identifiers before case files; the strongest first, then by label and id. */
  readonly nodes: readonly NodeRow[];
  /** The strongest first, then by id. */
  readonly links: readonly LinkRow[];
}

/** The accessible twin of the drawing: the same view, all of it, in rows. */
export function buildTableTwin(view: CanvasView): TableTwin {
  const edges = shownEdges(view);
  const linksAt = new Map<string, number>();
  for (const { source, target } of edges) for (const id of new Set([source, target])) linksAt.set(id, (linksAt.get(id) ?? 0) + 1);
  const label = (id: string) => {
    const node = view.nodes.get(id);
    return node === undefined ? "" : labelNode(node);
  };
  const nodes = shownNodes(view)
    .map((node) => rowOf(node, linksAt.get(node.nodeId) ?? 0))
    .sort(compareRows);
  const links = edges.map(({ edgeId, type, source, target, weight, words, isUncertain, label: text }) => ({
    edgeId,
    relation: type,
    sourceId: source,
    source: label(source),
    targetId: target,
    target: label(target),
    label: text,
    weight,
    words,
    isUncertain,
  }));
  return { nodes, links: links.sort((a, b) => b.weight - a.weight || compareText(a.edgeId, b.edgeId)) };
}

function rowOf(node: SliceNode, links: number): NodeRow {
  const row = { nodeId: node.nodeId, label: labelNode(node), links, neighbours: node.neighbours };
  if (node.type === "case-file") return { ...row, what: "Case file", isProtected: false, people: null, strength: null, words: "" };
  const { kind, namespace, isProtected } = node.identifier;
  const what = nameKind(kind, namespace);
  if (isProtected) return { ...row, what, isProtected, people: null, strength: null, words: "protected" };
  return { ...row, what, isProtected, people: node.people, strength: node.strength, words: node.words };
}

function compareRows(a: NodeRow, b: NodeRow): number {
  return (
    Number(a.what === "Case file") - Number(b.what === "Case file") ||
    (b.strength ?? -1) - (a.strength ?? -1) ||
    compareText(a.label, b.label) ||
    compareText(a.nodeId, b.nodeId)
  );
}
