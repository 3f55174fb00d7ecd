import type { NodeDisplayData } from "sigma/types";
import type { Palette } from "./palette.ts";

type Drawn = Pick<NodeDisplayData, "x" | "y" | "size" | "color"> & { label: string | null; highlighted?: boolean };

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const fonts =
  'ui-monospace, "Noto Sans Mono", "DejaVu Sans Mono", "Noto Sans", "Noto Sans Thai", "Noto Sans Myanmar", "Noto Sans Khmer", "Noto Sans Lao", monospace';

/** With more nodes than this, a label that finds no free place waits until one zooms in. */
const mostCrowded = 40;

/** Draws labels with a halo beneath, above or beside their nodes, and leaves out a label that would lie on another. */
export class LabelDrawer {
  palette: Palette;
  /** Grows as one zooms in. */
  fontSize = 12;
  private boxes: Box[] = [];
  private nodes: Box[] = [];

  constructor(palette: Palette) {
    this.palette = palette;
  }

  /** Starts a new picture with nodes at these places, which labels keep off where they can. */
  clear(nodes: readonly { x: number; y: number; size: number }[]): void {
    this.boxes = [];
    this.nodes = nodes.map(({ x, y, size }) => ({ left: x - size, top: y - size, right: x + size, bottom: y + size }));
  }

  readonly drawLabel = (context: CanvasRenderingContext2D, data: Drawn): void => {
    // The ring writes the label of a highlighted node.
    if (!data.label || data.highlighted) return;
    context.font = `${this.fontSize}px ${fonts}`;
    const width = context.measureText(data.label).width;
    const height = this.fontSize * 1.5;
    const beneath = { x: data.x - width / 2, y: data.y + data.size + 3 };
    const above = { x: data.x - width / 2, y: data.y - data.size - 3 - height };
    const right = { x: data.x + data.size + 4, y: data.y - height / 2 };
    const places = [beneath, above, right].map(({ x, y }) => ({ left: x - 2, top: y, right: x + width + 2, bottom: y + height }));
    const free = places.filter((box) => !this.boxes.some((other) => isOn(box, other)));
    const box =
      free.find((place) => !this.nodes.some((node) => isOn(place, node))) ?? (this.nodes.length <= mostCrowded ? free[0] : undefined);
    if (box === undefined) return;
    this.boxes.push(box);
    this.write(context, data.label, box.left + 2, box.top + this.fontSize * 1.1, this.palette.ink);
  };

  /** The ring of the selected node, or of the one under the pointer, with its label always written. */
  readonly drawRing = (context: CanvasRenderingContext2D, data: Drawn & { isSelected?: boolean }): void => {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 5, 0, Math.PI * 2);
    context.lineWidth = 3;
    context.strokeStyle = data.isSelected ? this.palette.accent : this.palette.quietInk;
    context.stroke();
    if (!data.label) return;
    context.font = `${this.fontSize}px ${fonts}`;
    const width = context.measureText(data.label).width;
    const top = data.y + data.size + 8;
    context.fillStyle = this.palette.pane;
    context.fillRect(data.x - width / 2 - 4, top, width + 8, this.fontSize * 1.6);
    context.fillStyle = this.palette.ink;
    context.fillText(data.label, data.x - width / 2, top + this.fontSize * 1.15);
  };

  private write(context: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string): void {
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = this.palette.ground;
    context.strokeText(text, x, y);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
}

function isOn(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
