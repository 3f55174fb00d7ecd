import type { CanvasSigma } from "./make-sigma.ts";

const milliseconds = 250;
/** Near enough to read the names around a node among many; with few on the canvas all stay in sight. */
const nearRatio = 0.4;
const many = 60;

/** Brings everything into sight. */
export function fitAll(sigma: CanvasSigma): void {
  void sigma.getCamera().animatedReset({ duration: duration() });
}

/** Brings a node to the middle, and near where it was far. A node that is not there moves nothing. */
export function centreOn(sigma: CanvasSigma, nodeId: string): void {
  const place = sigma.getNodeDisplayData(nodeId);
  if (place === undefined) return;
  const camera = sigma.getCamera();
  const { x, y } = place;
  const { ratio } = camera.getState();
  void camera.animate({ x, y, ratio: sigma.getGraph().order > many ? Math.min(ratio, nearRatio) : ratio }, { duration: duration() });
}

/** People who asked for less motion get none. */
function duration(): number {
  return globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : milliseconds;
}
