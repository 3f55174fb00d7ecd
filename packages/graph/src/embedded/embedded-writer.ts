import type { ProjectionBatch } from "@throughline/record/change-feed";
import type { GraphEngine, WritableGraph } from "../graph-engine.ts";
import type { Question } from "../question.ts";
import type { EmbeddedStore } from "./embedded-store.ts";
import { type GraphFolder, StoreInForce } from "./store-in-force.ts";

/** The embedded graph in the calling thread, which it blocks: for the projector's own thread and for scratch graphs. */
export function openEmbeddedWriter(folder: GraphFolder): WritableGraph {
  const inForce = new StoreInForce(folder);
  return {
    ...engineOver(
      () => inForce.store(),
      () => inForce.close(),
    ),
    clear: async () => inForce.successor().putInForce(),
    replace: async (fill) => {
      const successor = inForce.successor();
      try {
        await fill(
          engineOver(
            () => successor.store,
            () => {},
          ),
        );
      } catch (error) {
        successor.giveUp();
        throw error;
      }
      successor.putInForce();
    },
  };
}

/** Each method runs at once and settles with what came of it. */
function engineOver(store: () => EmbeddedStore, close: () => void): GraphEngine {
  return {
    name: "embedded",
    position: async () => store().position(),
    apply: async (batch: ProjectionBatch) => store().apply(batch),
    clear: async () => {},
    ask: async <Params extends object, Row extends object>(question: Question<Params, Row>, params: Params) =>
      // The differential test parses rows with the question's schema.
      store().ask(question.name, params) as readonly Row[],
    digest: async () => store().digest(),
    close: async () => close(),
  };
}
