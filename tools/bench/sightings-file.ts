import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { sha256 } from "@noble/hashes/sha2.js";
import { base58check, hex } from "@scure/base";
import { type SeededRandom, seededRandom } from "../seeded-random.ts";

const tronAddress = base58check(sha256);

/** How many sightings a case file has in the benchmark's files. */
export const sightingsPerCaseFile = 10;

export interface SightingsFileOptions {
  readonly path: string;
  readonly sightings: number;
  readonly seed: number;
}

/**
 * Writes a long CSV (one identifier a row) of invented sightings: four in ten values are shared with other case files
 * by a long-tailed choice, the rest stand alone. The same seed gives the same bytes.
 */
export async function writeSightingsFile({ path, sightings, seed }: SightingsFileOptions): Promise<void> {
  const random = seededRandom(seed);
  const out = createWriteStream(path);
  out.write("case,kind,value,role,date\n");
  let block = "";
  for (let row = 0; row < sightings; row++) {
    block += `${sightingRow(row, sightings, random)}\n`;
    if (block.length > 200_000) {
      if (!out.write(block)) await once(out, "drain");
      block = "";
    }
  }
  out.end(block);
  await once(out, "finish");
}

function sightingRow(row: number, sightings: number, random: SeededRandom): string {
  const reference = `BX-${String(Math.floor(row / sightingsPerCaseFile)).padStart(7, "0")}`;
  const isShared = random.fraction() < 0.4;
  const pool = Math.max(4, Math.floor(sightings / 8));
  const number = isShared ? Math.floor(random.fraction() ** 3 * pool) : pool + row;
  const [kind, value] = inventedValue(number);
  const day = String(1 + random.below(28)).padStart(2, "0");
  return `${reference},${kind},${value},${random.pick(["recruiter", "boss", "paid-to", "contact"])},2026-0${1 + random.below(9)}-${day}`;
}

/** The invented value with a number: always the same kind and text for the same number. */
function inventedValue(number: number): readonly [kind: string, value: string] {
  const bytes = sha256(new TextEncoder().encode(`bench ${number}`));
  switch (number % 5) {
    case 0:
      return ["tron", tronAddress.encode(Uint8Array.from([0x41, ...bytes.slice(0, 20)]))];
    case 1:
      return ["evm", `0x${hex.encode(bytes.slice(0, 20))}`];
    case 2:
      return ["telegram", `@u${hex.encode(bytes.slice(0, 8))}`];
    case 3:
      return ["phone", `+668${String(10_000_000 + (number % 89_999_999))}`];
    default:
      return ["email", `u${hex.encode(bytes.slice(0, 8))}@example.org`];
  }
}
