import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph, updateGraph } from "./build-graph.ts";
import {
  addSlice,
  type CanvasView,
  collapseNode,
  emptyView,
  expandNode,
  hideNodes,
  removeNodes,
  showAll,
  shownEdges,
  shownNodes,
} from "./canvas-view.ts";
import type { CaseFileNode, GraphSlice, IdentifierNode, SliceEdge, SliceNode } from "./graph-slice.ts";
import { recordStep, redo, startHistory, undo } from "./history.ts";
import { buildTableTwin } from "./table-twin.ts";

const identifier = (nodeId: string, isProtected = false): IdentifierNode => ({
  type: "identifier",
  nodeId,
  people: 3,
  strength: 0.5,
  words: "fair",
  neighbours: 4,
  identifier: {
    id: nodeId.slice(2),
    kind: "wallet",
    namespace: "tron",
    display: isProtected ? null : `T${nodeId}`,
    label: isProtected ? "TRON address, protected" : `T${nodeId}`,
    isProtected,
    standing: "ordinary",
  },
});
const caseFile = (nodeId: string): CaseFileNode => ({
  type: "case-file",
  nodeId,
  caseFileId: nodeId.slice(2),
  reference: `Ref ${nodeId}`,
  organisation: "Lotus",
  neighbours: 2,
});
const nodeOf = (nodeId: string): SliceNode => (nodeId.startsWith("i:") ? identifier(nodeId) : caseFile(nodeId));
const edge = (source: string, target: string): SliceEdge => ({
  edgeId: `s:${source}:${target}`,
  type: "seen-in",
  source,
  target,
  weight: 0.5,
  words: "fair",
  label: "",
  isUncertain: false,
});
const slice = (nodes: readonly string[], edges: readonly (readonly [string, string])[]): GraphSlice => ({
  nodes: nodes.map(nodeOf),
  edges: edges.map(([source, target]) => edge(source, target)),
  shown: nodes.length,
  total: nodes.length,
});

const nodeId = fc.constantFrom("i:a", "i:b", "i:c", "c:1", "c:2", "c:3");
const anySlice = fc
  .record({ nodes: fc.uniqueArray(nodeId), edges: fc.array(fc.tuple(nodeId, nodeId)) })
  .map(({ nodes, edges }) => slice(nodes, edges));
const anyDeed: fc.Arbitrary<(view: CanvasView) => CanvasView> = fc.oneof(
  anySlice.map((added) => (view: CanvasView) => addSlice(view, added)),
  fc.tuple(nodeId, anySlice).map(
    ([id, added]) =>
      (view: CanvasView) =>
        expandNode(view, id, added),
  ),
  nodeId.map((id) => (view: CanvasView) => collapseNode(view, id)),
  fc.array(nodeId).map((ids) => (view: CanvasView) => removeNodes(view, ids)),
  fc.array(nodeId).map((ids) => (view: CanvasView) => hideNodes(view, ids)),
  fc.constant(showAll),
);
const drawn = (view: CanvasView) => ({
  nodes: shownNodes(view)
    .map((node) => node.nodeId)
    .sort(),
  edges: shownEdges(view)
    .map(({ edgeId }) => edgeId)
    .sort(),
});

describe("a canvas view", () => {
  it("is drawn, listed in rows and brought up to date alike, whatever was done before", () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 12 }), (deeds) => {
        const kept = buildGraph(emptyView);
        let view = emptyView;
        for (const deed of deeds) {
          const before = view;
          const frozen = drawn(before);
          view = deed(view);
          expect(drawn(before)).toEqual(frozen);
          updateGraph(kept, view);
          const { nodes, edges } = drawn(view);
          expect({ nodes: kept.nodes().sort(), edges: kept.edges().sort() }).toEqual({ nodes, edges });
          const twin = buildTableTwin(view);
          expect({ nodes: twin.nodes.map((row) => row.nodeId).sort(), edges: twin.links.map((row) => row.edgeId).sort() }).toEqual({
            nodes,
            edges,
          });
        }
      }),
    );
  });

  it("collapses to what it was before the expansion, and leaves what was expanded further", () => {
    const start = addSlice(emptyView, slice(["i:a"], []));
    const open = expandNode(
      start,
      "i:a",
      slice(
        ["c:1", "c:2"],
        [
          ["i:a", "c:1"],
          ["i:a", "c:2"],
        ],
      ),
    );
    const further = expandNode(open, "c:2", slice(["i:b"], [["i:b", "c:2"]]));
    expect(drawn(collapseNode(open, "i:a"))).toEqual(drawn(start));
    expect(drawn(collapseNode(further, "i:a")).nodes).toEqual(["c:2", "i:a", "i:b"]);
    expect(drawn(collapseNode(further, "c:2"))).toEqual(drawn(open));
  });

  it("leaves every node that stays where it stands, and puts a new one beside its neighbour", () => {
    const start = addSlice(emptyView, slice(["i:a", "c:1"], [["i:a", "c:1"]]));
    const graph = buildGraph(start);
    graph.mergeNodeAttributes("i:a", { x: 40, y: -7 });
    updateGraph(graph, expandNode(start, "i:a", slice(["c:2"], [["i:a", "c:2"]])));
    expect(graph.getNodeAttributes("i:a")).toMatchObject({ x: 40, y: -7 });
    const { x, y } = graph.getNodeAttributes("c:2");
    expect(Math.hypot(x - 40, y + 7)).toBeLessThan(1.5);
  });

  it("gives the same places for the same view", () => {
    const view = addSlice(emptyView, slice(["i:a", "i:b", "c:1"], []));
    expect(buildGraph(view).export()).toEqual(buildGraph(view).export());
  });
});

describe("the table twin", () => {
  it("shows neither strength nor people of a protected identifier or a case file", () => {
    const view = addSlice(emptyView, {
      nodes: [identifier("i:p", true), caseFile("c:1")],
      edges: [edge("i:p", "c:1")],
      shown: 2,
      total: 2,
    });
    expect(buildTableTwin(view).nodes).toEqual([
      {
        nodeId: "i:p",
        what: "TRON address",
        label: "TRON address, protected",
        isProtected: true,
        people: null,
        strength: null,
        words: "protected",
        links: 1,
        neighbours: 4,
      },
      {
        nodeId: "c:1",
        what: "Case file",
        label: "Ref c:1",
        isProtected: false,
        people: null,
        strength: null,
        words: "",
        links: 1,
        neighbours: 2,
      },
    ]);
  });
});

describe("history", () => {
  it("goes back and forth through every step, and forgets what was undone once something new is done", () => {
    const three = ["one", "two", "three"].reduce((history, state) => recordStep(history, `did ${state}`, state), startHistory("start"));
    const back = undo(undo(three));
    expect(back.present).toEqual({ did: "did one", state: "one" });
    expect(redo(redo(back))).toEqual(three);
    expect(undo(undo(back)).present.state).toBe("start");
    expect(redo(recordStep(back, "did other", "other")).present.state).toBe("other");
  });
});
