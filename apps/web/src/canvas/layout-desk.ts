import { type Layout, type LayoutTask, layOut } from "./lay-out.ts";
import LayOutWorker from "./lay-out.worker.ts?worker&inline";

/** Graphs up to this many nodes are laid out at once: that takes less than a frame or two, and nothing is seen to jump. */
const mostAtOnce = 120;

/** Has graphs laid out: small ones at once, large ones in a worker. A later task takes the place of one under way. */
export class LayoutDesk {
  #worker: Worker | null = null;
  #number = 0;

  /** Calls back with the layout, unless a later task came in the meantime. */
  layOut(task: LayoutTask, onLaidOut: (layout: Layout) => void): void {
    this.stop();
    if (task.nodes.length <= mostAtOnce) {
      onLaidOut(layOut(task));
      return;
    }
    const number = this.#number;
    const worker = new LayOutWorker();
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<Layout>) => {
      if (number !== this.#number) return;
      this.stop();
      onLaidOut(data);
    });
    worker.postMessage(task);
  }

  stop(): void {
    this.#number += 1;
    this.#worker?.terminate();
    this.#worker = null;
  }
}
