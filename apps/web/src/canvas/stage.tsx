import { buildGraph, type CanvasGraph, updateGraph } from "@throughline/graph/view/build-graph";
import { type CanvasView, emptyView, shownEdges } from "@throughline/graph/view/canvas-view";
import { labelNode } from "@throughline/graph/view/graph-slice";
import { useEffect, useEffectEvent, useRef } from "react";
import { chooseWordedEdges, shortenLabels } from "./appearance.ts";
import { layOut } from "./lay-out.ts";
import { type CanvasSigma, type Emphasis, makeSigma } from "./make-sigma.ts";
import { readPalette } from "./palette.ts";

interface StageProps {
  readonly view: CanvasView;
  readonly selected: string | null;
  readonly path: ReadonlySet<string>;
  /** Counts up whenever everything should be brought into sight. */
  readonly fitted: number;
  readonly onSelect: (nodeId: string | null) => void;
  readonly onExpand: (nodeId: string) => void;
}

interface Drawing {
  readonly graph: CanvasGraph;
  readonly sigma: CanvasSigma;
  readonly emphasis: Emphasis;
}

/** The canvas. Sigma is made once and killed once; effects bring it up to date. What it shows is also in the table twin. */
export function Stage({ view, selected, path, fitted, onSelect, onExpand }: StageProps) {
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(null);
  const select = useEffectEvent(onSelect);
  const expand = useEffectEvent(onExpand);

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const graph = buildGraph(emptyView);
    const emphasis: Emphasis = {
      selected: null,
      path: new Set(),
      labels: new Map(),
      wordedEdges: new Set(),
      palette: readPalette(element),
    };
    const sigma = makeSigma(graph, element, emphasis);
    drawing.current = { graph, sigma, emphasis };
    sigma.on("clickNode", ({ node }) => select(node));
    sigma.on("clickStage", () => select(null));
    sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      expand(node);
    });
    const watcher = followTheme(() => {
      emphasis.palette = readPalette(element);
      sigma.setSetting("edgeLabelColor", { color: emphasis.palette.payment });
    });
    const stopDragging = letDrag(sigma, graph);
    return () => {
      watcher.disconnect();
      stopDragging();
      sigma.kill();
      drawing.current = null;
    };
  }, []);

  useEffect(() => {
    if (drawing.current === null) return;
    const { graph, sigma, emphasis } = drawing.current;
    const kept = new Set(graph.nodes());
    emphasis.labels = shortenLabels(new Map([...view.nodes.values()].map((node) => [node.nodeId, labelNode(node)])));
    const { added } = updateGraph(graph, view);
    if (added > 0) layOut(graph, kept);
    sigma.refresh();
  }, [view]);

  useEffect(() => {
    if (drawing.current === null) return;
    const { sigma, emphasis } = drawing.current;
    emphasis.selected = selected;
    emphasis.path = path;
    emphasis.wordedEdges = chooseWordedEdges(shownEdges(view), selected);
    sigma.refresh();
  }, [selected, path, view]);

  useEffect(() => {
    const isCalm = globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (fitted > 0) void drawing.current?.sigma.getCamera().animatedReset({ duration: isCalm ? 0 : 200 });
  }, [fitted]);

  return <div ref={container} className="tl-stage" data-testid="canvas" aria-hidden="true" />;
}

/** Colours follow the theme: the attribute on the root element says which is in force. */
function followTheme(onTheme: () => void): MutationObserver {
  const watcher = new MutationObserver(onTheme);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ["data-mantine-color-scheme"] });
  return watcher;
}

/** A node can be dragged to where a person wants it. */
function letDrag(sigma: CanvasSigma, graph: CanvasGraph): () => void {
  let dragged: string | null = null;
  sigma.on("downNode", ({ node }) => {
    dragged = node;
    if (sigma.getCustomBBox() === null) sigma.setCustomBBox(sigma.getBBox());
  });
  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (dragged === null || !graph.hasNode(dragged)) return;
    graph.mergeNodeAttributes(dragged, sigma.viewportToGraph(event));
    preventSigmaDefault();
    event.original.preventDefault();
  });
  const drop = (): void => {
    dragged = null;
  };
  sigma.on("upNode", drop);
  sigma.on("upStage", drop);
  globalThis.addEventListener("pointerup", drop);
  return () => globalThis.removeEventListener("pointerup", drop);
}
