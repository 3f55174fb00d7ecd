import { randomBytes } from "node:crypto";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { deriveKey } from "./key-file.ts";
import { allRows, type Connection, inTransaction, openConnection } from "./open-connection.ts";
import { seal, unseal } from "./sealing.ts";

/**
 * The key of each case file, wrapped by the master key, in a file of its own outside the chain: destroying a case file's key
 * there (and in the copies that backups keep over the last one) erases its entries while the chain still verifies.
 */
export interface CaseKeys {
  /** Keys of case files; those that have none yet get one, durable before this returns. */
  ensure(caseFileIds: readonly string[]): ReadonlyMap<string, Uint8Array>;
  /** Keys of those that have one: an erased case file has none. */
  read(caseFileIds: readonly string[]): ReadonlyMap<string, Uint8Array>;
  /** Destroys a key: nothing sealed with it can be opened again. */
  destroy(caseFileId: string): void;
  /** Writes a copy, under the same key. */
  copyTo(file: string): void;
  close(): void;
}

/** Opens `keys.db`. `master` is the installation's key. */
export function openCaseKeys(file: string, master: Uint8Array, isUnencrypted: boolean): CaseKeys {
  const connection = openConnection({ file, key: isUnencrypted ? null : deriveKey(master, "keys-store") });
  connection.exec("CREATE TABLE IF NOT EXISTS case_key (case_file_id TEXT PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID");
  connection.exec("PRAGMA secure_delete = ON");
  const wrapping = deriveKey(master, "case-key-wrap");
  return {
    read: (ids) => readKeys(connection, wrapping, ids),
    ensure: (ids) => {
      const known = readKeys(connection, wrapping, ids);
      const missing = [...new Set(ids)].filter((id) => !known.has(id));
      if (missing.length === 0) return known;
      const fresh = missing.map((id): [string, Uint8Array] => [id, randomBytes(32)]);
      const rows = fresh.map(([id, key]) => [id, seal(wrapping, id, key).toString("hex")]);
      const added = inTransaction(
        connection,
        () =>
          connection
            .prepare("INSERT OR IGNORE INTO case_key SELECT value ->> 0, unhex(value ->> 1) FROM json_each(?)")
            .run(JSON.stringify(rows)).changes,
      );
      /* Where another process gave one of them a key meanwhile, that key holds. */
      return added === fresh.length ? new Map([...known, ...fresh]) : readKeys(connection, wrapping, ids);
    },
    destroy: (id) => {
      connection.prepare("DELETE FROM case_key WHERE case_file_id = ?").run(id);
      connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    },
    copyTo: (target) => connection.prepare("VACUUM INTO ?").run(target),
    close: () => connection.close(),
  };
}

function readKeys(connection: Connection, wrapping: Uint8Array, ids: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const rows = allRows<{ id: string; wrapped: Uint8Array }>(
    connection,
    "SELECT case_file_id AS id, wrapped FROM json_each(?) CROSS JOIN case_key ON case_file_id = value",
    JSON.stringify([...new Set(ids)]),
  );
  return new Map(
    rows.map(({ id, wrapped }) => {
      const key = unseal(wrapping, id, wrapped);
      if (key === null)
        throw new ThroughlineError(
          "key-wrong",
          "The keys of case files do not open with this key file: it belongs to another record, or keys.db is damaged.",
        );
      return [id, key];
    }),
  );
}
