import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { openAuditStore, readAllEntries } from "@throughline/record/audit/audit-store";
import { readKeyFile } from "@throughline/record/key-file";
import { type FoundText, findInBytes, findInDatabase } from "./find-texts.ts";

/** Which texts stand in the cells of the databases of a data directory's folder: `graph` for the graph store, `.` for record and audit. */
export async function findInStores(dataDirectory: string, store: "graph" | ".", texts: readonly string[]): Promise<readonly FoundText[]> {
  const keyFile = `${dataDirectory}.key`;
  const key = existsSync(keyFile) ? readKeyFile(keyFile) : null;
  const names = await readdir(join(dataDirectory, store));
  // keys.db holds nothing but wrapped keys, under a key of its own; so has the audit log, whose bodies are opened below.
  const databases = names.filter((name) => name.endsWith(".db") && name !== "keys.db" && name !== "audit.db");
  const found = databases.flatMap((name) => findInDatabase(join(dataDirectory, store, name), key, texts));
  return names.includes("audit.db") ? [...found, ...findInAuditLog(dataDirectory, key, texts)] : found;
}

/** Which of the texts stand in any opened entry of the audit log. */
function findInAuditLog(dataDirectory: string, key: Uint8Array | null, texts: readonly string[]): readonly FoundText[] {
  const log = openAuditStore({ dataDirectory, key });
  try {
    const entries = readAllEntries(log).map((entry) => JSON.stringify(entry));
    return findInBytes(Buffer.from(entries.join("\n")), texts).map((text) => ({ text, where: join(dataDirectory, "audit.db") }));
  } finally {
    log.connection.close();
  }
}

/** A claim's figure for a search that must find nothing: never what was found, only how much and where. */
export function countFound(found: readonly FoundText[], searched: number): string {
  const places = [...new Set(found.map(({ where }) => where.split("/").at(-1)))];
  return `${new Set(found.map(({ text }) => text)).size} of ${searched} texts found${places.length === 0 ? "" : ` (${places.slice(0, 5).join(", ")})`}`;
}
