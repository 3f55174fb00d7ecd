import { type CanvasView, shownEdges } from "@throughline/graph/view/canvas-view";

/** For each node in sight, how many of its neighbours are not: what expanding it would add. */
export function countMore(view: CanvasView): ReadonlyMap<string, number> {
  const shown = new Map<string, Set<string>>();
  const note = (at: string, other: string): void => {
    shown.set(at, (shown.get(at) ?? new Set()).add(other));
  };
  for (const { source, target } of shownEdges(view)) {
    note(source, target);
    note(target, source);
  }
  return new Map(
    [...view.nodes.values()].map(({ nodeId, neighbours }) => [nodeId, Math.max(0, neighbours - (shown.get(nodeId)?.size ?? 0))]),
  );
}
