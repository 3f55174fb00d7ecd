import { lookOfEdge } from "./appearance.ts";
import { cleanLayer } from "./layer.ts";
import type { CanvasSigma } from "./make-sigma.ts";
import type { Palette } from "./palette.ts";

/** Draws the edges that are weak or uncertain, in dashes, on their own layer beneath the nodes: sigma itself draws solid lines only. */
export function drawDashes(canvas: HTMLCanvasElement, sigma: CanvasSigma, palette: Palette): void {
  const context = cleanLayer(canvas, sigma);
  if (context === null) return;
  const { weak, uncertain } = collectDashes(sigma, palette);
  context.strokeStyle = palette.edge;
  context.lineWidth = 1.2;
  context.setLineDash([5, 4]);
  context.stroke(weak);
  context.setLineDash([2, 5]);
  context.stroke(uncertain);
}

/** Two paths instead of a stroke an edge: a thousand strokes cost more than the rest of a frame. */
function collectDashes(sigma: CanvasSigma, palette: Palette): { weak: Path2D; uncertain: Path2D } {
  const paths = { weak: new Path2D(), uncertain: new Path2D() };
  const graph = sigma.getGraph();
  graph.forEachEdge((id, { edge }, _source, _target, from, to) => {
    if (sigma.getEdgeDisplayData(id)?.hidden !== true || !lookOfEdge(edge, palette).isDashed) return;
    const start = sigma.graphToViewport(from);
    const end = sigma.graphToViewport(to);
    const path = edge.isUncertain ? paths.uncertain : paths.weak;
    path.moveTo(start.x, start.y);
    path.lineTo(end.x, end.y);
  });
  return paths;
}
