import { join } from "node:path";
import { openEmbeddedGraph } from "@throughline/graph/embedded/embedded-graph";
import type { GraphEngine } from "@throughline/graph/graph-engine";
import { openProjector } from "@throughline/graph/projection/projector";
import { openTextChecker } from "@throughline/ingest/check/text-checker";
import { recognise } from "@throughline/model/identifier/registry";
import { openAuditLog } from "@throughline/record/audit/open-audit-log";
import { openRecord } from "@throughline/record/open-record";
import type { FileReader } from "../import/file-reader.ts";
import { openIngestReader } from "../import/ingest-reader.ts";
import { followErasures } from "../packet/follow-erasures.ts";
import { openPacketShelf } from "../packet/packet-shelf.ts";
import { readDemoMark } from "./demo-mark.ts";
import type { Environment } from "./environment.ts";
import { followRecord } from "./graph-follower.ts";
import type { Instance } from "./instance.ts";
import type { Location } from "./location.ts";
import { readKey } from "./open-key.ts";

interface InstanceOptions extends Location {
  readonly environment: Environment;
  readonly reader?: FileReader;
  /** False: the graph is brought up to the record only when somebody asks for it. A command that needs none then leaves none behind. */
  readonly isFollowing?: boolean;
}

/** Opens a data directory: its record, its graph on the engine the environment names, and the projector between them. Close it. */
export async function openInstance({
  environment,
  reader = openIngestReader(),
  isFollowing = true,
  ...location
}: InstanceOptions): Promise<Instance> {
  const { dataDirectory } = location;
  const key = await readKey(location);
  const record = await openRecord({ dataDirectory, key });
  try {
    const audit = await openAuditLog({ dataDirectory, key });
    const graph = await openGraph(environment, dataDirectory, key);
    const engine = environment.neo4j === null ? { type: "embedded" as const } : { type: "neo4j" as const, ...environment.neo4j };
    const projector = followRecord(record, openProjector({ dataDirectory, key, engine }), isFollowing);
    const organisations = await record.organisations();
    const packets = openPacketShelf(join(dataDirectory, "packets"), key);
    const erasures = await followErasures(record, packets);
    const checker = openTextChecker();
    return {
      dataDirectory,
      record,
      audit,
      graph,
      projector,
      isDemo:
        organisations.some((organisation) => organisation.isDemo) || (organisations.length === 0 && readDemoMark(dataDirectory) !== null),
      packets,
      reader,
      checker,
      recognise: recogniseKeyed,
      async close() {
        await erasures.close();
        await checker.close();
        await projector.close();
        await graph.close();
        await audit.close();
        await record.close();
      },
    };
  } catch (error) {
    await record.close();
    throw error;
  }
}

/** Neo4j's driver is loaded where it is used: it takes 13 MB and an eighth of a second. */
async function openGraph({ neo4j }: Environment, dataDirectory: string, key: Uint8Array | null): Promise<GraphEngine> {
  if (neo4j === null) return openEmbeddedGraph({ directory: join(dataDirectory, "graph"), key });
  const { openNeo4jGraph } = await import("@throughline/graph/neo4j/neo4j-graph");
  return openNeo4jGraph(neo4j);
}

function recogniseKeyed(text: string): ReturnType<Instance["recognise"]> {
  const outcome = recognise(text, {});
  return outcome.ok && outcome.value.isUnkeyed !== true ? { kind: outcome.value.kind, key: outcome.value.key } : null;
}
