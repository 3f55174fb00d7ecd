import { cp, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { inventSightings } from "../../bench/invented-sightings.ts";
import { writeSightingsFile } from "../../bench/sightings-file.ts";
import { startNeo4j } from "../../neo4j-local/start-neo4j.ts";
import { askThroughline, runThroughline, type Variables } from "../../throughline-command.ts";
import type { Claims } from "../claims.ts";
import { graphOn, type Setting } from "../setting.ts";

const rows = { full: 4_000, small: 300 } as const;
const recordFiles = /^(record|keys)\.db/;

interface Stage {
  readonly folder: string;
  readonly dataDirectory: string;
  readonly data: readonly string[];
  readonly variables: Variables;
}

/** An older record beside a newer graph, on each engine: the graph is made anew from it, however the record came back. */
export async function verifyRestoredRecord(claims: Claims, { seed, folder, size }: Setting): Promise<void> {
  // What the embedded graph does is tested beside the projection; in small, Neo4j is enough.
  if (size === "full") await verifyOnEngine(claims, { seed, size, folder: join(folder, "embedded") }, {});
  const neo4j = await startNeo4j({ dataDirectory: join(folder, "neo4j-files") });
  await verifyOnEngine(claims, { seed, size, folder: join(folder, "neo4j") }, graphOn(neo4j)).finally(() => neo4j.stop());
}

async function verifyOnEngine(claims: Claims, { seed, folder, size }: Setting, variables: Variables): Promise<void> {
  const dataDirectory = join(folder, "data");
  const stage = { folder, dataDirectory, data: ["--data", dataDirectory], variables };
  await mkdir(folder);
  for (const month of [1, 2, 3])
    await writeSightingsFile(join(folder, `${month}.csv`), inventSightings({ sightings: rows[size] * month, seed: seed + month }));
  await askThroughline(["init", ...stage.data]);
  await importMonth(stage, 1);
  await askThroughline(["record", "backup", join(folder, "backup.db"), ...stage.data]);
  const older = await copyRecord(dataDirectory, join(folder, "older"));
  const leads = await tellLeads(stage);
  const ways = [
    ["restored by the command", async () => void (await askThroughline(["record", "restore", join(folder, "backup.db"), ...stage.data]))],
    ["put back by hand", async () => void (await copyRecord(older, dataDirectory))],
  ] as const;
  const engine = variables["NEO4J_URI"] === undefined ? "embedded" : "Neo4j";
  for (const [way, goBack] of size === "full" ? ways : ways.slice(1)) {
    await importMonth(stage, 2);
    await goBack();
    const isOlder = (await tellLeads(stage)) === leads;
    claim(claims, `older record ${way}, newer graph, ${engine}`, isOlder && (await equalsReplay(stage)));
  }
  await importMonth(stage, 2);
  await copyRecord(older, dataDirectory);
  await importMonth(stage, 3);
  claim(
    claims,
    `older record that grew past the newer graph, ${engine}`,
    (await tellLeads(stage)) !== leads && (await equalsReplay(stage)),
  );
}

function claim(claims: Claims, words: string, isHeld: boolean): void {
  claims.make({ claim: words, figure: isHeld ? "the graph was made anew and equals a replay" : "the graph is not of the record", isHeld });
}

async function importMonth({ folder, data, variables }: Stage, month: number): Promise<void> {
  await askThroughline(["import", join(folder, `${month}.csv`), "--organisation", "Riverbank", ...data], variables);
}

/** Copies the record's own files, as somebody does who keeps copies of the folder. */
async function copyRecord(from: string, to: string): Promise<string> {
  await mkdir(to, { recursive: true });
  for (const name of (await readdir(from)).filter((one) => recordFiles.test(one))) await cp(join(from, name), join(to, name));
  return to;
}

async function tellLeads({ data, variables }: Stage): Promise<string> {
  return JSON.stringify(await askThroughline(["leads", "--limit", "10000", ...data], variables));
}

async function equalsReplay({ data, variables }: Stage): Promise<boolean> {
  return (await runThroughline(["graph", "verify", "--json", ...data], variables)).status === 0;
}
