import { parentPort, workerData } from "node:worker_threads";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { closeStore, openStore, type StoreOptions } from "../store/record-store.ts";
import { readerMethods, writerMethods } from "./methods.ts";
import { type Answer, opened, type Request } from "./thread.ts";

const { options, duty } = workerData as { options: StoreOptions; duty: "writer" | "reader" };
const store = openStore(options);
if (duty === "reader") store.connection.exec("PRAGMA query_only = 1");
const methods: Readonly<Record<string, unknown>> = duty === "writer" ? writerMethods : readerMethods;

parentPort?.postMessage({ call: opened, ok: true, value: null } satisfies Answer);
parentPort?.on("message", ({ call, method, args }: Request) => {
  if (method === "close") {
    closeStore(store);
    parentPort?.postMessage({ call, ok: true, value: null } satisfies Answer);
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(answer(call, method, args));
});

function answer(call: number, method: string, args: readonly unknown[]): Answer {
  try {
    const run = methods[method] as (...all: unknown[]) => unknown;
    return { call, ok: true, value: run(store, ...args) };
  } catch (error) {
    return { call, ok: false, ...describe(method, error) };
  }
}

/** Our own errors keep their words; a driver's are named by its code alone, since its text may hold parameters. */
function describe(method: string, error: unknown): { code: string; message: string } {
  if (error instanceof ThroughlineError) return { code: error.code, message: error.message };
  const reason = error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.name : "unknown";
  return { code: "record-failed", message: `The record could not do ${method} (${reason}).` };
}
