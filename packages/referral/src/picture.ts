import { html, joinMarkup, type Markup } from "./packet/markup.ts";
import { workingCopyMark, workingCopyStamp } from "./working-copy.ts";

/** A node of a picture, where it stands: right and up are positive, in any unit. */
export interface PictureNode {
  readonly nodeId: string;
  readonly x: number;
  readonly y: number;
  /** What is written beside it; null for a case file, which leaves without a name. */
  readonly identifier: { readonly kindWords: string; readonly display: string } | null;
}

export interface PictureLink {
  readonly source: string;
  readonly target: string;
  /** Drawn dashed. */
  readonly isUncertain: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Units of the picture: the drawing, and room around it for what is written. */
const width = 1600;
const [leastHeight, mostHeight] = [700, 1600];
const margin = { side: 170, top: 110, bottom: 110 } as const;

/**
 * A stamped picture as SVG, for what passed the gate as a working copy: identifiers by their values, case files as squares without a name. Holds no script
 * and asks for nothing. A link to a node that is not among them is left out.
 */
export function writePicture(nodes: readonly PictureNode[], links: readonly PictureLink[]): string {
  const { height, at } = placeWithin(nodes);
  const lines = links.flatMap(({ source, target, isUncertain }) => {
    const [from, to] = [at.get(source), at.get(target)];
    return from === undefined || to === undefined ? [] : [drawLink(from, to, isUncertain)];
  });
  const marks = nodes.map(({ nodeId, identifier }) => drawNode(at.get(nodeId) ?? { x: 0, y: 0 }, identifier));
  const picture = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Noto Sans, Noto Sans Thai, Noto Sans Myanmar, Noto Sans Khmer, Noto Sans Lao, system-ui, sans-serif" font-size="13" fill="#18212f">
<title>Working copy</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="24" y="34" font-weight="700">${workingCopyStamp}</text>
<text x="24" y="56" fill="#4b576a">Circles are identifiers, squares are case files.</text>
${joinMarkup(lines)}${joinMarkup(marks)}<text x="24" y="${height - 20}" fill="#4b576a">${workingCopyMark}</text>
</svg>
`;
  return picture.html;
}

/** Where each node stands in a picture that holds them all, with one scale for both directions. */
function placeWithin(nodes: readonly PictureNode[]): { height: number; at: ReadonlyMap<string, Point> } {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = width - 2 * margin.side;
  const wanted = ((high - low) / Math.max(right - left, 1e-9)) * room + margin.top + margin.bottom;
  const height = Math.round(Math.min(mostHeight, Math.max(leastHeight, wanted)));
  const scale = Math.min(room / Math.max(right - left, 1e-9), (height - margin.top - margin.bottom) / Math.max(high - low, 1e-9), room);
  const middle = { x: width / 2, y: margin.top + (height - margin.top - margin.bottom) / 2 };
  const place = ({ x, y }: PictureNode): Point => ({
    x: Math.round(middle.x + (x - (left + right) / 2) * scale),
    y: Math.round(middle.y - (y - (low + high) / 2) * scale),
  });
  return { height, at: new Map(nodes.map((node) => [node.nodeId, place(node)])) };
}

function drawLink(from: Point, to: Point, isUncertain: boolean): Markup {
  return html`<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="#7f899c"${{ html: isUncertain ? ' stroke-dasharray="5 4"' : "" }}/>\n`;
}

function drawNode({ x, y }: Point, identifier: PictureNode["identifier"]): Markup {
  if (identifier === null) return html`<rect x="${x - 6}" y="${y - 6}" width="12" height="12" fill="#fff" stroke="#18212f"/>\n`;
  const { kindWords, display } = identifier;
  return html`<circle cx="${x}" cy="${y}" r="8" fill="#3d4f9e"/>
<text x="${x}" y="${y + 24}" text-anchor="middle" direction="ltr" stroke="#fff" stroke-width="4" paint-order="stroke">${display}</text>
<text x="${x}" y="${y + 39}" text-anchor="middle" font-size="11" fill="#4b576a" stroke="#fff" stroke-width="4" paint-order="stroke">${kindWords}</text>\n`;
}
