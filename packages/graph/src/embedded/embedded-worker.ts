import { parentPort, workerData } from "node:worker_threads";
import { GraphError } from "../graph-error.ts";
import { currentGraphNumber, graphFile, moveGraphPointer, nextGraphNumber, removeGraphFile } from "./graph-file.ts";
import { EmbeddedStore } from "./embedded-store.ts";
import type { StoreKey } from "./open-database.ts";
import type { EmbeddedAnswer, EmbeddedRequest } from "./worker-messages.ts";

/** One thread with one connection: opens the file the pointer names, and again when the pointer has moved. */
const { directory, key } = workerData as { directory: string; key: StoreKey }; // given by embedded-graph.ts
let open: { readonly number: number; readonly store: EmbeddedStore } | null = null;

function storeInForce(): EmbeddedStore {
  let number = currentGraphNumber(directory);
  if (open?.number === number) return open.store;
  open?.store.close();
  if (number === 0) {
    number = nextGraphNumber(directory);
    moveGraphPointer(directory, number);
  }
  open = { number, store: new EmbeddedStore(graphFile(directory, number), key) };
  return open.store;
}

/** An empty graph takes the place of the one in force. */
function startOver(): null {
  const old = currentGraphNumber(directory);
  const number = nextGraphNumber(directory);
  new EmbeddedStore(graphFile(directory, number), key).close();
  moveGraphPointer(directory, number);
  storeInForce();
  if (old !== 0) removeGraphFile(directory, old);
  return null;
}

function answer(request: EmbeddedRequest): unknown {
  switch (request.deed) {
    case "ask": return storeInForce().ask(request.name, request.params);
    case "position": return storeInForce().position();
    case "apply": return storeInForce().apply(JSON.parse(new TextDecoder().decode(request.batch)));
    case "digest": return storeInForce().digest();
    case "clear": return startOver();
  }
}

parentPort?.on("message", (request: EmbeddedRequest) => {
  try {
    const bytes = new TextEncoder().encode(JSON.stringify(answer(request) ?? null));
    const done: EmbeddedAnswer = { id: request.id, bytes };
    parentPort?.postMessage(done, [bytes.buffer]);
  } catch (error) {
    const failed: EmbeddedAnswer = {
      id: request.id,
      code: error instanceof GraphError ? error.code : "graph-statement-failed",
      message: error instanceof GraphError ? error.message : `the embedded graph failed at ${request.deed}`,
    };
    parentPort?.postMessage(failed);
  }
});
