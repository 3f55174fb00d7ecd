import { createHmac } from "node:crypto";
import { identifierIdFromMac } from "@throughline/model/ids";
import type { IdentifierRow } from "../case-record.ts";
import { allRows, type Connection } from "../open-connection.ts";

/** Identifiers by id, in id order; unknown ids give no row. Whether a reader may see one is the graph's and the sightings' to say. */
export function readIdentifiersById(connection: Connection, ids: readonly string[]): IdentifierRow[] {
  const rows = allRows<Omit<IdentifierRow, "isProtected"> & { isProtected: number }>(
    connection,
    `
    SELECT id, kind, key, display, standing, is_protected AS isProtected FROM identifier WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(ids),
  );
  return rows.map(({ id, kind, key, display, standing, isProtected }) => ({
    id,
    kind,
    key,
    display,
    standing,
    isProtected: isProtected === 1,
  }));
}

/** The opaque id of each key, recorded or not. */
export function identifierIdsOf(secret: Uint8Array, keys: readonly string[]): string[] {
  return keys.map((key) => identifierIdFromMac(createHmac("sha256", secret).update(key).digest()));
}
