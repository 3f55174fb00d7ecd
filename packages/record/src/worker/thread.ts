import { Worker } from "node:worker_threads";
import { ThroughlineError } from "@throughline/model/throughline-error";

export interface Request {
  readonly call: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly call: number; readonly ok: true; readonly value: unknown }
  | { readonly call: number; readonly ok: false; readonly code: string; readonly message: string };

/** What a thread may keep of short-lived objects: with the default of several times that, a process of many threads holds much that is dead. */
const nurseryMegabytes = 8;

/** The number of the call that a thread answers by itself once its connection is open. */
export const opened = 0;

type Arguments<Method> = Method extends (store: never, ...args: infer Args) => unknown ? Args : never;
type Result<Method> = Method extends (...args: never[]) => infer Value ? Value : never;

/** A thread that holds one connection and does one thing after the other. */
export interface Thread<Methods> {
  call<Name extends keyof Methods & string>(name: Name, ...args: Arguments<Methods[Name]>): Promise<Result<Methods[Name]>>;
  close(): Promise<void>;
}

/** Starts the thread of a built module and resolves when its connection is open. Rejects with the error of opening it. */
export async function openThread<Methods>(module: URL, workerData: unknown): Promise<Thread<Methods>> {
  const worker = new Worker(module, { workerData, resourceLimits: { maxYoungGenerationSizeMb: nurseryMegabytes } });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let calls = 0;
  let ended: Error | null = null;
  const fail = (error: Error): void => {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (answer: Answer) => {
    const asked = waiting.get(answer.call);
    waiting.delete(answer.call);
    if (answer.ok) asked?.resolve(answer.value);
    else asked?.reject(new ThroughlineError(answer.code, answer.message));
  });
  worker.on("error", (error) => fail(asThroughlineError(error)));
  worker.on("exit", () => fail(new ThroughlineError("record-closed", "The record was closed.")));
  const send = (method: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended !== null) return reject(ended);
      calls += 1;
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ call: calls, method, args } satisfies Request, transferable(args));
    });
  await new Promise<unknown>((resolve, reject) => waiting.set(opened, { resolve, reject }));
  return {
    call: (name, ...args) => send(name, args) as Promise<never>,
    close: async () => {
      if (ended === null) await send("close", []);
      await worker.terminate();
    },
  };
}

/** Bytes are handed over, not copied, when they own their buffer. */
function transferable(args: readonly unknown[]): ArrayBuffer[] {
  return args.flatMap((arg) =>
    arg instanceof Uint8Array && arg.buffer instanceof ArrayBuffer && arg.byteLength === arg.buffer.byteLength ? [arg.buffer] : [],
  );
}

function asThroughlineError(error: unknown): Error {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return new ThroughlineError(error.code, error.message);
  return new ThroughlineError("record-failed", "A thread of the record ended.");
}
