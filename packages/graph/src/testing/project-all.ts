import type { ChangeFeed } from "@throughline/record/change-feed";
import type { GraphEngine } from "../graph-engine.ts";

/** Applies everything a feed has after the graph's position, in batches of about so many edges. */
export async function projectAll(feed: ChangeFeed, graph: GraphEngine, maxEdges: number): Promise<void> {
  for (;;) {
    const at = await graph.position();
    const batch = await feed.readBatch(at?.seq ?? 0, maxEdges);
    if (batch === null) return;
    await graph.apply(batch);
  }
}
