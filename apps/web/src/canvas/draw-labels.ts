import type { NodeDisplayData } from "sigma/types";
import type { CanvasSigma, Emphasis } from "./make-sigma.ts";
import { type NamedNode, type PlacedLabel, placeLabels } from "./place-labels.ts";

type Drawn = Pick<NodeDisplayData, "x" | "y" | "size" | "color"> & { label: string | null; isSelected?: boolean };

const fonts =
  'ui-monospace, "Noto Sans Mono", "DejaVu Sans Mono", "Noto Sans", "Noto Sans Thai", "Noto Sans Myanmar", "Noto Sans Khmer", "Noto Sans Lao", monospace';
const padding = 2;

/** Writes the names of the nodes on a layer of its own, each with a halo, none on another; and the rings around nodes. */
export class LabelDrawer {
  readonly #emphasis: Emphasis;
  /** Measured at 1 px, since width grows with the size of the letters. */
  readonly #widths = new Map<string, number>();
  #fontSize = 12;
  #placed: readonly PlacedLabel[] = [];

  constructor(emphasis: Emphasis) {
    this.#emphasis = emphasis;
  }

  /** Draws all labels of the picture that sigma has just drawn. The canvas is empty before. */
  draw(context: CanvasRenderingContext2D, sigma: CanvasSigma): void {
    this.#fontSize = Math.min(17, Math.max(11, 12 / Math.sqrt(sigma.getCamera().ratio)));
    context.font = `${this.#fontSize}px ${fonts}`;
    const { width, height } = sigma.getDimensions();
    this.#placed = placeLabels(this.#named(sigma), {
      widthOf: (label) => this.#widthOf(context, label) + 2 * padding,
      height: this.#fontSize * 1.5,
      width,
      depth: height,
    });
    const { ground, ink } = this.#emphasis.palette;
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = ground;
    context.fillStyle = ink;
    for (const { label, box } of this.#placed) {
      context.strokeText(label, box.left + padding, box.top + this.#fontSize * 1.1);
      context.fillText(label, box.left + padding, box.top + this.#fontSize * 1.1);
    }
  }

  /** The ring of the selected node, or of the one under the pointer; the latter's label is written though it found no place before. */
  readonly drawRing = (context: CanvasRenderingContext2D, data: Drawn): void => {
    const { palette } = this.#emphasis;
    context.beginPath();
    context.arc(data.x, data.y, data.size + 5, 0, Math.PI * 2);
    context.lineWidth = 3;
    context.strokeStyle = data.isSelected ? palette.accent : palette.quietInk;
    context.stroke();
    if (!data.label || this.#placed.some(({ label }) => label === data.label)) return;
    context.font = `${this.#fontSize}px ${fonts}`;
    const width = this.#widthOf(context, data.label);
    const top = data.y + data.size + 8;
    context.fillStyle = palette.pane;
    context.fillRect(data.x - width / 2 - 4, top, width + 8, this.#fontSize * 1.6);
    context.fillStyle = palette.ink;
    context.fillText(data.label, data.x - width / 2, top + this.#fontSize * 1.15);
  };

  #named(sigma: CanvasSigma): NamedNode[] {
    const { labels, path, selected, order } = this.#emphasis;
    const graph = sigma.getGraph();
    return order.flatMap((id) => {
      if (!graph.hasNode(id)) return [];
      const isForced = id === selected || path.has(id);
      const size = sigma.scaleSize(sigma.getNodeDisplayData(id)?.size ?? 0);
      const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(id));
      return [{ id, x, y, size, label: labels.get(id) ?? "", isForced }];
    });
  }

  #widthOf(context: CanvasRenderingContext2D, label: string): number {
    const known = this.#widths.get(label);
    if (known !== undefined) return known * this.#fontSize;
    const width = context.measureText(label).width / this.#fontSize;
    this.#widths.set(label, width);
    return width * this.#fontSize;
  }
}
