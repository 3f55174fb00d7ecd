import type { ProjectorStatus } from "@throughline/graph/projection/projector-messages";
import type { Instance } from "./instance.ts";

export interface GraphStand {
  readonly graph: "up-to-date" | "catching-up" | "behind" | "damaged";
  /** Entries of the record the graph does not hold yet. */
  readonly behind: number;
  /** Why it is behind, as the projector names it; null while it is not. */
  readonly problem: ProjectorStatus["problem"];
  readonly words: string;
}

/** How far the graph is behind the record, in a word and a sentence. */
export async function standOf({ record, projector }: Pick<Instance, "record" | "projector">): Promise<GraphStand> {
  const { seq } = await record.head();
  const status = projector.status();
  const { problem } = status;
  const behind = Math.max(0, seq - status.seq);
  if (problem === "record-unreadable")
    return { graph: "damaged", behind, problem, words: "The record cannot be read. Run: throughline record verify" };
  if (problem !== null)
    return {
      graph: "behind",
      behind,
      problem,
      words: `${reasonOf(problem)} It is behind by ${behind} ${behind === 1 ? "record" : "records"}. Importing goes on.`,
    };
  return behind === 0
    ? { graph: "up-to-date", behind, problem, words: "The link graph is up to date." }
    : { graph: "catching-up", behind, problem, words: "The link graph is catching up." };
}

function reasonOf(problem: NonNullable<ProjectorStatus["problem"]>): string {
  if (problem === "graph-not-ours")
    return "The Neo4j database holds nodes that are not Throughline's: give it an empty database of its own.";
  return problem === "graph-unreachable"
    ? "The link graph cannot be reached; it catches up by itself when it is back."
    : "The link graph could not take the last records; it is tried again.";
}
