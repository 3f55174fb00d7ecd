import { type Layout, type LayoutTask, layOut } from "./lay-out.ts";
import LayOutWorker from "./lay-out.worker.ts?worker&inline";

/** Graphs up to this many nodes are laid out at once: that takes less than a frame or two, and nothing is seen to jump. */
const mostAtOnce = 120;

/** Has graphs laid out: small ones at once, large ones in a worker that stands ready. A later task takes the place of one under way. */
export class LayoutDesk {
  #worker: Worker = new LayOutWorker();
  #isWorking = false;

  /** Calls back with the layout, unless a later task came in the meantime. */
  layOut(task: LayoutTask, onLaidOut: (layout: Layout) => void): void {
    this.#drop();
    if (task.nodes.length <= mostAtOnce) {
      onLaidOut(layOut(task));
      return;
    }
    this.#isWorking = true;
    const worker = this.#worker;
    const listen = ({ data }: MessageEvent<Layout>): void => {
      worker.removeEventListener("message", listen);
      this.#isWorking = false;
      onLaidOut(data);
    };
    worker.addEventListener("message", listen);
    worker.postMessage(task);
  }

  close(): void {
    this.#worker.terminate();
  }

  /** A layout nobody waits for any more is broken off: the worker cannot hear while it works. */
  #drop(): void {
    if (!this.#isWorking) return;
    this.#worker.terminate();
    this.#worker = new LayOutWorker();
    this.#isWorking = false;
  }
}
