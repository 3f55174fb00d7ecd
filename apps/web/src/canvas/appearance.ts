import type { SliceEdge, SliceNode } from "@throughline/graph/view/graph-slice";
import { glyphs } from "./glyphs.ts";
import type { Palette } from "./palette.ts";

/** How a node is drawn. One meaning a mark: fill and glyph = kind; square = case file; outline = protected or says little; size = strength. */
export interface NodeLook {
  readonly type: "round" | "square";
  readonly size: number;
  readonly color: string;
  readonly image: string;
  readonly zIndex: number;
}

export interface EdgeLook {
  readonly type: "line" | "payment";
  readonly size: number;
  readonly color: string;
  /** Uncertain or weak: drawn in dashes on a layer of its own. */
  readonly isDashed: boolean;
}

/** The look of a node in a theme. */
export function lookOfNode(node: SliceNode, palette: Palette): NodeLook {
  if (node.type === "case-file") {
    const image = drawSquare(palette.pane, palette.caseFile);
    return { type: "square", size: 14, color: palette.pane, image, zIndex: 1 };
  }
  const { kind, isProtected } = node.identifier;
  if (isProtected)
    return { type: "round", size: 14, color: palette.pane, image: drawRound(kind, palette.pane, palette.shield, 2.6), zIndex: 2 };
  const hue = palette.kinds[kind];
  const size = 10 + 7 * node.strength;
  if (node.words === "says-little")
    return { type: "round", size, color: palette.pane, image: drawRound(kind, palette.pane, hue, 1.6), zIndex: 1 };
  return { type: "round", size, color: hue, image: drawRound(kind, hue, palette.pane, 0), zIndex: 2 };
}

/** The look of an edge: payments have their own hue and an arrow; thickness says weight; what is weak looks weak. */
export function lookOfEdge(edge: SliceEdge, palette: Palette): EdgeLook {
  if (edge.type === "paid") return { type: "payment", size: 2.2, color: palette.payment, isDashed: false };
  const isWeak = edge.words === "weak" || edge.words === "says-little";
  return { type: "line", size: 1 + 2.4 * edge.weight, color: palette.edge, isDashed: edge.isUncertain || isWeak };
}

/** With more nodes than this they are drawn smaller, so that they need not lie on one another. */
const roomy = 60;
const smallestScale = 0.4;

/** How large nodes are drawn when there are so many of them. */
export function scaleNodes(count: number): number {
  return Math.max(smallestScale, Math.min(1, Math.sqrt(roomy / Math.max(1, count))));
}

const mostWorded = 6;

/** Payments and statements whose words are written on the canvas: those at the selected node, or all, where they are few enough to be read. */
export function chooseWordedEdges(edges: readonly SliceEdge[], selected: string | null): Set<string> {
  const worded = edges.filter(({ type }) => type === "paid" || type === "stated");
  const atSelected = worded.filter(({ source, target }) => source === selected || target === selected);
  const chosen = worded.length <= mostWorded ? worded : atSelected.length <= mostWorded ? atSelected : [];
  return new Set(chosen.map(({ edgeId }) => edgeId));
}

/**
 * Labels short enough for the canvas: the first and last characters of long values, eight of each, and whole ones where two would read alike.
 */
export function shortenLabels(labels: ReadonlyMap<string, string>): Map<string, string> {
  const short = new Map([...labels].map(([id, label]) => [id, shorten(label)] as const));
  const times = new Map<string, number>();
  for (const text of new Map([...labels].map(([id, label]) => [label, short.get(id) ?? label])).values())
    times.set(text, (times.get(text) ?? 0) + 1);
  return new Map([...labels].map(([id, label]) => [id, (times.get(short.get(id) ?? "") ?? 0) > 1 ? label : (short.get(id) ?? label)]));
}

const graphemes = new Intl.Segmenter();

function shorten(label: string): string {
  const longest = label.includes(" ") ? 28 : 22;
  // There are never more characters than code units: most labels need no cutting up.
  if (label.length <= longest) return label;
  const characters = Array.from(graphemes.segment(label), ({ segment }) => segment);
  if (characters.length <= longest) return label;
  if (label.includes(" ")) return `${characters.slice(0, 27).join("").trimEnd()}…`;
  return `${characters.slice(0, 8).join("")}…${characters.slice(-8).join("")}`;
}

const pictures = new Map<string, string>();

/** A picture is made once: a thousand nodes have a dozen looks. */
function once(key: string, make: () => string): string {
  const known = pictures.get(key);
  if (known !== undefined) return known;
  const made = make();
  pictures.set(key, made);
  return made;
}

function drawRound(kind: keyof typeof glyphs, fill: string, stroke: string, outline: number): string {
  return once(`round ${kind} ${fill} ${stroke} ${outline}`, () => {
    const ring =
      outline === 0 ? "" : tag("circle", { cx: 24, cy: 24, r: 23 - outline, fill: "none", stroke, "stroke-width": outline * 1.5 });
    return picture(fill, ring + glyph(kind, stroke, 12, 1));
  });
}

function drawSquare(fill: string, stroke: string): string {
  return once(`square ${fill} ${stroke}`, () => {
    const border = tag("rect", { x: 3, y: 3, width: 42, height: 42, rx: 6, fill: "none", stroke, "stroke-width": 3 });
    return picture(fill, border + glyph("case-file", stroke, 12, 1));
  });
}

function glyph(kind: keyof typeof glyphs, stroke: string, at: number, scale: number): string {
  const shapes = glyphs[kind].map(([name, attributes]) => tag(name, attributes)).join("");
  const pen = { fill: "none", stroke, "stroke-width": 2.1, "stroke-linecap": "round", "stroke-linejoin": "round" };
  return wrap("g", { transform: `translate(${at} ${at}) scale(${scale})`, ...pen }, shapes);
}

/** A picture without any see-through part, so that no blending of the atlas can tint its edges. */
function picture(fill: string, inside: string): string {
  const ground = tag("rect", { width: 48, height: 48, fill });
  const svg = wrap("svg", { xmlns: "http://www.w3.org/2000/svg", width: 192, height: 192, viewBox: "0 0 48 48" }, ground + inside);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

function tag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  return wrap(name, attributes, "");
}

function wrap(name: string, attributes: Readonly<Record<string, string | number>>, inside: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join("")}>${inside}</${name}>`;
}
