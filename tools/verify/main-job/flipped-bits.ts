import { copyFile, cp, open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { deriveKey, readKeyFile } from "@throughline/record/key-file";
import { inventSightings } from "../../bench/invented-sightings.ts";
import { writeSightingsFile } from "../../bench/sightings-file.ts";
import { type SeededRandom, seededRandom } from "../../seeded-random.ts";
import { serveThroughline } from "../../serve-throughline.ts";
import { askThroughline, runThroughline } from "../../throughline-command.ts";
import type { Claims } from "../claims.ts";
import { digestTables } from "../digest-database.ts";
import type { Setting } from "../setting.ts";

const rows = 4_000;
const flipsOfRecord = 24;
const flipsOfKeys = 4;

/** One bit of a copy of the instance, flipped. */
interface Flip {
  readonly file: "record.db" | "keys.db";
  readonly byte: number;
  readonly bit: number;
}

/** One flipped bit anywhere in the record: found by `record verify`, named, and `serve` says so instead of dying. */
export async function verifyFlippedBits(claims: Claims, { seed, folder }: Setting): Promise<void> {
  const sound = join(folder, "sound");
  const file = join(folder, "sightings.csv");
  await writeSightingsFile(file, inventSightings({ sightings: rows, seed }));
  await askThroughline(["init", "--data", sound]);
  await askThroughline(["import", file, "--organisation", "Riverbank", "--data", sound]);
  const random = seededRandom(seed);
  await tryFlips(claims, folder, await chooseFlips("record.db", { sound, count: flipsOfRecord, random }));
  await tryFlips(claims, folder, await chooseFlips("keys.db", { sound, count: flipsOfKeys, random }));
}

interface Choosing {
  readonly sound: string;
  readonly count: number;
  readonly random: SeededRandom;
}

/** Places spread over the whole file, each at random in its own part of it. */
async function chooseFlips(file: Flip["file"], { sound, count, random }: Choosing): Promise<readonly Flip[]> {
  const { size } = await stat(join(sound, file));
  const part = Math.floor(size / count);
  return Array.from({ length: count }, (_, at) => ({ file, byte: at * part + random.below(part), bit: random.below(8) }));
}

/** What `record verify` and `serve` made of some flips, as places and names. */
interface Findings {
  readonly named: Set<string>;
  /** Bits that hold nothing: without them found, every row of every table reads as before. */
  readonly empty: string[];
  readonly missed: string[];
  readonly silent: string[];
}

async function tryFlips(claims: Claims, folder: string, flips: readonly Flip[]): Promise<void> {
  const findings: Findings = { named: new Set(), empty: [], missed: [], silent: [] };
  for (const flip of flips) await tryFlip(folder, flip, findings);
  const { named, empty, missed, silent } = findings;
  const [{ file } = { file: "record.db" }] = flips;
  const found = flips.length - missed.length - empty.length;
  const others = [
    ...(empty.length === 0 ? [] : [`${empty.length} in bytes that hold nothing`]),
    ...(missed.length === 0 ? [] : [`missed: ${missed.join(", ")}`]),
  ];
  claims.make({
    claim: `one flipped bit of ${file}, found by record verify and named`,
    figure: [`${found} of ${flips.length} found (${[...named].join(", ")})`, ...others].join("; "),
    isHeld: missed.length === 0 && found > flips.length / 3,
  });
  claims.make({
    claim: `serve beside that damage of ${file}`,
    figure: silent.length === 0 ? `stays up and says record-damaged, ${found} times` : `does not say so for ${silent.join(", ")}`,
    isHeld: silent.length === 0,
  });
}

async function tryFlip(folder: string, flip: Flip, { named, empty, missed, silent }: Findings): Promise<void> {
  const sound = join(folder, "sound");
  const copy = join(folder, "flipped");
  await cp(sound, copy, { recursive: true });
  await copyFile(`${sound}.key`, `${copy}.key`);
  await flipBit(join(copy, flip.file), flip);
  const damage = await verifyRecord(copy);
  for (const where of damage) named.add(where.replace(/\d+/, "N"));
  const place = `byte ${flip.byte}`;
  if (damage.length > 0) {
    if (!(await saysSo(copy))) silent.push(place);
  } else {
    const changed = changedTables(await digestsOf(sound, flip.file), await digestsOf(copy, flip.file));
    if (changed.length === 0) empty.push(place);
    else missed.push(`${place} (${changed.join(", ")})`);
  }
  await rm(copy, { recursive: true });
}

/** Digests of a copy: reading a database leaves files beside it. */
async function digestsOf(dataDirectory: string, file: Flip["file"]): Promise<ReadonlyMap<string, string>> {
  const copy = `${dataDirectory}-read-${file}`;
  await copyFile(join(dataDirectory, file), copy);
  const master = readKeyFile(`${dataDirectory}.key`);
  return digestTables(copy, file === "keys.db" ? deriveKey(master, "keys-store") : master);
}

function changedTables(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...before].filter(([table, digest]) => after.get(table) !== digest).map(([table]) => table);
}

async function flipBit(path: string, { byte, bit }: Flip): Promise<void> {
  const file = await open(path, "r+");
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, byte);
  buffer[0] = (buffer[0] ?? 0) ^ (1 << bit);
  await file.write(buffer, 0, 1, byte);
  await file.close();
}

/** Places that `record verify` names as damaged; it ends with 1 and its one document. */
async function verifyRecord(dataDirectory: string): Promise<readonly string[]> {
  const { status, stdout } = await runThroughline(["record", "verify", "--json", "--data", dataDirectory]);
  if (status !== 0 && status !== 1) return [`exit status ${status}`];
  const { damage }: { readonly damage: readonly { readonly where: string }[] } = JSON.parse(stdout);
  return damage.map(({ where }) => where);
}

async function saysSo(dataDirectory: string): Promise<boolean> {
  const served = await serveThroughline({ words: ["serve", "--data", dataDirectory] });
  const answer = await fetch(`${served.address}/api/session`);
  const { code }: { readonly code?: string } = JSON.parse(await answer.text());
  const status = await served.stop();
  return answer.status === 503 && code === "record-damaged" && status === 3;
}
