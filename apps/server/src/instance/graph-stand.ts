import type { Instance } from "./instance.ts";

export interface GraphStand {
  readonly graph: "up-to-date" | "catching-up" | "behind" | "damaged";
  /** Entries of the record the graph does not hold yet. */
  readonly behind: number;
  readonly words: string;
}

/** How far the graph is behind the record, in a word and a sentence. */
export async function standOf({ record, projector }: Pick<Instance, "record" | "projector">): Promise<GraphStand> {
  const { seq } = await record.head();
  const { stand } = projector;
  const behind = Math.max(0, seq - stand.seq);
  if (!stand.isReachable) {
    return { graph: "behind", behind, words: `The link graph cannot be reached: it is behind by ${behind} ${behind === 1 ? "record" : "records"}. Importing goes on; it catches up by itself.` };
  }
  return behind === 0
    ? { graph: "up-to-date", behind, words: "The link graph is up to date." }
    : { graph: "catching-up", behind, words: "The link graph is catching up." };
}
