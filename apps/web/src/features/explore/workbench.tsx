import { Loader, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { SliceView } from "@throughline/server/contract/views";
import { Suspense, useRef, useState } from "react";
import type { Drawing } from "../../canvas/drawing.ts";
import { hasWebGl } from "../../canvas/has-webgl.ts";
import { LazyStage } from "../../canvas/lazy-stage.tsx";
import { countMore } from "./count-more.ts";
import type { PaneActions } from "./inspector.tsx";
import { Legend } from "./legend.tsx";
import { SaidLine } from "./said-line.tsx";
import { SidePane } from "./side-pane.tsx";
import { TableView } from "./table-view.tsx";
import { Toolbar } from "./toolbar.tsx";
import { mostShown, useCanvasView } from "./use-canvas-view.ts";
import { useExploreKeys } from "./use-explore-keys.ts";

interface WorkbenchProps {
  readonly slice: SliceView;
  readonly seeds: readonly string[];
  readonly selected: string | null;
  /** What is selected, and what the link should open with. */
  readonly onSelect: (selected: string | null, seeds: readonly string[]) => void;
}

/** Toolbar, canvas or table, and the inspector: beside the canvas where there is room, a drawer where there is not. */
export function Workbench({ slice, seeds, selected, onSelect }: WorkbenchProps) {
  const isWide = useMediaQuery("(min-width: 1200px)", undefined, { getInitialValueInEffect: false });
  const isSmall = useMediaQuery("(max-width: 699px)", undefined, { getInitialValueInEffect: false });
  const [canDraw] = useState(hasWebGl);
  const [tableWish, setTableWish] = useState<boolean | null>(null);
  const [pathFrom, setPathFrom] = useState<string | null>(null);
  const [fitted, setFitted] = useState(0);
  const [centred, setCentred] = useState<{ nodeId: string; times: number } | null>(null);
  // On a small screen the details lie over the canvas: they open when somebody selects, not by themselves.
  const [isPaneOpen, setPaneOpen] = useState(false);
  const drawing = useRef<Drawing>(null);
  const canvas = useCanvasView(slice);
  const { view } = canvas;
  const isTable = !canDraw || (tableWish ?? isSmall);
  const chosen = selected !== null && view.nodes.has(selected) ? selected : null;

  const select = (nodeId: string | null): void => {
    if (pathFrom !== null && nodeId !== null && nodeId !== pathFrom) void canvas.findPath(pathFrom, nodeId);
    setPathFrom(null);
    setPaneOpen(nodeId !== null);
    if (nodeId !== selected) onSelect(nodeId, seeds);
  };
  const expand = (nodeId: string | null): void => {
    if (nodeId !== null && view.nodes.has(nodeId)) void canvas.expand(nodeId);
  };
  const on = {
    expand: () => expand(chosen),
    fit: () => setFitted((times) => times + 1),
    toggleTable: () => setTableWish(!isTable),
    startPath: () => setPathFrom(pathFrom === null ? chosen : null),
    remove: () => {
      if (chosen === null) return;
      canvas.remove(chosen);
      onSelect(null, seeds);
    },
    undo: canvas.undo,
    redo: canvas.redo,
    savePicture: () => {
      if (drawing.current !== null) void canvas.savePicture(drawing.current.places());
    },
    details: () => setPaneOpen(!isPaneOpen),
    cancel: () => {
      setPathFrom(null);
      canvas.clearPath();
    },
  };
  useExploreKeys(on);
  const actions: PaneActions = {
    isPathing: pathFrom !== null,
    more: chosen === null ? 0 : (countMore(view).get(chosen) ?? 0),
    expand: on.expand,
    startPath: on.startPath,
    show: (nodeId) => {
      if (!view.nodes.has(nodeId)) void canvas.bring(nodeId);
      onSelect(nodeId, seeds);
    },
  };
  const reason = canDraw ? null : "This browser cannot draw the canvas (WebGL 2 is missing), so the same view is shown as tables.";
  const said = pathFrom === null ? canvas.said : "Choose the other end of the path. Escape cancels.";
  return (
    <div className={isWide ? "tl-explore" : "tl-explore is-narrow"}>
      <div className="tl-explore-middle">
        <VisuallyHidden component="h1">Explore</VisuallyHidden>
        <Toolbar
          history={canvas.history}
          view={view}
          total={slice.total}
          isWide={isWide}
          isTable={isTable}
          isPathing={pathFrom !== null}
          selected={chosen}
          on={on}
          onFind={(nodeId) => {
            select(nodeId);
            setCentred((before) => ({ nodeId, times: (before?.times ?? 0) + 1 }));
          }}
          onDetails={isWide ? null : () => setPaneOpen(!isPaneOpen)}
          onShowMore={slice.total > slice.shown && view.nodes.size < mostShown ? () => void canvas.widen(seeds) : null}
        />
        <div className="tl-explore-place" aria-busy={canvas.isBusy}>
          {canDraw && !(isTable && isSmall) ? (
            <Suspense fallback={<Loader className="tl-stage-loading" role="status" aria-label="Loading the canvas" />}>
              <LazyStage
                view={view}
                selected={chosen}
                path={canvas.path}
                fitted={fitted}
                centred={centred}
                onSelect={select}
                onExpand={expand}
                drawing={drawing}
              />
            </Suspense>
          ) : null}
          {isTable ? <TableView view={view} selected={chosen} reason={reason} onSelect={select} onExpand={expand} /> : null}
        </div>
        {isTable ? null : <Legend isOpen={isWide} />}
        <SaidLine said={said} problem={canvas.problem} isBusy={canvas.isBusy} isTable={isTable} />
      </div>
      <SidePane isWide={isWide} isOpen={isPaneOpen} selected={selected} actions={actions} onClose={() => setPaneOpen(false)} />
    </div>
  );
}
