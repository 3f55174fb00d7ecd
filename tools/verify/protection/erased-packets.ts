import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { readKeyFile } from "@throughline/record/key-file";
import { openRecord } from "@throughline/record/open-record";
import type { InventedSighting } from "../../bench/invented-sightings.ts";
import { askThroughline, type Variables } from "../../throughline-command.ts";

const analyst = "Analyst";
const riverbank = "riverbank";
/** Packets made of each sort, by their titles. */
const packetsOfEach = 2;

interface Place {
  readonly data: readonly string[];
  readonly dataDirectory: string;
  /** A folder of its own, for what leaves and for a copy of the shelf. */
  readonly folder: string;
  readonly variables: Variables;
}

/** Makes packets of values that an erasure takes and of values that it leaves, and copies the shelf, as whoever backs up a disk does. */
export async function buildPackets(
  { data, dataDirectory, folder, variables }: Place,
  rows: readonly InventedSighting[],
  goneValues: readonly string[],
): Promise<void> {
  const gone = new Set(goneValues);
  const going = rows.filter(({ value }) => gone.has(value));
  const taken = new Set(going.map(({ reference }) => reference));
  const lasting = rows.filter(({ reference, value }) => !taken.has(reference) && rows.filter((row) => row.value === value).length === 1);
  await askThroughline(["user", "add", analyst, "--organisation", "Riverbank", "--roles", "analyst", ...data]);
  for (let at = 0; at < packetsOfEach; at += 1) {
    for (const [sort, told] of [
      ["goes", [going[at], lasting[at]]],
      ["stays", [lasting[packetsOfEach + at]]],
    ] as const) {
      const chosen = told.flatMap((row) => row?.key ?? []);
      const words = ["packet", "build", ...chosen, "--as", analyst, "--title", sort, "--out", join(folder, `${sort}-${at}`), ...data];
      await askThroughline(words, variables);
    }
  }
  await cp(join(dataDirectory, "packets"), join(folder, "shelf-before"), { recursive: true });
}

/** How the packets stand after an erasure. */
export interface PacketsLeft {
  readonly made: number;
  /** Listed as erased, with neither a title nor a key that opens their files, a copy of them included. */
  readonly erased: number;
  /** Listed as erased, and their files lie on the shelf still. */
  readonly onShelf: number;
  /** Listed with their title, their key, and their files on the shelf. */
  readonly whole: number;
}

/** Looks at the packets that {@link buildPackets} made. */
export async function lookAtPackets(dataDirectory: string): Promise<PacketsLeft> {
  const record = await openRecord({ dataDirectory, key: readKeyFile(`${dataDirectory}.key`) });
  try {
    const packets = await record.packets(riverbank, [riverbank]);
    const keys = await Promise.all(packets.map(({ caseFiles }) => record.packetKey(caseFiles ?? [])));
    const seen = packets.map((packet, at) => ({
      ...packet,
      key: keys[at] ?? null,
      isOnShelf: existsSync(join(dataDirectory, "packets", `${packet.packetId}.packet`)),
    }));
    return {
      made: seen.length,
      erased: seen.filter(({ isErased, title, key }) => isErased && title === "" && key === null).length,
      onShelf: seen.filter(({ isErased, isOnShelf }) => isErased && isOnShelf).length,
      whole: seen.filter(({ isErased, title, key, isOnShelf }) => !isErased && title === "stays" && key !== null && isOnShelf).length,
    };
  } finally {
    await record.close();
  }
}

/** True when of each sort all stand as they should. */
export function areAsTheyShould({ made, erased, onShelf, whole }: PacketsLeft): boolean {
  return made === 2 * packetsOfEach && erased === packetsOfEach && whole === packetsOfEach && onShelf === 0;
}

/** Puts the shelf back as it was before the erasure: the next start of anything finds it so. */
export async function putShelfBack({ dataDirectory, folder }: Pick<Place, "dataDirectory" | "folder">): Promise<void> {
  await cp(join(folder, "shelf-before"), join(dataDirectory, "packets"), { recursive: true });
}
