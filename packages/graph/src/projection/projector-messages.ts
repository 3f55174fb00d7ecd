import type { StoreKey } from "../embedded/open-database.ts";
import type { GraphErrorCode } from "../graph-error.ts";
import type { GraphVerification } from "./verify-graph.ts";

/** Which engine a projector writes to. The embedded graph lies in `graph/` of the data directory. */
export type ProjectorEngine =
  | { readonly type: "embedded" }
  | { readonly type: "neo4j"; readonly uri: string; readonly user: string; readonly password: string; readonly database?: string };

export interface ProjectorStart {
  readonly dataDirectory: string;
  readonly key: StoreKey;
  readonly engine: ProjectorEngine;
}

/** Where the graph stands, as last heard. */
export interface ProjectorStatus {
  readonly seq: number;
  readonly head: number;
  /** Entries the graph has not yet. */
  readonly behind: number;
  /** Null while all is well; else why the last try ended: `graph-unreachable` is tried again by itself. */
  readonly problem: GraphErrorCode | "record-unreadable" | null;
}

export type ProjectorDeed = "catch-up" | "rebuild" | "verify" | "close";
export interface ProjectorRequest {
  readonly id: number;
  readonly deed: ProjectorDeed;
}

export type ProjectorMessage =
  | { readonly type: "status"; readonly status: ProjectorStatus }
  | { readonly type: "done"; readonly id: number; readonly status: ProjectorStatus; readonly verification?: GraphVerification }
  | { readonly type: "failed"; readonly id: number; readonly code: GraphErrorCode; readonly message: string };
