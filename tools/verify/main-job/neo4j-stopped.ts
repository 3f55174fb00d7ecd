import { openAsBlob } from "node:fs";
import { join } from "node:path";
import { inventSightings } from "../../bench/invented-sightings.ts";
import { writeSightingsFile } from "../../bench/sightings-file.ts";
import { type LocalNeo4j, startNeo4j } from "../../neo4j-local/start-neo4j.ts";
import { serveThroughline } from "../../serve-throughline.ts";
import { askThroughline, runThroughline, startThroughline } from "../../throughline-command.ts";
import { addPerson, type Visitor, visit } from "../../visitor.ts";
import type { Claims } from "../claims.ts";
import { graphOn, type Setting } from "../setting.ts";

const rowsOf = { full: 20_000, small: 5_000 } as const;
const patienceMilliseconds = 180_000;

interface Stage {
  readonly worker: Visitor;
  readonly folder: string;
  readonly data: readonly string[];
  readonly seed: number;
  readonly rows: number;
}

/** Neo4j stopped during an import: the import is accepted, screen and command say how far the graph is behind, and it catches up by itself. */
export async function verifyNeo4jStopped(claims: Claims, { seed, folder, size }: Setting): Promise<void> {
  const data = ["--data", join(folder, "data")];
  const dataDirectory = join(folder, "neo4j");
  await askThroughline(["init", ...data]);
  const password = await addPerson(data, { name: "worker", organisation: "Riverbank", country: "TH", roles: "intake,investigator" });
  const first = await startNeo4j({ dataDirectory });
  const served = await serveThroughline({ words: ["serve", ...data], variables: graphOn(first) });
  try {
    const stage = { worker: await visit(served.address, "worker", password), folder, data, seed, rows: rowsOf[size] };
    await importWhileItStops(claims, stage, first);
    await importWhileItIsAway(claims, stage, first);
    const again = await startNeo4j({ dataDirectory, port: first.port });
    await catchUp(claims, stage, again).finally(() => again.stop());
  } finally {
    await served.stop();
  }
}

async function importWhileItStops(claims: Claims, { worker, folder, seed, rows }: Stage, neo4j: LocalNeo4j): Promise<void> {
  const file = join(folder, "stopped.csv");
  await writeSightingsFile(file, inventSightings({ sightings: rows, seed }));
  const { importId } = await worker.upload(await openAsBlob(file), "stopped.csv");
  await worker.client.importStart({ importId });
  while ((await worker.client.importState({ importId })).accepted === 0) await pause();
  await neo4j.kill();
  const { phase, accepted } = await worker.settle(importId);
  claims.make({
    claim: "import during which Neo4j stopped",
    figure: `${phase}, ${accepted} of ${rows} rows`,
    isHeld: phase === "done" && accepted === rows,
  });
  const status = await untilGraphIs(worker, "behind");
  claims.make({
    claim: "what the screen then says",
    figure: `${status.graph}, by ${status.behind ?? 0} entries`,
    isHeld: status.graph === "behind" && (status.behind ?? 0) > 0,
  });
}

async function importWhileItIsAway(claims: Claims, { folder, data, seed, rows }: Stage, neo4j: LocalNeo4j): Promise<void> {
  const file = join(folder, "away.csv");
  await writeSightingsFile(file, inventSightings({ sightings: rows / 10, seed: seed + 1 }));
  const variables = graphOn(neo4j);
  const { status, stdout } = await runThroughline(["import", file, "--organisation", "Riverbank", "--json", ...data], variables);
  const { accepted } = JSON.parse(stdout);
  claims.make({
    claim: "import by the command while Neo4j is away",
    figure: `${accepted} of ${rows / 10} rows, exit status ${status}`,
    isHeld: accepted === rows / 10 && status === 0,
  });
  const end = await startThroughline(["graph", "status", "--json", ...data], variables).end;
  const told: { readonly behind: number; readonly graph: string } = JSON.parse(end.stdout);
  claims.make({
    claim: "what the command then says",
    figure: `${told.graph}, by ${told.behind} entries, exit status ${end.status}`,
    isHeld: told.graph === "behind" && told.behind > 0 && end.status === 3,
  });
}

async function catchUp(claims: Claims, { worker, data }: Stage, neo4j: LocalNeo4j): Promise<void> {
  const start = performance.now();
  const { graph } = await untilGraphIs(worker, "up-to-date");
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  claims.make({ claim: "the running server, Neo4j back", figure: `${graph} by itself after ${seconds} s`, isHeld: graph === "up-to-date" });
  const { status } = await runThroughline(["graph", "verify", "--json", ...data], graphOn(neo4j));
  claims.make({
    claim: "the graph then",
    figure: status === 0 ? "equals a fresh replay" : `differs from a replay (${status})`,
    isHeld: status === 0,
  });
}

async function untilGraphIs(worker: Visitor, wanted: "behind" | "up-to-date") {
  for (const until = Date.now() + patienceMilliseconds; ; await pause()) {
    const status = await worker.client.status({});
    if (status.graph === wanted || Date.now() > until) return status;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
