import { createHash } from "node:crypto";
import { allRows } from "../open-connection.ts";
import type { RecordStore } from "../store/record-store.ts";

/** A digest of everything a record holds, its case keys included: two that are equal hold the same. Search indexes keep no text, and follow from the rest. */
export function recordDigest({ connection, keys }: RecordStore): string {
  const digest = createHash("sha256");
  const tables = allRows<{ name: string }>(
    connection,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  for (const { name } of tables)
    digest.update(`${name}\n`).update(JSON.stringify(allRows(connection, `SELECT * FROM ${name} ORDER BY 1, 2`), asText));
  const ids = allRows<{ id: string }>(
    connection,
    "SELECT DISTINCT case_file_id AS id FROM entry WHERE case_file_id IS NOT NULL ORDER BY 1",
  );
  const known = keys.read(ids.map(({ id }) => id));
  return digest.update([...known.keys()].sort().join("\n")).digest("hex");
}

/** The driver gives bytes as an ArrayBuffer, of which JSON keeps nothing. */
function asText(_: string, value: unknown): unknown {
  return value instanceof ArrayBuffer || value instanceof Uint8Array ? Buffer.from(value as ArrayBuffer).toString("hex") : value;
}
