import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { GraphError } from "../graph-error.ts";
import type { ProjectorDeed, ProjectorMessage, ProjectorRequest, ProjectorStart, ProjectorStatus } from "./projector-messages.ts";
import type { GraphVerification } from "./verify-graph.ts";

/** The built worker, the same from `src/` and from `dist/`. */
const workerFile = new URL("../../dist/projection/projector-worker.js", import.meta.url);

/** What a thread may keep of short-lived objects, in megabytes: the default is several times that, for each of many threads. */
const nurseryMegabytes = 8;

/** How long `close` waits for a deed under way; an unfinished transaction is rolled back by the store. */
const closePatienceMilliseconds = 5_000;

export interface Projector {
  /**
   * Projects to the record's head. Resolves also when the graph cannot be reached, with a status that says how far behind it is;
   * the projector then goes on trying by itself, waiting longer each time.
   */
  catchUp(): Promise<ProjectorStatus>;
  /** Makes the graph again from the record's first entry. Rejects when it cannot. */
  rebuild(): Promise<ProjectorStatus>;
  /** Catches up, then compares the graph with a fresh replay of the record. */
  verify(): Promise<GraphVerification>;
  /** Where the graph stands, as last heard; asks nothing. */
  status(): ProjectorStatus;
  /** Calls the listener whenever the status changes; answers how to stop that. */
  onProgress(listener: (status: ProjectorStatus) => void): () => void;
  close(): Promise<void>;
}

type Done = Extract<ProjectorMessage, { type: "done" }>;

/** The projector's thread, as its starter sees it: deeds in order, and the status as last heard. */
class ProjectorThread {
  readonly worker: Worker;
  readonly listeners = new Set<(status: ProjectorStatus) => void>();
  status: ProjectorStatus = { seq: 0, head: 0, behind: 0, problem: null };
  hasStopped = false;
  readonly #waiting = new Map<number, { resolve: (done: Done) => void; reject: (error: GraphError) => void }>();
  #nextId = 1;

  constructor(start: ProjectorStart) {
    this.worker = new Worker(workerFile, { workerData: start, resourceLimits: { maxYoungGenerationSizeMb: nurseryMegabytes } });
    this.worker.on("message", (message: ProjectorMessage) => this.#take(message));
    this.worker.on("error", () => this.#stop());
    this.worker.on("exit", () => this.#stop());
  }

  ask(deed: ProjectorDeed): Promise<Done> {
    if (this.hasStopped) return Promise.reject(new GraphError("graph-closed", "the projector is closed"));
    const request: ProjectorRequest = { id: this.#nextId, deed };
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject });
      this.worker.postMessage(request);
    });
  }

  #take(message: ProjectorMessage): void {
    if (message.type !== "failed") this.#hear(message.status);
    if (message.type === "status") return;
    const request = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === "failed") request?.reject(new GraphError(message.code, message.message));
    else request?.resolve(message);
  }

  #hear(status: ProjectorStatus): void {
    this.status = status;
    for (const listener of this.listeners) listener(status);
  }

  #stop(): void {
    this.hasStopped = true;
    for (const request of this.#waiting.values()) request.reject(new GraphError("graph-closed", "the projector's thread has ended"));
    this.#waiting.clear();
  }
}

/** Starts the projector of a data directory in a thread of its own. Nothing is projected until `catchUp` is called. */
export function openProjector(start: ProjectorStart): Projector {
  const thread = new ProjectorThread(start);
  return {
    catchUp: async () => (await thread.ask("catch-up")).status,
    rebuild: async () => (await thread.ask("rebuild")).status,
    verify: async () => {
      const { verification } = await thread.ask("verify");
      if (verification === undefined) throw new GraphError("graph-statement-failed", "the projector answered without a verification");
      return verification;
    },
    status: () => thread.status,
    onProgress: (listener) => {
      thread.listeners.add(listener);
      return () => thread.listeners.delete(listener);
    },
    close: async () => {
      const isClosed = thread.hasStopped
        ? Promise.resolve()
        : thread.ask("close").then(
            () => {},
            () => {},
          ); // a thread that has ended is closed
      await Promise.race([isClosed, delay(closePatienceMilliseconds, undefined, { ref: false })]);
      await thread.worker.terminate();
    },
  };
}
