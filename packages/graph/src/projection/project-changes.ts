import type { ChangeFeed, ProjectionBatch } from "@throughline/record/change-feed";
import type { GraphEngine, GraphPosition, WritableGraph } from "../graph-engine.ts";
import { GraphError } from "../graph-error.ts";

/** Where a projection stands: the graph's sequence and the record's head. */
export interface ProjectionStand {
  readonly seq: number;
  readonly head: number;
}

export interface ProjectOptions {
  readonly feed: ChangeFeed;
  readonly graph: WritableGraph;
  /** About how many edges a batch has: what one transaction holds. */
  readonly maxEdges: number;
  readonly onProgress?: (stand: ProjectionStand) => void;
}

/** Times that another process may project between our reading the position and our applying. */
const mostMoves = 1_000;

/**
 * Projects what the record has and the graph has not, up to the record's head. A graph of another record, past the head, with another
 * hash at its sequence, or from before something was erased is made again from the start. Throws the engine's errors; what was applied until then stays.
 */
export async function projectChanges(options: ProjectOptions): Promise<ProjectionStand> {
  const { feed, graph, maxEdges } = options;
  const batches = new ReadAhead(feed, maxEdges);
  for (let moves = 0; ; ) {
    const [head, at] = [await feed.head(), await graph.position()];
    if (!(await isOfThisRecord(feed, at))) {
      await rebuildGraph(options);
      continue;
    }
    const seq = at?.seq ?? 0;
    options.onProgress?.({ seq, head: head.seq });
    const batch = await batches.after(seq, at?.headHash);
    if (batch === null) return { seq, head: seq };
    try {
      await graph.apply(batch, { whileWaiting: () => batches.begin(batch.to) });
    } catch (error) {
      moves += 1;
      if (!(error instanceof GraphError && error.code === "graph-moved") || moves > mostMoves) throw error;
    }
  }
}

/** Reads the next batch while a server works on the last one. */
class ReadAhead {
  readonly #feed: ChangeFeed;
  readonly #maxEdges: number;
  #begun: Promise<ProjectionBatch | null> | null = null;

  constructor(feed: ChangeFeed, maxEdges: number) {
    this.#feed = feed;
    this.#maxEdges = maxEdges;
  }

  begin(after: number): void {
    this.#begun = this.#feed.readBatch(after, this.#maxEdges).catch(() => null); // read again when it is wanted, and fails there
  }

  /** The batch after a position: the one that was begun when it is that one, else read now. Null at the head. */
  async after(seq: number, hash: string | undefined): Promise<ProjectionBatch | null> {
    const begun = await this.#begun;
    this.#begun = null;
    return begun?.after === seq && begun.afterHash === hash ? begun : this.#feed.readBatch(seq, this.#maxEdges);
  }
}

/** Makes the graph again from the record's first entry. */
export async function rebuildGraph(options: ProjectOptions): Promise<ProjectionStand> {
  await options.graph.replace((empty) => replay(options, empty));
  const head = await options.feed.head();
  const at = await options.graph.position();
  return { seq: at?.seq ?? 0, head: head.seq };
}

/** Applies every batch of the record to an empty graph. */
export async function replay({ feed, maxEdges, onProgress }: Omit<ProjectOptions, "graph">, empty: GraphEngine): Promise<void> {
  for (let seq = 0; ; ) {
    const batch = await feed.readBatch(seq, maxEdges);
    if (batch === null) return;
    await empty.apply(batch);
    seq = batch.to;
    onProgress?.({ seq, head: (await feed.head()).seq });
  }
}

/** True when the graph holds a beginning of this very record and nothing that was erased since, or nothing at all. */
async function isOfThisRecord(feed: ChangeFeed, at: GraphPosition | null): Promise<boolean> {
  if (at === null) return true;
  const { recordId } = await feed.head();
  return at.recordId === recordId && (await feed.hashAt(at.seq)) === at.headHash && !(await feed.hasErasedAfter(at.seq));
}
