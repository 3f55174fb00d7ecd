import { join } from "node:path";
import { openEmbeddedGraph } from "@throughline/graph/embedded/embedded-graph";
import type { GraphEngine } from "@throughline/graph/graph-engine";
import { openProjector, type Projector } from "@throughline/graph/projection/projector";
import type { ProjectorEngine } from "@throughline/graph/projection/projector-messages";
import type { RecordedFile } from "./recorded-file.ts";

/** A record with its embedded graph, as a server has them open. */
export interface ProjectedGraph {
  readonly graph: GraphEngine;
  readonly projector: Projector;
}

/** Projects a record into its embedded graph, in the projector's own thread. */
export async function projectEmbedded(recorded: RecordedFile): Promise<ProjectedGraph> {
  const projector = openProjectorOf(recorded, { type: "embedded" });
  await projectToHead(projector);
  return { projector, graph: openEmbeddedGraph({ directory: join(recorded.dataDirectory, "graph"), key: recorded.key }) };
}

/** The projector of a recorded file. */
export function openProjectorOf({ dataDirectory, key }: RecordedFile, engine: ProjectorEngine): Projector {
  return openProjector({ dataDirectory, key, engine });
}

/** Projects all that is recorded. Throws when the graph could not take it. */
export async function projectToHead(projector: Projector): Promise<void> {
  const { problem, behind } = await projector.catchUp();
  if (problem !== null || behind > 0)
    throw new Error(`The graph is behind by ${behind} entries: ${problem ?? "nothing is said to be wrong"}.`);
}
