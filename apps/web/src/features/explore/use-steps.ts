import { addSlice, type CanvasView, emptyView, removeNodes } from "@throughline/graph/view/canvas-view";
import { labelNode } from "@throughline/graph/view/graph-slice";
import { recordStep, redo, startHistory, undo } from "@throughline/graph/view/history";
import type { SliceView } from "@throughline/server/contract/views";
import { useState } from "react";

/** The view, what was done to it, and the way back. */
export function useSteps(slice: SliceView) {
  const [history, setHistory] = useState(() => startHistory(addSlice(emptyView, slice)));
  const [said, say] = useState("");
  const view = history.present.state;
  const nameOf = (nodeId: string): string => {
    const node = view.nodes.get(nodeId);
    return node === undefined ? "" : labelNode(node);
  };
  const step = (did: string, change: (view: CanvasView) => CanvasView): void => {
    setHistory((now) => recordStep(now, did, change(now.present.state)));
    say(did);
  };
  return {
    view,
    history,
    said,
    nameOf,
    say,
    step,
    remove: (nodeId: string) => step(`Took ${nameOf(nodeId)} off the canvas. Nothing is deleted.`, (now) => removeNodes(now, [nodeId])),
    undo: () => {
      if (history.past.length > 0) say("Undone.");
      setHistory(undo);
    },
    redo: () => {
      if (history.future.length > 0) say("Done again.");
      setHistory(redo);
    },
  };
}

export type Steps = ReturnType<typeof useSteps>;
