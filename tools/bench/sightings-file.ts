import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { InventedSighting } from "./invented-sightings.ts";

const header = "case,kind,value,role,date\n";

/** Writes sightings as a long CSV, one identifier a row. */
export async function writeSightingsFile(path: string, sightings: Iterable<InventedSighting>): Promise<void> {
  const out = createWriteStream(path);
  let block = header;
  for (const sighting of sightings) {
    block += csvRow(sighting);
    if (block.length > 200_000) {
      if (!out.write(block)) await once(out, "drain");
      block = "";
    }
  }
  out.end(block);
  await once(out, "finish");
}

/** The same file as bytes. */
export function encodeSightingsFile(sightings: readonly InventedSighting[]): Uint8Array {
  return new TextEncoder().encode(header + sightings.map(csvRow).join(""));
}

function csvRow({ reference, kind, value, role, date }: InventedSighting): string {
  return `${reference},${kind},${value},${role},${date}\n`;
}
