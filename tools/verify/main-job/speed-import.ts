import { join } from "node:path";
import { openNeo4jGraph } from "@throughline/graph/neo4j/neo4j-graph";
import { median } from "../../bench/benchmark.ts";
import { inventSightings } from "../../bench/invented-sightings.ts";
import { writeSightingsFile } from "../../bench/sightings-file.ts";
import { startNeo4j } from "../../neo4j-local/start-neo4j.ts";
import { askThroughline, startThroughline, type Variables } from "../../throughline-command.ts";
import type { Claims } from "../claims.ts";
import { watchMemory } from "../process-memory.ts";
import { graphOn, type Setting } from "../setting.ts";

const sightingsOf = { full: 100_000, small: 5_000 } as const;
const runsOf = { full: 3, small: 1 } as const;
const leastPerSecond = { embedded: 10_000, neo4j: 5_000 } as const;
const mostMegabytes = 400;

interface Imports {
  readonly name: keyof typeof leastPerSecond;
  readonly folder: string;
  readonly file: string;
  readonly sightings: number;
  readonly runs: number;
  readonly variables: Variables;
  /** Empties the graph's server before a run: each is the first import of its instance. */
  readonly clear: () => Promise<void>;
}

/**
 * `throughline import` of a file, from its start to its end: read, recognised, sealed and chained in the record, and projected to the
 * head. Medians of some imports, each into an instance of its own; the Neo4j server goes on running between them, as servers do.
 */
export async function measureImport(claims: Claims, { seed, folder, size }: Setting): Promise<void> {
  const [sightings, runs] = [sightingsOf[size], runsOf[size]];
  const file = join(folder, "speed.csv");
  await writeSightingsFile(file, inventSightings({ sightings, seed }));
  const common = { folder, file, sightings, runs };
  await measureRuns(claims, { ...common, name: "embedded", variables: {}, clear: async () => {} });
  const neo4j = await startNeo4j({ heapMegabytes: 2048 });
  const graph = openNeo4jGraph(neo4j);
  try {
    await measureRuns(claims, { ...common, name: "neo4j", variables: graphOn(neo4j), clear: () => graph.clear() });
  } finally {
    await graph.close();
    await neo4j.stop();
  }
}

interface Run {
  readonly perSecond: number;
  readonly megabytes: number;
  readonly words: string;
}

async function measureRuns(claims: Claims, imports: Imports): Promise<void> {
  const { name, sightings, runs } = imports;
  const measured: Run[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await measureRun(imports, run));
  const perSecond = median(measured.map((run) => run.perSecond));
  const megabytes = median(measured.map((run) => run.megabytes));
  claims.make({
    claim: `file to graph, ${name}, ${sightings.toLocaleString("en")} sightings`,
    figure: `${perSecond.toLocaleString("en")} a second (${measured.map(({ words }) => words).join("; ")}; asked ${leastPerSecond[name].toLocaleString("en")})`,
    isHeld: perSecond >= leastPerSecond[name],
  });
  claims.make({
    claim: `memory of that import, ${name}`,
    figure: `${megabytes} MB at most, the whole process (of each: ${measured.map((run) => run.megabytes).join(", ")}; asked ${mostMegabytes} MB)`,
    isHeld: megabytes > 0 && megabytes <= mostMegabytes,
  });
}

/** Throws when the import does not take every row: what it took would be no measure. */
async function measureRun({ name, folder, file, sightings, variables, clear }: Imports, run: number): Promise<Run> {
  await clear();
  const data = ["--data", join(folder, `speed-${name}-${run}`)];
  await askThroughline(["init", ...data], variables);
  const atRest = await secondsOf(["status", ...data], variables);
  const start = performance.now();
  const running = startThroughline(["import", file, "--organisation", "Riverbank", "--json", ...data], variables);
  const memory = watchMemory(running.process.pid ?? 0);
  const { status, stdout } = await running.end;
  const seconds = (performance.now() - start) / 1000;
  const megabytes = await memory.stop();
  const { accepted } = JSON.parse(stdout) as { accepted: number };
  if (status !== 0 || accepted !== sightings) throw new RangeError(`The import ended with ${status} and took ${accepted} of ${sightings}.`);
  return {
    perSecond: Math.round(sightings / (seconds - atRest)),
    megabytes,
    words: `${seconds.toFixed(1)} s less ${atRest.toFixed(1)} s of the command's own start`,
  };
}

/** What the command needs for nothing: Node, the record and the graph opened and closed. */
async function secondsOf(words: readonly string[], variables: Variables): Promise<number> {
  const start = performance.now();
  await startThroughline(["graph", ...words, "--json"], variables).end;
  return (performance.now() - start) / 1000;
}
