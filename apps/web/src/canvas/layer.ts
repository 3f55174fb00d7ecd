import type { CanvasSigma } from "./make-sigma.ts";

/** Empties a layer of the drawing, gives it the drawing's size, and returns its pen, in pixels of the page. */
export function cleanLayer(canvas: HTMLCanvasElement, sigma: CanvasSigma): CanvasRenderingContext2D | null {
  const context = canvas.getContext("2d");
  if (context === null) return null;
  const { width, height } = sigma.getDimensions();
  const density = globalThis.devicePixelRatio;
  const [wide, high] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
