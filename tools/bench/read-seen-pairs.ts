import type { ChangeFeed, ProjectedEdge } from "@throughline/record/change-feed";

const edgesAtOnce = 50_000;

/** Every identifier of every case file, once, as the change feed has it. */
export async function readSeenPairs(feed: ChangeFeed): Promise<readonly ProjectedEdge[]> {
  const pairs = new Map<string, ProjectedEdge>();
  for (let after = 0; ; ) {
    const batch = await feed.readBatch(after, edgesAtOnce);
    if (batch === null) return [...pairs.values()];
    for (const edge of batch.edges) pairs.set(`${edge.id} ${edge.caseFileId}`, edge);
    after = batch.to;
  }
}
