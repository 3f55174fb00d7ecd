import type { ProjectionBatch } from "@throughline/record/change-feed";
import type { Question } from "./question.ts";

/** Where a graph stands: stored in the graph itself, in the same transaction as what it describes. */
export interface GraphPosition {
  readonly recordId: string;
  readonly seq: number;
  readonly headHash: string;
}

export interface ApplyOptions {
  /** Called when all that is to be written has been sent to a server, and nothing is left but to wait for it: the time to read what comes next. */
  readonly whileWaiting?: () => void;
}

/**
 * One of two engines that answer the same questions with the same rows: embedded (a libSQL file beside the record)
 * or Neo4j. Bodies return facts (integers and ASCII-ordered text); everything else is computed in `analysis/`.
 */
export interface GraphEngine {
  readonly name: "embedded" | "neo4j";
  /** Null for an empty graph. Throws `graph-not-ours` when the database holds nodes without our marker. */
  position(): Promise<GraphPosition | null>;
  /** Applies a batch and its new position in one transaction. Throws `graph-moved` when the graph is not at the batch's `after`. */
  apply(batch: ProjectionBatch, options?: ApplyOptions): Promise<void>;
  /** Drops everything of ours and leaves an empty graph with its schema. */
  clear(): Promise<void>;
  /** Asks one statement. Rows are parsed by the question's row schema in tests, trusted in production. */
  ask<Params extends object, Row extends object>(question: Question<Params, Row>, params: Params): Promise<readonly Row[]>;
  /** SHA-256 hex over the canonical text of all nodes, relationships and counts, in a fixed order: equal on both engines for equal graphs. */
  digest(): Promise<string>;
  close(): Promise<void>;
}

/** An engine in the projector's thread, which alone writes. */
export interface WritableGraph extends GraphEngine {
  /**
   * Makes the graph again: `fill` gets an empty graph and applies everything to it. The embedded engine fills a file beside the one in
   * force and then moves a pointer, so that readers have the old graph until the new one is whole; Neo4j is emptied first.
   */
  replace(fill: (empty: GraphEngine) => Promise<void>): Promise<void>;
}
