import { lazy } from "react";

const load = () => import("./stage.tsx");

/** The canvas, loaded when it is first drawn: only where {@link hasWebGl} says that it can be. */
export const LazyStage = lazy(() => load().then(({ Stage }) => ({ default: Stage })));

/** Begins to load the canvas while the graph is being asked. */
export function preloadStage(): void {
  void load();
}
