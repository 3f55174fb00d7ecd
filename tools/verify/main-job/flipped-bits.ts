import { copyFile, cp, open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { writeSightingsFile } from "../../bench/sightings-file.ts";
import { type SeededRandom, seededRandom } from "../../seeded-random.ts";
import { serveThroughline } from "../../serve-throughline.ts";
import { askThroughline, runThroughline } from "../../throughline-command.ts";
import type { Claims } from "../claims.ts";
import type { Setting } from "./setting.ts";

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
  await writeSightingsFile({ path: file, sightings: rows, seed });
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

async function tryFlips(claims: Claims, folder: string, flips: readonly Flip[]): Promise<void> {
  const missed: string[] = [];
  const silent: string[] = [];
  const named = new Set<string>();
  for (const flip of flips) {
    const copy = join(folder, "flipped");
    await cp(join(folder, "sound"), copy, { recursive: true });
    await copyFile(join(folder, "sound.key"), `${copy}.key`);
    await flipBit(join(copy, flip.file), flip);
    const damage = await verifyRecord(copy);
    if (damage.length === 0) missed.push(`byte ${flip.byte}`);
    for (const where of damage) named.add(where.replace(/\d+/, "N"));
    if (damage.length > 0 && !(await saysSo(copy))) silent.push(`byte ${flip.byte}`);
    await rm(copy, { recursive: true });
  }
  const [{ file } = { file: "record.db" }] = flips;
  claims.make({
    claim: `one flipped bit of ${file}, found by record verify and named`,
    figure: `${flips.length - missed.length} of ${flips.length} found (${[...named].join(", ")})${missed.length === 0 ? "" : `; missed: ${missed.join(", ")}`}`,
    isHeld: missed.length === 0,
  });
  claims.make({
    claim: `serve beside that damage of ${file}`,
    figure: silent.length === 0 ? "stays up and says record-damaged each time" : `does not say so for ${silent.join(", ")}`,
    isHeld: silent.length === 0,
  });
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
