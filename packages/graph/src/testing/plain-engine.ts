import type { ChangeFeed } from "@throughline/record/change-feed";
import type { AskingEngine } from "../analysis/asking-engine.ts";
import { EmbeddedStore } from "../embedded/embedded-store.ts";

/** The embedded graph of a feed in memory and in the calling thread, without workers: for tests of what stands above the questions. */
export async function openPlainEngine(feed: ChangeFeed): Promise<AskingEngine & { close(): void }> {
  const store = new EmbeddedStore(":memory:", null);
  for (let after = 0; ; ) {
    const batch = await feed.readBatch(after, 1_000_000);
    if (batch === null) break;
    store.apply(batch);
    after = batch.to;
  }
  return {
    // Rows are those of the question asked: the store runs the statement of that name.
    ask: async (question, params) => store.ask(question.name, question.params.parse(params)).map((row) => question.row.parse(row)),
    close: () => store.close(),
  };
}
