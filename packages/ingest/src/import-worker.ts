import { type MessagePort, parentPort } from "node:worker_threads";
import { encodeDraftBatch, type Refusal } from "@throughline/model/submission";
import { FileRefused, refusalOfFile } from "./file-refused.ts";
import { openImport } from "./import-file.ts";
import { previewFile } from "./preview-file.ts";
import type { ImportCounts, WorkerMessage, WorkerOrder, WorkerTask } from "./worker-messages.ts";

/** Batches on their way, at most: the next is read while the last is recorded, and memory stays flat. */
const mostOutstanding = 2;

let flow: Flow | null = null;
let isBusy = false;
let isEnding = false;

/** Runs one task and says how it ended. */
async function run(task: WorkerTask, port: MessagePort): Promise<void> {
  const say = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);
  isBusy = true;
  try {
    if (task.task === "preview") say({ kind: "previewed", outcome: await previewFile(task.wanted) });
    else await runImport(task, say);
  } catch (error) {
    if (error instanceof FileRefused) say({ kind: "refused", refusal: refusalOfFile(task.wanted.fileName, error) });
    else say({ kind: "failed", code: codeOf(error) });
  } finally {
    flow = null;
    isBusy = false;
    if (isEnding) port.close();
  }
}

function take(order: WorkerOrder, port: MessagePort): void {
  if (order === "acknowledged") flow?.acknowledge();
  else if (order === "stop") flow?.stop();
  else if (order === "end") {
    isEnding = true;
    if (!isBusy) port.close();
  } else void run(order, port);
}

async function runImport(
  { wanted, mostRefusals }: Extract<WorkerTask, { readonly task: "import" }>,
  say: (message: WorkerMessage, transfer?: ArrayBuffer[]) => void,
): Promise<void> {
  const sent = new Flow();
  flow = sent;
  let counts: ImportCounts = { rows: 0, accepted: 0, refused: 0 };
  let refusalsTotal = 0;
  for await (const { batch, ...progress } of openImport(wanted)) {
    if (sent.isStopped) break;
    const refusals: readonly Refusal[] = batch.refusals.slice(0, Math.max(0, mostRefusals - refusalsTotal));
    refusalsTotal += batch.refusals.length;
    const { rows, accepted, refused } = progress;
    counts = { rows, accepted, refused };
    const bytes = Uint8Array.from(encodeDraftBatch(batch));
    say({ kind: "batch", bytes, progress, refusals, refusalsTotal }, [bytes.buffer]);
    await sent.afterSending();
    if (sent.isStopped) break;
  }
  if (!sent.isStopped) await sent.untilAllAcknowledged();
  say({ kind: sent.isStopped ? "stopped" : "read", counts });
}

/** Counts what was sent and not yet acknowledged. */
class Flow {
  isStopped = false;
  #outstanding = 0;
  #wake: (() => void) | null = null;

  stop(): void {
    this.isStopped = true;
    this.#wake?.();
  }

  acknowledge(): void {
    this.#outstanding -= 1;
    this.#wake?.();
  }

  async afterSending(): Promise<void> {
    this.#outstanding += 1;
    await this.#until(mostOutstanding - 1);
  }

  async untilAllAcknowledged(): Promise<void> {
    await this.#until(0);
  }

  async #until(most: number): Promise<void> {
    while (this.#outstanding > most && !this.isStopped) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
  }
}

/** A stable code; the text of an unexpected error may hold a value, and stays here. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "import-failed";
}

if (parentPort !== null) {
  const port = parentPort;
  port.on("message", (order: WorkerOrder) => take(order, port));
}
