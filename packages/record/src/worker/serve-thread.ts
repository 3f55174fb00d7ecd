import { parentPort } from "node:worker_threads";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { type Answer, opened, type Request } from "./thread.ts";

/** What a thread does with its store: methods by name, each with the store first, and how it is closed. */
export interface Serving<Store> {
  readonly store: Store;
  readonly methods: Readonly<Record<string, unknown>>;
  readonly close: () => void;
  /** What the store is called when one of its methods fails. */
  readonly name: "record" | "audit";
}

/** Says that the store is open, then answers one call after the other until it is told to close. */
export function serveThread<Store>(serving: Serving<Store>): void {
  const tell = (answer: Answer): void => parentPort?.postMessage(answer);
  tell({ call: opened, ok: true, value: null });
  parentPort?.on("message", ({ call, method, args }: Request) => {
    if (method !== "close") return tell(answerCall(serving, { call, method, args }));
    serving.close();
    tell({ call, ok: true, value: null });
    parentPort?.close();
  });
}

function answerCall<Store>({ store, methods, name }: Serving<Store>, { call, method, args }: Request): Answer {
  try {
    const run = methods[method] as (...all: unknown[]) => unknown;
    return { call, ok: true, value: run(store, ...args) };
  } catch (error) {
    return { call, ok: false, ...describe(name, method, error) };
  }
}

/** Our own errors keep their words; a driver's are named by its code alone, since its text may hold parameters. */
function describe(name: "record" | "audit", method: string, error: unknown): { code: string; message: string } {
  if (error instanceof ThroughlineError) return { code: error.code, message: error.message };
  const reason = error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.name : "unknown";
  return { code: `${name}-failed`, message: `The ${name === "record" ? "record" : "audit log"} could not do ${method} (${reason}).` };
}
