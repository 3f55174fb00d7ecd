import { buildGraph, type CanvasGraph, updateGraph } from "@throughline/graph/view/build-graph";
import { type CanvasView, emptyView } from "@throughline/graph/view/canvas-view";
import { scaleNodes } from "./appearance.ts";
import { fitAll } from "./camera.ts";
import { letDrag } from "./drag-nodes.ts";
import type { Layout } from "./lay-out.ts";
import { LayoutDesk } from "./layout-desk.ts";
import { type CanvasSigma, type Emphasis, makeSigma } from "./make-sigma.ts";
import { readPalette } from "./palette.ts";

/** Where nodes stand: right and up are positive. */
export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

interface Answers {
  readonly onSelect: (nodeId: string | null) => void;
  readonly onExpand: (nodeId: string) => void;
}

/**
 * The drawing of a view in an element: made once, brought up to date, killed once. `data-drawn` on the element says how many nodes and
 * links the picture shows once they stand where they stay, and `data-selected-at` where the selected node is, in pixels.
 */
export class Drawing {
  readonly sigma: CanvasSigma;
  readonly #element: HTMLElement;
  readonly #graph: CanvasGraph = buildGraph(emptyView);
  readonly #desk = new LayoutDesk();
  readonly #emphasis: Emphasis;
  readonly #stops: readonly (() => void)[];
  #isSettled = true;
  #frame = 0;

  constructor(element: HTMLElement, { onSelect, onExpand }: Answers) {
    this.#element = element;
    const palette = readPalette(element);
    this.#emphasis = { selected: null, path: new Set(), labels: new Map(), order: [], wordedEdges: new Set(), scale: 1, palette };
    this.sigma = makeSigma(this.#graph, element, this.#emphasis);
    this.sigma.on("clickNode", ({ node }) => onSelect(node));
    this.sigma.on("clickStage", () => onSelect(null));
    this.sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      onExpand(node);
    });
    this.sigma.on("afterRender", () => this.#tell());
    this.#stops = [this.#followTheme(), letDrag(this.sigma, this.#graph), () => this.#desk.close()];
  }

  /** Shows a view: what stays stands where it stood, what is new finds its place beside it. */
  show(view: CanvasView, labels: ReadonlyMap<string, string>): void {
    const kept = new Set(this.#graph.nodes());
    this.#emphasis.labels = labels;
    const { added } = updateGraph(this.#graph, view);
    this.#emphasis.scale = scaleNodes(this.#graph.order);
    if (added > 0) {
      this.#isSettled = false;
      this.#desk.layOut(this.#task(kept), (layout) => this.#place(layout));
    }
    this.#refreshSoon();
  }

  emphasise(emphasis: Pick<Emphasis, "selected" | "path" | "wordedEdges">): void {
    Object.assign(this.#emphasis, emphasis);
    // With the setting on, sigma looks at every link of every frame for words to write.
    this.sigma.setSetting("renderEdgeLabels", emphasis.wordedEdges.size > 0);
    this.#refreshSoon();
  }

  /** Where every node that is shown stands now. */
  places(): Places {
    return new Map(this.#graph.mapNodes((id, { x, y }) => [id, { x, y }] as const));
  }

  fit(): void {
    this.sigma.setCustomBBox(null);
    fitAll(this.sigma);
  }

  kill(): void {
    cancelAnimationFrame(this.#frame);
    for (const stop of this.#stops) stop();
    this.sigma.kill();
  }

  #task(kept: ReadonlySet<string>) {
    const nodes = this.#graph.mapNodes((id, { x, y }) => ({ id, x, y, isKept: kept.has(id) }));
    const edges = this.#graph.mapEdges((_edge, _attributes, source, target) => [source, target] as const);
    return { nodes, edges };
  }

  #place(layout: Layout): void {
    this.#isSettled = true;
    this.#graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...layout.get(id) }), { attributes: ["x", "y"] });
    this.#refreshSoon();
  }

  /** One refresh for all that changes before the next frame, and none for a picture that is about to move. */
  #refreshSoon(): void {
    cancelAnimationFrame(this.#frame);
    if (!this.#isSettled) return;
    this.#frame = requestAnimationFrame(() => {
      this.#emphasis.order = this.#namingOrder();
      this.sigma.refresh();
    });
  }

  #namingOrder(): readonly string[] {
    const { selected, path } = this.#emphasis;
    const ranked = this.#graph.mapNodes((id, { node }) => {
      const weight = node.type === "identifier" ? 1 + node.strength : Math.min(1, node.neighbours / 100);
      return { id, rank: id === selected || path.has(id) ? 9 : weight };
    });
    return ranked.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  }

  #tell(): void {
    const { dataset } = this.#element;
    if (this.#isSettled) dataset["drawn"] = `${this.#graph.order} ${this.#graph.size}`;
    else delete dataset["drawn"];
    const { selected } = this.#emphasis;
    if (selected === null || !this.#graph.hasNode(selected)) delete dataset["selectedAt"];
    else {
      const { x, y } = this.sigma.graphToViewport(this.#graph.getNodeAttributes(selected));
      dataset["selectedAt"] = `${Math.round(x)} ${Math.round(y)}`;
    }
  }

  /** Colours follow the theme: the attribute on the root element says which is in force. */
  #followTheme(): () => void {
    const watcher = new MutationObserver(() => {
      this.#emphasis.palette = readPalette(this.#element);
      this.sigma.setSetting("edgeLabelColor", { color: this.#emphasis.palette.payment });
    });
    watcher.observe(document.documentElement, { attributes: true, attributeFilter: ["data-mantine-color-scheme"] });
    return () => watcher.disconnect();
  }
}
