import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { GraphError } from "../graph-error.ts";
import type { ProjectorDeed, ProjectorMessage, ProjectorRequest, ProjectorStart, ProjectorStatus } from "./projector-messages.ts";
import type { GraphVerification } from "./verify-graph.ts";

/** The built worker, the same from `src/` and from `dist/`. */
const workerFile = new URL("../../dist/projection/projector-worker.js", import.meta.url);

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

/** Starts the projector of a data directory in a thread of its own. Nothing is projected until `catchUp` is called. */
export function openProjector(start: ProjectorStart): Projector {
  const worker = new Worker(workerFile, { workerData: start });
  const waiting = new Map<number, { resolve: (done: Done) => void; reject: (error: GraphError) => void }>();
  const listeners = new Set<(status: ProjectorStatus) => void>();
  let status: ProjectorStatus = { seq: 0, head: 0, behind: 0, problem: null };
  let nextId = 1;
  let hasStopped = false;
  const hear = (now: ProjectorStatus): void => {
    status = now;
    for (const listener of listeners) listener(now);
  };
  worker.on("message", (message: ProjectorMessage) => {
    if (message.type === "status") return hear(message.status);
    const request = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === "failed") return request?.reject(new GraphError(message.code, message.message));
    hear(message.status);
    request?.resolve(message);
  });
  const stop = (): void => {
    hasStopped = true;
    for (const request of waiting.values()) request.reject(new GraphError("graph-closed", "the projector's thread has ended"));
    waiting.clear();
  };
  worker.on("error", stop);
  worker.on("exit", stop);
  const ask = (deed: ProjectorDeed): Promise<Done> => {
    if (hasStopped) return Promise.reject(new GraphError("graph-closed", "the projector is closed"));
    const request: ProjectorRequest = { id: nextId, deed };
    nextId += 1;
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
  };
  return {
    catchUp: async () => (await ask("catch-up")).status,
    rebuild: async () => (await ask("rebuild")).status,
    verify: async () => {
      const { verification } = await ask("verify");
      if (verification === undefined) throw new GraphError("graph-statement-failed", "the projector answered without a verification");
      return verification;
    },
    status: () => status,
    onProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      const isClosed = hasStopped ? Promise.resolve() : ask("close").then(() => {}, () => {}); // a thread that has ended is closed
      await Promise.race([isClosed, delay(closePatienceMilliseconds, undefined, { ref: false })]);
      await worker.terminate();
    },
  };
}
