import { ThroughlineError } from "@throughline/model/throughline-error";

/** Codes of what can go wrong with a graph. */
export type GraphErrorCode =
  /** The database holds nodes without our marker. */
  | "graph-not-ours"
  /** The graph is not where the batch begins: somebody else projected, or the record was restored. */
  | "graph-moved"
  /** The store cannot be reached; nothing was lost, the record goes on. */
  | "graph-unreachable"
  /** A statement failed for another reason. */
  | "graph-statement-failed"
  /** Asked after `close`. */
  | "graph-closed";

/** A failure of a graph engine. Names statements, never parameters or rows. */
export class GraphError extends ThroughlineError {
  declare readonly code: GraphErrorCode;

  constructor(code: GraphErrorCode, message: string) {
    super(code, message);
    this.name = "GraphError";
  }
}
