import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { createNodeImageProgram } from "@sigma/node-image";
import type { CanvasGraph, EdgeAttributes, NodeAttributes } from "@throughline/graph/view/build-graph";
import Sigma from "sigma";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { lookOfEdge, lookOfNode } from "./appearance.ts";
import { drawDashes } from "./draw-dashes.ts";
import { LabelDrawer } from "./draw-labels.ts";
import { cleanLayer } from "./layer.ts";
import type { Palette } from "./palette.ts";

/** What the drawing depends on besides the graph. */
export interface Emphasis {
  selected: string | null;
  /** Nodes of the path that was asked for; empty when none was. */
  path: ReadonlySet<string>;
  labels: ReadonlyMap<string, string>;
  /** Nodes in the order in which they are named: the selected one, the path, then the strongest. */
  order: readonly string[];
  /** Edges whose words are written: few enough to be read. */
  wordedEdges: ReadonlySet<string>;
  /** How large nodes are drawn where there are many: 1 and less. */
  scale: number;
  palette: Palette;
}

export type CanvasSigma = Sigma<NodeAttributes, EdgeAttributes>;

const size = { mode: "force", value: 128 } as const;

/** The drawing. `emphasis` is read at every refresh; the caller changes it and refreshes. */
export function makeSigma(graph: CanvasGraph, container: HTMLElement, emphasis: Emphasis): CanvasSigma {
  const labels = new LabelDrawer(emphasis);
  const sigma: CanvasSigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    allowInvalidContainer: true,
    zIndex: true,
    stagePadding: 60,
    renderLabels: false,
    renderEdgeLabels: true,
    edgeLabelSize: 11,
    edgeLabelFont: '"Noto Sans", system-ui, sans-serif',
    edgeLabelColor: { color: emphasis.palette.payment },
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    doubleClickZoomingRatio: 1,
    ...programs(),
    defaultDrawNodeHover: labels.drawRing,
    nodeReducer: (id, data) => reduceNode(id, data, emphasis),
    edgeReducer: (id, data) => reduceEdge(id, data, emphasis),
  });
  const dashes = sigma.createCanvas("dashes", { beforeLayer: "nodes" });
  const names = sigma.createCanvas("names", { beforeLayer: "hovers" });
  sigma.on("afterRender", () => {
    drawDashes(dashes, sigma, emphasis.palette);
    const pen = cleanLayer(names, sigma);
    if (pen !== null) labels.draw(pen, sigma);
  });
  return sigma;
}

/** Programs hold textures of one drawing, so each drawing has its own. */
function programs() {
  return {
    nodeProgramClasses: {
      round: createNodeImageProgram<NodeAttributes, EdgeAttributes>({
        drawingMode: "background",
        keepWithinCircle: true,
        size,
        debounceTimeout: 20,
      }),
      square: createNodeImageProgram<NodeAttributes, EdgeAttributes>({
        drawingMode: "background",
        keepWithinCircle: false,
        size,
        debounceTimeout: 20,
      }),
    },
    edgeProgramClasses: {
      payment: createEdgeCurveProgram<NodeAttributes, EdgeAttributes>({
        arrowHead: { extremity: "target", lengthToThicknessRatio: 4, widenessToThicknessRatio: 3 },
      }),
    },
  };
}

function reduceNode(id: string, { x, y, node }: NodeAttributes, emphasis: Emphasis): Partial<NodeDisplayData> {
  const { palette, path, selected, labels, scale } = emphasis;
  const look = lookOfNode(node, palette);
  const isSelected = id === selected;
  const isOnPath = path.has(id);
  const drawn = {
    ...look,
    size: look.size * scale,
    x,
    y,
    label: labels.get(id) ?? "",
    highlighted: isSelected || isOnPath,
    forceLabel: false,
    isSelected,
  };
  return isSelected || isOnPath ? { ...drawn, zIndex: 3 } : drawn;
}

function reduceEdge(id: string, { edge }: EdgeAttributes, { palette, path, wordedEdges }: Emphasis): Partial<EdgeDisplayData> {
  const { isDashed, ...look } = lookOfEdge(edge, palette);
  const isOnPath = path.has(edge.source) && path.has(edge.target);
  const label = wordedEdges.has(id) ? edge.label : "";
  const worded = { label, forceLabel: label !== "" };
  if (isOnPath) return { ...look, ...worded, color: edge.type === "paid" ? look.color : palette.accent, size: look.size + 1.5, zIndex: 2 };
  return { ...look, ...worded, hidden: isDashed, zIndex: edge.type === "paid" ? 1 : 0 };
}
