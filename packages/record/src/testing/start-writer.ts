import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { StoreOptions } from "../store/record-store.ts";

/** What a process that writes to a record for a test is told. The key comes over the channel. */
export interface WriterTask {
  readonly dataDirectory: string;
  readonly key: string;
  readonly fileName: string;
  readonly batches: number;
}

/** The reference of the one case file in each batch; its three wallets are shared by all writers. */
export function referenceOf(fileName: string, batch: number): string {
  return `${fileName} ${batch}`;
}

export interface StartedWriter {
  readonly child: ChildProcess;
  /** Numbers of the batches it was told are durable, as they come. */
  readonly acknowledged: readonly number[];
  /** Resolves when the process has ended, by itself or killed. */
  readonly ended: Promise<void>;
}

/** Starts a process of its own that writes an invented file of so many batches to a record. */
export function startWriter({ dataDirectory, key }: StoreOptions, fileName: string, batches: number): StartedWriter {
  const child = fork(fileURLToPath(new URL("../../dist/testing/writer-process.js", import.meta.url)), [], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const acknowledged: number[] = [];
  child.on("message", (message: { acknowledged: number }) => acknowledged.push(message.acknowledged));
  child.send({ dataDirectory, key: Buffer.from(key ?? []).toString("hex"), fileName, batches } satisfies WriterTask);
  return { child, acknowledged, ended: new Promise((resolve) => child.once("exit", () => resolve())) };
}
