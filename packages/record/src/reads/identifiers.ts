import { createHmac } from "node:crypto";
import { identifierIdFromMac } from "@throughline/model/ids";
import type { IdentifierRow } from "../case-record.ts";
import { allRows, type Connection } from "../open-connection.ts";
import { isProtectedForReader } from "./protected.ts";
import { scopesJson } from "./scopes.ts";

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

/** The same with `isProtected` as far as the scopes show. */
export function readIdentifiersFor(connection: Connection, ids: readonly string[], scopes: readonly string[]): IdentifierRow[] {
  const params = { ids: JSON.stringify(ids), scopes: scopesJson(scopes) };
  const protectedIds = new Set(
    allRows<{ id: string }>(
      connection,
      `SELECT id FROM identifier WHERE id IN (SELECT value FROM json_each($ids)) AND ${isProtectedForReader}`,
      params,
    ).map(({ id }) => id),
  );
  return readIdentifiersById(connection, ids).map((row) => ({ ...row, isProtected: protectedIds.has(row.id) }));
}

/** The opaque id of each key, recorded or not. */
export function identifierIdsOf(secret: Uint8Array, keys: readonly string[]): string[] {
  return keys.map((key) => identifierIdFromMac(createHmac("sha256", secret).update(key).digest()));
}
