import { Worker } from "node:worker_threads";
import type { RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { CheckedText } from "./checked-text.ts";

/** The same built file from `src/` and from `dist/`. */
const workerFile = new URL("../../dist/check/check-worker.js", import.meta.url);
const heapMegabytes = 320;
/** A thread that nobody asks ends, so that its gazetteer takes no memory. */
const idleMs = 3 * 60_000;
/** A check takes seconds at worst; one that takes longer is given up, and its thread with it. */
const longestCheckMs = 20_000;

/** What is said to the thread that checks texts. */
export interface CheckOrder {
  readonly number: number;
  readonly text: string;
  readonly context: RecognitionContext;
}

/** What the thread answers; null when the check failed: an error's text may hold a value, and stays there. */
export interface CheckReport {
  readonly number: number;
  readonly checked: CheckedText | null;
}

/** Checks texts outside the caller's thread, one after another. Keeps none. */
export interface TextChecker {
  /** Throws `check-failed`. */
  check(text: string, context: RecognitionContext): Promise<CheckedText>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (checked: CheckedText) => void;
  readonly reject: (error: ThroughlineError) => void;
}

/** Opens a checker. Its thread starts with the first text and ends when it has been idle. */
export function openTextChecker(): TextChecker {
  return new ThreadedChecker();
}

class ThreadedChecker implements TextChecker {
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting>();

  check(text: string, context: RecognitionContext): Promise<CheckedText> {
    const number = this.#asked;
    this.#asked += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#thread().postMessage({ number, text, context } satisfies CheckOrder);
      this.#waitFor(longestCheckMs);
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = null;
    this.#giveUp();
    await worker?.terminate();
  }

  #thread(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(workerFile, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
    worker.unref();
    worker.on("message", (report: CheckReport) => this.#take(report));
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      if (this.#worker === worker) void this.close();
    });
    this.#worker = worker;
    return worker;
  }

  #take({ number, checked }: CheckReport): void {
    const asked = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (checked === null) asked?.reject(failure());
    else asked?.resolve(checked);
    this.#waitFor(this.#waiting.size === 0 ? idleMs : longestCheckMs);
  }

  #waitFor(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.close(), ms).unref();
  }

  #giveUp(): void {
    for (const { reject } of this.#waiting.values()) reject(failure());
    this.#waiting.clear();
  }
}

function failure(): ThroughlineError {
  return new ThroughlineError("check-failed", "The text could not be checked: the thread that reads texts ended. Send it again.");
}
