import { Worker } from "node:worker_threads";
import { GraphError } from "../graph-error.ts";
import type { StoreKey } from "./open-database.ts";
import type { EmbeddedAnswer, EmbeddedDeed, EmbeddedRequest } from "./worker-messages.ts";

/** The built worker, the same from `src/` and from `dist/`. */
const workerFile = new URL("../../dist/embedded/embedded-worker.js", import.meta.url);

/** What a thread may keep of short-lived objects, in megabytes: the default is several times that, for each of many threads. */
const nurseryMegabytes = 8;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: GraphError) => void;
}

/** Threads of the embedded graph, started when first needed; a request goes to the one with least to do. */
export class ThreadPool {
  readonly #threads: { readonly worker: Worker; readonly waiting: Map<number, Waiting> }[] = [];
  readonly #start: { readonly directory: string; readonly key: StoreKey; readonly size: number };
  #nextId = 1;
  #isClosed = false;

  constructor(start: { readonly directory: string; readonly key: StoreKey; readonly size: number }) {
    this.#start = start;
  }

  request(deed: EmbeddedDeed, transfer: readonly ArrayBuffer[] = []): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(new GraphError("graph-closed", "the graph is closed"));
    const thread = this.#leastBusy();
    const request: EmbeddedRequest = { ...deed, id: this.#nextId };
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      thread.waiting.set(request.id, { resolve, reject });
      thread.worker.ref();
      thread.worker.postMessage(request, [...transfer]);
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #leastBusy(): { readonly worker: Worker; readonly waiting: Map<number, Waiting> } {
    const [idlest] = [...this.#threads].sort((a, b) => a.waiting.size - b.waiting.size);
    if (idlest !== undefined && (idlest.waiting.size === 0 || this.#threads.length >= this.#start.size)) return idlest;
    return this.#startThread();
  }

  #startThread(): { readonly worker: Worker; readonly waiting: Map<number, Waiting> } {
    const worker = new Worker(workerFile, {
      workerData: { directory: this.#start.directory, key: this.#start.key },
      resourceLimits: { maxYoungGenerationSizeMb: nurseryMegabytes },
    });
    const thread = { worker, waiting: new Map<number, Waiting>() };
    worker.on("message", (answer: EmbeddedAnswer) => {
      const waiting = thread.waiting.get(answer.id);
      thread.waiting.delete(answer.id);
      if (thread.waiting.size === 0) worker.unref();
      if ("bytes" in answer) waiting?.resolve(JSON.parse(new TextDecoder().decode(answer.bytes)));
      else waiting?.reject(new GraphError(answer.code, answer.message));
    });
    const stop = (): void => {
      const place = this.#threads.indexOf(thread);
      if (place >= 0) this.#threads.splice(place, 1);
      for (const waiting of thread.waiting.values())
        waiting.reject(new GraphError("graph-unreachable", "a thread of the embedded graph stopped"));
      thread.waiting.clear();
    };
    worker.on("error", stop);
    worker.on("exit", stop);
    this.#threads.push(thread);
    return thread;
  }
}
