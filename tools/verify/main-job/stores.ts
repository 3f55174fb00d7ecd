import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readKeyFile } from "@throughline/record/key-file";
import { type FoundText, findInDatabase } from "../find-texts.ts";

/** Which texts stand in the cells of the databases of a data directory's folder: `graph` for the graph store, `.` for record and audit. */
export async function findInStores(dataDirectory: string, store: "graph" | ".", texts: readonly string[]): Promise<readonly FoundText[]> {
  const keyFile = `${dataDirectory}.key`;
  const key = existsSync(keyFile) ? readKeyFile(keyFile) : null;
  const names = await readdir(join(dataDirectory, store));
  // keys.db holds nothing but wrapped keys, under a key of its own.
  const databases = names.filter((name) => name.endsWith(".db") && name !== "keys.db");
  return databases.flatMap((name) => findInDatabase(join(dataDirectory, store, name), key, texts));
}

/** A claim's figure for a search that must find nothing: never what was found, only how much and where. */
export function countFound(found: readonly FoundText[], searched: number): string {
  const places = [...new Set(found.map(({ where }) => where.split("/").at(-1)))];
  return `${new Set(found.map(({ text }) => text)).size} of ${searched} texts found${places.length === 0 ? "" : ` (${places.slice(0, 5).join(", ")})`}`;
}
