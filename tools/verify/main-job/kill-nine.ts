import { join } from "node:path";
import { inventSightings } from "../../bench/invented-sightings.ts";
import { writeSightingsFile } from "../../bench/sightings-file.ts";
import { startNeo4j } from "../../neo4j-local/start-neo4j.ts";
import { type SeededRandom, seededRandom } from "../../seeded-random.ts";
import { askThroughline, startThroughline, type Variables } from "../../throughline-command.ts";
import type { Claims } from "../claims.ts";
import { graphOn, type Setting } from "../setting.ts";

const rows = { full: 20_000, small: 4_000 } as const;
const kills = { full: 10, small: 1 } as const;

interface ImportDocument {
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
}

/** Kill -9 of our process at ten random points of a 20,000-row import: after each, the record is whole and the graph equals a replay. */
export async function verifyKillNine(claims: Claims, setting: Setting): Promise<void> {
  const file = join(setting.folder, "sightings.csv");
  await writeSightingsFile(file, inventSightings({ sightings: rows[setting.size], seed: setting.seed }));
  await killEmbedded(claims, setting, file);
  await killBesideNeo4j(claims, setting, file);
}

async function killEmbedded(claims: Claims, { seed, folder, size }: Setting, file: string): Promise<void> {
  const random = seededRandom(seed);
  const data = ["--data", join(folder, "embedded")];
  await askThroughline(["init", ...data]);
  let whole = 0;
  for (let kill = 0; kill < kills[size]; kill++) {
    await killDuringImport({ file, data, variables: {}, random });
    if (await isWhole(data, {})) whole += 1;
  }
  claims.make({
    claim: "kill -9 during an import, embedded",
    figure: `whole after ${whole} of ${kills[size]} kills`,
    isHeld: whole === kills[size],
  });
  const { accepted, refused } = await askThroughline<ImportDocument>(["import", file, "--organisation", "Riverbank", ...data]);
  const isComplete = accepted === rows[size] && refused === 0 && (await isWhole(data, {}));
  claims.make({ claim: "the killed import, begun again", figure: `${accepted} of ${rows[size]} rows`, isHeld: isComplete });
}

/** The same with Neo4j, which is killed in the same moment and started again on its files. */
async function killBesideNeo4j(claims: Claims, { seed, folder, size }: Setting, file: string): Promise<void> {
  const random = seededRandom(seed + 1);
  const dataDirectory = join(folder, "neo4j");
  const data = ["--data", join(folder, "beside-neo4j")];
  await askThroughline(["init", ...data]);
  let server = await startNeo4j({ dataDirectory });
  let whole = 0;
  for (let kill = 0; kill < kills[size]; kill++) {
    await killDuringImport({ file, data, variables: graphOn(server), random, alsoKill: () => server.kill() });
    server = await startNeo4j({ dataDirectory });
    if (await isWhole(data, graphOn(server))) whole += 1;
  }
  await server.stop();
  claims.make({
    claim: "kill -9 of us and of Neo4j during an import",
    figure: `whole after ${whole} of ${kills[size]} kills`,
    isHeld: whole === kills[size],
  });
}

interface Killing {
  readonly file: string;
  readonly data: readonly string[];
  readonly variables: Variables;
  readonly random: SeededRandom;
  readonly alsoKill?: () => Promise<void>;
}

async function killDuringImport({ file, data, variables, random, alsoKill }: Killing): Promise<void> {
  const running = startThroughline(["import", file, "--organisation", "Riverbank", ...data], variables);
  await new Promise((resolve) => setTimeout(resolve, 300 + random.below(3_000)));
  running.process.kill("SIGKILL");
  await alsoKill?.();
  await running.end;
}

/** True when the record verifies and the live graph's digest equals a fresh replay. Both commands end with another status when not. */
async function isWhole(data: readonly string[], variables: Variables): Promise<boolean> {
  const { damage } = await askThroughline<{ readonly damage: readonly unknown[] }>(["record", "verify", ...data], variables);
  const graph = await startThroughline(["graph", "verify", "--json", ...data], variables).end;
  return damage.length === 0 && graph.status === 0;
}
