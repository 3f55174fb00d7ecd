import { lookOfEdge } from "./appearance.ts";
import type { CanvasSigma } from "./make-sigma.ts";
import type { Palette } from "./palette.ts";

/** Draws the edges that are weak or uncertain, in dashes, on their own layer beneath the nodes: sigma itself draws solid lines only. */
export function drawDashes(canvas: HTMLCanvasElement, sigma: CanvasSigma, palette: Palette): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const { width, height } = sigma.getDimensions();
  const density = globalThis.devicePixelRatio;
  // Giving a canvas its size also empties it.
  canvas.width = width * density;
  canvas.height = height * density;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  context.scale(density, density);
  const graph = sigma.getGraph();
  graph.forEachEdge((id, { edge }, source, target) => {
    const look = lookOfEdge(edge, palette);
    if (!look.isDashed || sigma.getEdgeDisplayData(id)?.hidden !== true) return;
    const from = sigma.graphToViewport(graph.getNodeAttributes(source));
    const to = sigma.graphToViewport(graph.getNodeAttributes(target));
    context.beginPath();
    context.setLineDash(edge.isUncertain ? [2, 5] : [5, 4]);
    context.lineWidth = Math.max(1, look.size * 0.8);
    context.strokeStyle = look.color;
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  });
}
