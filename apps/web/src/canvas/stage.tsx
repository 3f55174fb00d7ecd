import { type CanvasView, shownEdges } from "@throughline/graph/view/canvas-view";
import { labelNode } from "@throughline/graph/view/graph-slice";
import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { dots, useHiddenValues } from "../ui/hidden-values.ts";
import { chooseWordedEdges, shortenLabels } from "./appearance.ts";
import { centreOn } from "./camera.ts";
import { Drawing } from "./drawing.ts";

interface StageProps {
  readonly view: CanvasView;
  readonly selected: string | null;
  readonly path: ReadonlySet<string>;
  /** Counts up whenever everything should be brought into sight. */
  readonly fitted: number;
  /** A node to bring to the middle; `times` counts up whenever it is asked for. */
  readonly centred: { readonly nodeId: string; readonly times: number } | null;
  readonly onSelect: (nodeId: string | null) => void;
  readonly onExpand: (nodeId: string) => void;
  /** Holds the drawing while there is one, for whoever asks where things stand. */
  readonly drawing: RefObject<Drawing | null>;
}

/** The canvas. Sigma is made once and killed once; effects bring it up to date. What it shows is also in the table twin. */
export function Stage({ view, selected, path, fitted, centred, onSelect, onExpand, drawing }: StageProps) {
  const isHidden = useHiddenValues((state) => state.isHidden);
  const container = useRef<HTMLDivElement>(null);
  const select = useEffectEvent(onSelect);
  const expand = useEffectEvent(onExpand);

  useEffect(() => {
    if (container.current === null) return;
    const made = new Drawing(container.current, { onSelect: (node) => select(node), onExpand: (node) => expand(node) });
    drawing.current = made;
    return () => {
      drawing.current = null;
      made.kill();
    };
  }, [drawing]);

  useEffect(() => {
    const labels = shortenLabels(new Map([...view.nodes.values()].map((node) => [node.nodeId, isHidden ? dots : labelNode(node)])));
    drawing.current?.show(view, labels);
  }, [view, isHidden, drawing]);

  useEffect(() => {
    drawing.current?.emphasise({ selected, path, wordedEdges: chooseWordedEdges(shownEdges(view), selected) });
  }, [selected, path, view, drawing]);

  useEffect(() => {
    if (fitted > 0) drawing.current?.fit();
  }, [fitted, drawing]);

  useEffect(() => {
    if (centred !== null && drawing.current !== null) centreOn(drawing.current.sigma, centred.nodeId);
  }, [centred, drawing]);

  // The picture is laid out left to right whatever the language: mirrored, its letters would leave their boxes.
  return <div ref={container} dir="ltr" className="tl-stage" data-testid="canvas" aria-hidden="true" />;
}
