import { addSlice, type CanvasView, emptyView, expandNode, removeNodes } from "@throughline/graph/view/canvas-view";
import { labelNode } from "@throughline/graph/view/graph-slice";
import { type History, recordStep, redo, startHistory, undo } from "@throughline/graph/view/history";
import type { SliceView } from "@throughline/server/contract/views";
import { useState } from "react";
import { client } from "../../app/client.ts";

/** What was answered last, in words, for the line under the toolbar and for screen readers. */
export interface CanvasState {
  readonly view: CanvasView;
  readonly history: History<CanvasView>;
  readonly path: ReadonlySet<string>;
  readonly said: string;
  readonly problem: unknown;
  readonly isBusy: boolean;
}

export interface CanvasActions {
  expand(nodeId: string): Promise<void>;
  /** Brings one more node onto the canvas, with its links to what is there. */
  bring(nodeId: string): Promise<void>;
  remove(nodeId: string): void;
  findPath(from: string, to: string): Promise<void>;
  clearPath(): void;
  undo(): void;
  redo(): void;
}

const none: ReadonlySet<string> = new Set();

/** Runs one question to the server at a time, and keeps its problem. */
function useAsk() {
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { ask, problem, isBusy };
}

/** The view, what was done to it, and the way back. */
function useSteps(slice: SliceView) {
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

/** The view on the canvas with its steps, starting from the slice that the link names. */
export function useCanvasView(slice: SliceView): CanvasState & CanvasActions {
  const steps = useSteps(slice);
  const [path, setPath] = useState(none);
  const { ask, problem, isBusy } = useAsk();
  const { view, nameOf, say, step } = steps;
  return {
    ...steps,
    path,
    problem,
    isBusy,
    expand: (nodeId) =>
      ask(async () => {
        const answer = await client.expand({ node: nodeId, known: [...view.nodes.keys()].slice(0, 2000), limit: 50 });
        const added = answer.nodes.filter((node) => !view.nodes.has(node.nodeId)).length;
        if (added === 0) say(`Everything linked to ${nameOf(nodeId)} is shown already.`);
        else step(`Expanded ${nameOf(nodeId)}: ${added} added.`, (now) => expandNode(now, nodeId, answer));
      }),
    findPath: (from, to) =>
      ask(async () => {
        const answer = await client.paths({ from, to, maxLength: 6, limit: 5, throughHubs: false });
        const [first] = answer.paths;
        if (first === undefined) {
          setPath(none);
          say(`No connection of up to 6 steps between ${nameOf(from)} and ${nameOf(to)}.`);
          return;
        }
        const more = answer.paths.length > 1 ? ` ${answer.paths.length} connections are this short.` : "";
        const hubs = answer.hubsLeftOut > 0 ? ` ${answer.hubsLeftOut} very common identifiers were not walked through.` : "";
        step(
          `${answer.length} ${answer.length === 1 ? "step" : "steps"} between ${nameOf(from)} and ${nameOf(to)}, ${first.words}.${more}${hubs}`,
          (now) => addSlice(now, answer.slice),
        );
        setPath(new Set(answer.paths.flatMap(({ nodes }) => nodes)));
      }),
    bring: (nodeId) =>
      ask(async () => {
        const answer = await client.slice({ nodes: [nodeId, ...view.nodes.keys()].slice(0, 2000), around: false, limit: 2000 });
        const node = answer.nodes.find((one) => one.nodeId === nodeId);
        if (node !== undefined) step(`Brought ${labelNode(node)} onto the canvas.`, (now) => addSlice(now, answer));
      }),
    clearPath: () => setPath(none),
  };
}
