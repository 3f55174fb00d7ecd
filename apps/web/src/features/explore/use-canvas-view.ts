import { addSlice, type CanvasView, expandNode } from "@throughline/graph/view/canvas-view";
import { labelNode } from "@throughline/graph/view/graph-slice";
import type { History } from "@throughline/graph/view/history";
import type { SliceView } from "@throughline/server/contract/views";
import { useState } from "react";
import { client } from "../../app/client.ts";
import type { Places } from "../../canvas/drawing.ts";
import { savePicture } from "./save-picture.ts";
import { useAsk } from "./use-ask.ts";
import { type Steps, useSteps } from "./use-steps.ts";

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
  /** Shows more of what is linked to the seeds than the canvas opened with. */
  widen(seeds: readonly string[]): Promise<void>;
  remove(nodeId: string): void;
  findPath(from: string, to: string): Promise<void>;
  clearPath(): void;
  /** Saves what is drawn as a picture, through the gate. */
  savePicture(places: Places): Promise<void>;
  undo(): void;
  redo(): void;
}

/** Nodes that one canvas shows at most: with their links about two thousand marks. */
export const mostShown = 1000;

const none: ReadonlySet<string> = new Set();

/** The view on the canvas with its steps, starting from the slice that the link names. */
export function useCanvasView(slice: SliceView): CanvasState & CanvasActions {
  const steps = useSteps(slice);
  const [path, setPath] = useState(none);
  const { ask, problem, isBusy } = useAsk();
  return {
    ...steps,
    path,
    problem,
    isBusy,
    expand: (nodeId) => ask(() => expand(steps, nodeId)),
    bring: (nodeId) => ask(() => bring(steps, nodeId)),
    widen: (seeds) => ask(() => widen(steps, seeds)),
    findPath: (from, to) => ask(async () => setPath(await findPath(steps, from, to))),
    clearPath: () => setPath(none),
    savePicture: (places) => ask(async () => steps.say(await savePicture(places))),
  };
}

async function expand({ view, nameOf, say, step }: Steps, nodeId: string): Promise<void> {
  const answer = await client.expand({ node: nodeId, known: [...view.nodes.keys()].slice(0, 2000), limit: 50 });
  const added = countNew(view, answer);
  if (added === 0) say(`Everything linked to ${nameOf(nodeId)} is shown already.`);
  else step(`Expanded ${nameOf(nodeId)}: ${added} added.`, (now) => expandNode(now, nodeId, answer));
}

async function bring({ view, step }: Steps, nodeId: string): Promise<void> {
  const answer = await client.slice({ nodes: [nodeId, ...view.nodes.keys()].slice(0, 2000), around: false, limit: 2000 });
  const node = answer.nodes.find((one) => one.nodeId === nodeId);
  if (node !== undefined) step(`Brought ${labelNode(node)} onto the canvas.`, (now) => addSlice(now, answer));
}

async function widen({ view, step }: Steps, seeds: readonly string[]): Promise<void> {
  const answer = await client.slice({ nodes: [...seeds], around: true, limit: mostShown });
  step(`Showed ${countNew(view, answer).toLocaleString("en")} more.`, (now) => addSlice(now, answer));
}

/** Answers the nodes of the shortest connections; none when there is none. */
async function findPath({ nameOf, say, step }: Steps, from: string, to: string): Promise<ReadonlySet<string>> {
  const { length, paths, slice, hubsLeftOut } = await client.paths({ from, to, maxLength: 6, limit: 5, throughHubs: false });
  const [first] = paths;
  if (first === undefined) {
    say(`No connection of up to 6 steps between ${nameOf(from)} and ${nameOf(to)}.`);
    return none;
  }
  const more = paths.length > 1 ? ` ${paths.length} connections are this short.` : "";
  const hubs = hubsLeftOut > 0 ? ` ${hubsLeftOut} very common identifiers were not walked through.` : "";
  const said = `${length} ${length === 1 ? "step" : "steps"} between ${nameOf(from)} and ${nameOf(to)}, ${first.words}.${more}${hubs}`;
  step(said, (now) => addSlice(now, slice));
  return new Set(paths.flatMap(({ nodes }) => nodes));
}

function countNew(view: CanvasView, answer: SliceView): number {
  return answer.nodes.filter((node) => !view.nodes.has(node.nodeId)).length;
}
