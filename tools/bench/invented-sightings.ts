import { sha256 } from "@noble/hashes/sha2.js";
import { base58check, hex } from "@scure/base";
import { type SeededRandom, seededRandom } from "../seeded-random.ts";

const tronAddress = base58check(sha256);
const sightingsPerCaseFile = 10;

/** One row of a benchmark's file. Values are written as they are compared, so that a peer need not recognise them to agree with us. */
export interface InventedSighting extends InventedValue {
  readonly reference: string;
  readonly role: string;
  readonly date: string;
  readonly line: number;
}

/** An invented identifier. */
export interface InventedValue {
  readonly kind: "tron" | "evm" | "telegram" | "phone" | "email";
  readonly value: string;
  /** Its key in the record (decisions: Keys). */
  readonly key: string;
}

export interface InventedSightingsOptions {
  readonly sightings: number;
  readonly seed: number;
}

/**
 * Invented sightings, ten to a case file: four in ten values are shared with other case files by a long-tailed choice (some are
 * hubs), the rest stand alone. The same seed gives the same rows.
 */
export function* inventSightings({ sightings, seed }: InventedSightingsOptions): Generator<InventedSighting> {
  const random = seededRandom(seed);
  for (let row = 0; row < sightings; row += 1) yield inventSighting(row, sightings, random);
}

function inventSighting(row: number, sightings: number, random: SeededRandom): InventedSighting {
  const isShared = random.fraction() < 0.4;
  const pool = Math.max(4, Math.floor(sightings / 8));
  const number = isShared ? Math.floor(random.fraction() ** 3 * pool) : pool + row;
  const day = String(1 + random.below(28)).padStart(2, "0");
  return {
    ...inventValue(number),
    reference: `BX-${String(Math.floor(row / sightingsPerCaseFile)).padStart(7, "0")}`,
    role: random.pick(["recruiter", "boss", "paid-to", "contact"]),
    date: `2026-0${1 + random.below(9)}-${day}`,
    line: row + 2,
  };
}

/** The invented value with a number: always the same kind and text for the same number. */
export function inventValue(number: number): InventedValue {
  const bytes = sha256(new TextEncoder().encode(`bench ${number}`));
  const text = hex.encode(bytes.slice(0, 8));
  switch (number % 5) {
    case 0: {
      const value = tronAddress.encode(Uint8Array.from([0x41, ...bytes.slice(0, 20)]));
      return { kind: "tron", value, key: `wallet:tron:${value}` };
    }
    case 1: {
      const value = `0x${hex.encode(bytes.slice(0, 20))}`;
      return { kind: "evm", value, key: `wallet:evm:${value}` };
    }
    case 2:
      return { kind: "telegram", value: `@u${text}`, key: `handle:telegram:u${text}` };
    case 3: {
      const value = `+668${String(10_000_000 + (number % 89_999_999))}`;
      return { kind: "phone", value, key: `phone:e164:${value}` };
    }
    default:
      return { kind: "email", value: `u${text}@example.org`, key: `email:address:u${text}@example.org` };
  }
}

/** In how many case files each key stands. */
export function countPeople(sightings: Iterable<InventedSighting>): ReadonlyMap<string, number> {
  const references = new Map<string, Set<string>>();
  for (const { key, reference } of sightings) references.set(key, (references.get(key) ?? new Set()).add(reference));
  return new Map([...references].map(([key, found]) => [key, found.size]));
}
