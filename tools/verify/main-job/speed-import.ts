import { join } from "node:path";
import { inventSightings } from "../../bench/invented-sightings.ts";
import { writeSightingsFile } from "../../bench/sightings-file.ts";
import { startNeo4j } from "../../neo4j-local/start-neo4j.ts";
import { askThroughline, startThroughline, type Variables } from "../../throughline-command.ts";
import type { Claims } from "../claims.ts";
import { watchMemory } from "../process-memory.ts";
import { graphOn, type Setting } from "./setting.ts";

const sightingsOf = { full: 100_000, small: 5_000 } as const;
const leastPerSecond = { embedded: 10_000, neo4j: 5_000 } as const;
const mostMegabytes = 400;

interface Run {
  readonly name: keyof typeof leastPerSecond;
  readonly folder: string;
  readonly file: string;
  readonly sightings: number;
  readonly variables: Variables;
}

/** `throughline import` of a file, from its start to its end: read, recognised, sealed and chained in the record, and projected to the head. */
export async function measureImport(claims: Claims, { seed, folder, size }: Setting): Promise<void> {
  const sightings = sightingsOf[size];
  const file = join(folder, "speed.csv");
  await writeSightingsFile(file, inventSightings({ sightings, seed }));
  await measureRun(claims, { name: "embedded", folder, file, sightings, variables: {} });
  const neo4j = await startNeo4j({ heapMegabytes: 2048 });
  try {
    await measureRun(claims, { name: "neo4j", folder, file, sightings, variables: graphOn(neo4j) });
  } finally {
    await neo4j.stop();
  }
}

async function measureRun(claims: Claims, { name, folder, file, sightings, variables }: Run): Promise<void> {
  const data = ["--data", join(folder, `speed-${name}`)];
  await askThroughline(["init", ...data], variables);
  const atRest = await secondsOf(["status", ...data], variables);
  const start = performance.now();
  const running = startThroughline(["import", file, "--organisation", "Riverbank", "--json", ...data], variables);
  const memory = watchMemory(running.process.pid ?? 0);
  const { status, stdout } = await running.end;
  const seconds = (performance.now() - start) / 1000;
  const megabytes = await memory.stop();
  const { accepted } = JSON.parse(stdout) as { accepted: number };
  const perSecond = Math.round(sightings / (seconds - atRest));
  claims.make({
    claim: `file to graph, ${name}, ${sightings.toLocaleString("en")} sightings`,
    figure: `${perSecond.toLocaleString("en")} a second (${seconds.toFixed(1)} s, of which ${atRest.toFixed(1)} s are the command's own start; asked ${leastPerSecond[name].toLocaleString("en")})`,
    isHeld: status === 0 && accepted === sightings && perSecond >= leastPerSecond[name],
  });
  claims.make({
    claim: `memory of that import, ${name}`,
    figure: `${megabytes} MB at most, the whole process (asked ${mostMegabytes} MB)`,
    isHeld: megabytes > 0 && megabytes <= mostMegabytes,
  });
}

/** What the command needs for nothing: Node, the record and the graph opened and closed. */
async function secondsOf(words: readonly string[], variables: Variables): Promise<number> {
  const start = performance.now();
  await startThroughline(["graph", ...words, "--json"], variables).end;
  return (performance.now() - start) / 1000;
}
