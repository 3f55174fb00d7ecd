import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { readKeyFile } from "@throughline/record/key-file";
import { openRecord } from "@throughline/record/open-record";
import { type InventedSighting, inventSightings } from "../../bench/invented-sightings.ts";
import { writeSightingsFile } from "../../bench/sightings-file.ts";
import { startNeo4j } from "../../neo4j-local/start-neo4j.ts";
import { askThroughline, runThroughline, type Variables } from "../../throughline-command.ts";
import type { Claims } from "../claims.ts";
import { graphOn, type Setting } from "../setting.ts";
import { countFound, findInStores } from "../stores.ts";
import { areAsTheyShould, buildPackets, lookAtPackets, putShelfBack } from "./erased-packets.ts";

const sightings = { full: 2_000, small: 200 } as const;
/** Every so many case files one is erased. */
const erasedEvery = 5;
const riverbank = "riverbank";

/**
 * Erased, backed up, an older backup restored: what was erased stays erased, in packets too, the chain verifies, and the graph equals a
 * replay, on each engine.
 */
export async function verifyErasure(claims: Claims, setting: Setting): Promise<void> {
  await eraseAndRestore(claims, { ...setting, folder: join(setting.folder, "embedded") }, {});
  if (setting.size === "small") return;
  const neo4j = await startNeo4j({ dataDirectory: join(setting.folder, "neo4j-files") });
  await eraseAndRestore(claims, { ...setting, folder: join(setting.folder, "neo4j") }, graphOn(neo4j)).finally(() => neo4j.stop());
}

async function eraseAndRestore(claims: Claims, { seed, folder, size }: Setting, variables: Variables): Promise<void> {
  await mkdir(folder);
  const dataDirectory = join(folder, "data");
  const data = ["--data", dataDirectory];
  const rows = [...inventSightings({ sightings: sightings[size], seed })];
  const [file, older, newer] = [join(folder, "rows.csv"), join(folder, "older.db"), join(folder, "newer.db")];
  await writeSightingsFile(file, rows);
  await askThroughline(["init", ...data]);
  await askThroughline(["import", file, "--organisation", "Riverbank", ...data], variables);
  const references = [...new Set(rows.map(({ reference }) => reference))].filter((_, at) => at % erasedEvery === 0);
  const gone: Gone = { references, values: valuesOnlyIn(rows, new Set(references)) };
  const place = { data, dataDirectory, folder, variables };
  await buildPackets(place, rows, gone.values);
  await askThroughline(["record", "backup", older, ...data]);
  const told = await findInStores(dataDirectory, ".", gone.values);
  await eraseAll(dataDirectory, references);
  const stage = { data, dataDirectory, variables };
  await claimErased(claims, stage, { when: "erased", before: told.length, gone });
  await askThroughline(["record", "backup", newer, ...data]);
  for (const [when, backup] of [
    ["an older backup restored", older],
    ["the newer restored after it", newer],
  ] as const) {
    await askThroughline(["record", "restore", backup, ...data]);
    await putShelfBack(place);
    await claimErased(claims, stage, { when, before: told.length, gone });
  }
}

/** What was erased. */
interface Gone {
  readonly references: readonly string[];
  /** Values that no other case file tells of. */
  readonly values: readonly string[];
}

function valuesOnlyIn(rows: readonly InventedSighting[], references: ReadonlySet<string>): readonly string[] {
  const elsewhere = new Set(rows.filter(({ reference }) => !references.has(reference)).map(({ key }) => key));
  return [...new Set(rows.filter(({ reference, key }) => references.has(reference) && !elsewhere.has(key)).map(({ value }) => value))];
}

async function eraseAll(dataDirectory: string, references: readonly string[]): Promise<void> {
  const record = await openRecord({ dataDirectory, key: readKeyFile(`${dataDirectory}.key`) });
  try {
    for (const reference of references) {
      const [row] = await record.caseFilesByReference(riverbank, reference, [riverbank]);
      const erasing = { caseFileId: row?.caseFileId ?? "", requestedBy: "the first person", basis: "consent-withdrawn" };
      await record.erase({ userId: "the second person", purpose: "erasure" }, erasing);
    }
  } finally {
    await record.close();
  }
}

interface Stage {
  readonly data: readonly string[];
  readonly dataDirectory: string;
  readonly variables: Variables;
}

async function claimErased(
  claims: Claims,
  { data, dataDirectory, variables }: Stage,
  { when, before, gone }: { readonly when: string; readonly before: number; readonly gone: Gone },
): Promise<void> {
  const verified = async (store: "record" | "graph"): Promise<boolean> =>
    (await runThroughline([store, "verify", "--json", ...data], variables)).status === 0;
  const [isChainWhole, isReplay] = [await verified("record"), await verified("graph")];
  const left = await countLeft(dataDirectory, gone.references);
  const found = [...(await findInStores(dataDirectory, ".", gone.values)), ...(await findInStores(dataDirectory, "graph", gone.values))];
  const packets = await lookAtPackets(dataDirectory);
  const engine = variables["NEO4J_URI"] === undefined ? "embedded" : "Neo4j";
  claims.make({
    claim: `${when}, ${engine}`,
    figure: `${left} of ${gone.references.length} case files answered; in the cells of the stores ${countFound(found, gone.values.length)}; the chain ${isChainWhole ? "verifies" : "does not verify"}; the graph ${isReplay ? "equals" : "is not"} a replay`,
    isHeld: left === 0 && found.length === 0 && before > 0 && isChainWhole && isReplay,
  });
  claims.make({
    claim: `packets, ${when}, ${engine}`,
    figure: `of ${packets.made} made, ${packets.erased} that rest on what was erased have no title and no key, and ${packets.onShelf} of them files on the shelf; ${packets.whole} that do not are whole`,
    isHeld: areAsTheyShould(packets),
  });
}

async function countLeft(dataDirectory: string, references: readonly string[]): Promise<number> {
  const record = await openRecord({ dataDirectory, key: readKeyFile(`${dataDirectory}.key`) });
  try {
    const rows = await Promise.all(references.map((reference) => record.caseFilesByReference(riverbank, reference, [riverbank])));
    return rows.flat().length;
  } finally {
    await record.close();
  }
}
