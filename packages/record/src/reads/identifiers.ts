import { createHmac } from "node:crypto";
import { storableKey } from "@throughline/model/identifier/secret-identifier";
import { identifierIdFromMac } from "@throughline/model/ids";
import type { IdentifierRow } from "../case-record.ts";
import { allRows, type Connection } from "../open-connection.ts";
import { isProtectedForReader } from "./protected.ts";
import { scopesJson } from "./scopes.ts";

/** Identifiers by id, in id order, with `isProtected` over all scopes; unknown ids give no row. Whether a reader may see one is the graph's and the sightings' to say. */
export function readIdentifiersById(connection: Connection, ids: readonly string[]): IdentifierRow[] {
  const rows = allRows<Omit<IdentifierRow, "isProtected"> & { isProtected: number }>(
    connection,
    `
    SELECT id, kind, key, display, standing, is_protected AS isProtected FROM identifier
    WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
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

/** The opaque id of each key, recorded or not. The key of a card or a document may come with its number, or hashed as it is kept. */
export function identifierIdsOf(secret: Uint8Array, keys: readonly string[]): string[] {
  return keys.map((key) => macOf(secret, keptKey(secret, key)));
}

/** The key as it may be kept: of a card or a document a hash under the installation's secret stands for its number. */
export function keptKey(secret: Uint8Array, key: string): string {
  return storableKey(key, (text) => macOf(secret, text));
}

function macOf(secret: Uint8Array, text: string): string {
  return identifierIdFromMac(createHmac("sha256", secret).update(text).digest());
}
