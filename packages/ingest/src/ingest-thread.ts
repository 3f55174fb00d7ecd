import { Worker } from "node:worker_threads";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { WorkerMessage, WorkerOrder, WorkerTask } from "./worker-messages.ts";

/** The same built file from `src/` and from `dist/`. */
const workerFile = new URL("../dist/import-worker.js", import.meta.url);
const heapMegabytes = 320;
/** New objects die young here: a small nursery takes no longer, and a sixth less memory. */
const nurseryMegabytes = 8;
/** How long a thread that was stopped may take to close its file. */
const mostClosing = 3_000;
/** How long a thread that has done its task is kept for the next one. */
const keptMilliseconds = 5_000;

/** A thread that reads files, one task after the other. */
export interface IngestThread {
  /** The next thing it says. Rejects with a ThroughlineError once it has ended. */
  next(): Promise<WorkerMessage>;
  order(order: WorkerOrder): void;
  hasEnded(): boolean;
  /** Lets the process end although the thread waits for a task, or not. */
  isIdle(idle: boolean): void;
  close(): Promise<void>;
}

let kept: { readonly thread: IngestThread; readonly timer: NodeJS.Timeout } | null = null;

/** A thread at work on a task: the one that was kept, which has its code loaded and warm, or a new one. */
export function takeIngestThread(task: WorkerTask): IngestThread {
  const thread = takeKept() ?? startThread();
  thread.order(task);
  return thread;
}

/** Starts a thread that waits for its first task, while whoever will give it one has other things to open. */
export function readyIngestThread(): void {
  keepIngestThread(startThread());
}

/** Keeps a thread that waits for a task. One is kept at a time, and not for long. */
export function keepIngestThread(thread: IngestThread): void {
  void takeKept()?.close();
  thread.isIdle(true);
  const timer = setTimeout(() => void takeKept()?.close(), keptMilliseconds);
  timer.unref();
  kept = { thread, timer };
}

/** The error of a file that could not be read because its thread ended. */
export function failure(code: string): ThroughlineError {
  return new ThroughlineError(code, "The file could not be read: the thread that reads files ended. Send it again.");
}

function takeKept(): IngestThread | null {
  if (kept === null) return null;
  const { thread, timer } = kept;
  kept = null;
  clearTimeout(timer);
  if (thread.hasEnded()) return null;
  thread.isIdle(false);
  return thread;
}

function startThread(): IngestThread {
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: nurseryMegabytes };
  const worker = new Worker(workerFile, { execArgv: [], resourceLimits });
  const waiting: WorkerMessage[] = [];
  let wake: (() => void) | null = null;
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    worker.on("exit", () => {
      hasEnded = true;
      wake?.();
      resolve();
    });
  });
  worker.on("error", () => undefined);
  worker.on("message", (message: WorkerMessage) => {
    waiting.push(message);
    wake?.();
  });
  return {
    next: async () => {
      while (waiting.length === 0 && !hasEnded) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = null;
      }
      const message = waiting.shift();
      if (message === undefined) throw failure("import-worker-ended");
      return message;
    },
    order: (order) => worker.postMessage(order),
    hasEnded: () => hasEnded,
    isIdle: (idle) => {
      if (idle) worker.unref();
      else worker.ref();
    },
    close: async () => {
      worker.postMessage("stop" satisfies WorkerOrder);
      worker.postMessage("end" satisfies WorkerOrder);
      const late = setTimeout(() => void worker.terminate(), mostClosing);
      await ended;
      clearTimeout(late);
    },
  };
}
