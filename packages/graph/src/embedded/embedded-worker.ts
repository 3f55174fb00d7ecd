import { parentPort, workerData } from "node:worker_threads";
import { GraphError } from "../graph-error.ts";
import { type GraphFolder, StoreInForce } from "./store-in-force.ts";
import type { EmbeddedAnswer, EmbeddedRequest } from "./worker-messages.ts";

/** One thread with one connection to the embedded graph: answers requests one after the other. */
const inForce = new StoreInForce(workerData as GraphFolder); // given by thread-pool.ts

function answer(request: EmbeddedRequest): unknown {
  switch (request.deed) {
    case "ask":
      return inForce.store().ask(request.name, request.params);
    case "position":
      return inForce.store().position();
    case "apply":
      return inForce.store().apply(JSON.parse(new TextDecoder().decode(request.batch)));
    case "digest":
      return inForce.store().digest();
    case "clear":
      return inForce.successor().putInForce();
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
