import type { ProjectionBatch } from "@throughline/record/change-feed";
import type { GraphEngine, GraphPosition } from "../graph-engine.ts";
import type { Question } from "../question.ts";
import type { StoreKey } from "./open-database.ts";
import { ThreadPool } from "./thread-pool.ts";

export interface EmbeddedGraphOptions {
  /** Folder of the graph: a pointer and `graph-<n>.db`. Made when it is not there. */
  readonly directory: string;
  /** The 32-byte key of the record, or null for a graph that lies open. */
  readonly key: StoreKey;
  /** Threads that read; one more writes when a batch is applied. */
  readonly readers?: number;
}

/** Opens the embedded graph. Connections live in worker threads; the calling thread only waits. */
export function openEmbeddedGraph(options: EmbeddedGraphOptions): GraphEngine {
  const readers = new ThreadPool({ directory: options.directory, key: options.key, size: options.readers ?? 2 });
  const writer = new ThreadPool({ directory: options.directory, key: options.key, size: 1 });
  return {
    name: "embedded",
    // Answers come from our own worker as JSON; the differential test parses rows with the question's schema.
    position: async () => (await readers.request({ deed: "position" })) as GraphPosition | null,
    apply: async (batch: ProjectionBatch) => {
      const bytes = new TextEncoder().encode(JSON.stringify(batch));
      await writer.request({ deed: "apply", batch: bytes }, [bytes.buffer]);
    },
    clear: async () => {
      await writer.request({ deed: "clear" });
    },
    ask: async <Params extends object, Row extends object>(question: Question<Params, Row>, params: Params) =>
      (await readers.request({ deed: "ask", name: question.name, params })) as readonly Row[],
    digest: async () => String(await readers.request({ deed: "digest" })),
    close: async () => {
      await Promise.all([readers.close(), writer.close()]);
    },
  };
}
