import type { CanvasGraph } from "@throughline/graph/view/build-graph";
import type { CanvasSigma } from "./make-sigma.ts";

/** Lets a node be dragged to where a person wants it. Returns how to stop. */
export function letDrag(sigma: CanvasSigma, graph: CanvasGraph): () => void {
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
