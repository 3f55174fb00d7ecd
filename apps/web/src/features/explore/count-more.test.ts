import { addSlice, emptyView } from "@throughline/graph/view/canvas-view";
import type { SliceEdge, SliceNode } from "@throughline/graph/view/graph-slice";
import { expect, test } from "vitest";
import { countMore } from "./count-more.ts";

const caseFile = (nodeId: string, neighbours: number): SliceNode => ({
  type: "case-file",
  nodeId,
  caseFileId: nodeId,
  reference: nodeId,
  organisation: "Riverbank",
  neighbours,
});
const edge = (edgeId: string, type: SliceEdge["type"]): SliceEdge => ({
  edgeId,
  type,
  source: "c:a",
  target: "c:b",
  weight: 1,
  words: "strong",
  label: "",
  isUncertain: false,
});

test("a neighbour linked twice is one neighbour", () => {
  const slice = { nodes: [caseFile("c:a", 5), caseFile("c:b", 1)], edges: [edge("e1", "seen-in"), edge("e2", "paid")], shown: 2, total: 2 };
  const more = countMore(addSlice(emptyView, slice));
  expect([more.get("c:a"), more.get("c:b")]).toEqual([4, 0]);
});
