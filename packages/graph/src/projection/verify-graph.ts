import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ChangeFeed } from "@throughline/record/change-feed";
import { openEmbeddedWriter } from "../embedded/embedded-writer.ts";
import type { StoreKey } from "../embedded/open-database.ts";
import type { WritableGraph } from "../graph-engine.ts";
import { projectChanges, replay } from "./project-changes.ts";

export interface GraphVerification {
  /** True when the live graph holds exactly what a fresh replay of the record gives. */
  readonly isEqual: boolean;
  readonly seq: number;
  /** Canonical digests, SHA-256 in lower-case hex. */
  readonly live: string;
  readonly replayed: string;
}

export interface VerifyOptions {
  readonly feed: ChangeFeed;
  readonly graph: WritableGraph;
  readonly key: StoreKey;
  /** Where the scratch graph is made; it is removed again. */
  readonly directory: string;
  readonly maxEdges: number;
}

/** Entries may be appended while we look: then it is looked again, this many times. */
const mostLooks = 5;

/** Compares the live graph with a replay into a scratch embedded graph, whatever engine the live one is on. */
export async function verifyGraph(options: VerifyOptions): Promise<GraphVerification> {
  for (let look = 1; ; look += 1) {
    const { seq } = await projectChanges(options);
    const replayed = await digestOfReplay(options);
    const live = await options.graph.digest();
    const isStill = (await options.feed.head()).seq === seq;
    if (live === replayed || isStill || look === mostLooks) return { isEqual: live === replayed, seq, live, replayed };
  }
}

async function digestOfReplay(options: VerifyOptions): Promise<string> {
  mkdirSync(options.directory, { recursive: true, mode: 0o700 });
  const directory = mkdtempSync(join(options.directory, "verify-"));
  const scratch = openEmbeddedWriter({ directory, key: options.key });
  try {
    await replay({ feed: options.feed, maxEdges: options.maxEdges }, scratch);
    return await scratch.digest();
  } finally {
    await scratch.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
