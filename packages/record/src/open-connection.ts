import Database from "libsql";

export type Connection = Database.Database;

export interface ConnectionOptions {
  readonly file: string;
  /** 32 bytes, or null for a file that lies open (`--unencrypted`). */
  readonly key: Uint8Array | null;
  readonly readonly?: boolean;
}

/**
 * The one way to open a connection of the record: it waits for other processes (the default of 0 ms met SQLITE_BUSY thousands
 * of times), keeps a write-ahead log, and syncs at every commit, since what is acknowledged must be durable.
 */
export function openConnection({ file, key, readonly = false }: ConnectionOptions): Connection {
  const encryption = key === null ? {} : { encryptionCipher: "aes256cbc", encryptionKey: Buffer.from(key).toString("hex") };
  const connection = new Database(file, { timeout: 10_000, ...encryption });
  connection.exec("PRAGMA journal_mode = WAL");
  connection.exec("PRAGMA synchronous = FULL");
  /* Pages are encrypted again when the log moves into the file, and the writer waits for it: every 128 MB of it, where the default is 4 MB. */
  connection.exec("PRAGMA wal_autocheckpoint = 32000");
  /* Many connections are open at once: a server's, the projector's. The writer takes more, for the indexes it fills. */
  connection.exec("PRAGMA cache_size = -8192");
  connection.exec("PRAGMA temp_store = MEMORY");
  if (readonly) connection.exec("PRAGMA query_only = 1");
  return connection;
}

/** Runs work in one transaction that holds the write lock from its first statement on; rolls back when it throws. */
export function inTransaction<Value>(connection: Connection, work: () => Value): Value {
  connection.exec("BEGIN IMMEDIATE");
  try {
    const value = work();
    connection.exec("COMMIT");
    return value;
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}

/** All rows of a statement. The shape is the statement's own: STYLE allows the cast in engine adapters. */
export function allRows<Row>(connection: Connection, sql: string, ...params: unknown[]): Row[] {
  return connection.prepare(sql).all(...params) as Row[];
}

/** The first row of a statement, or undefined. */
export function firstRow<Row>(connection: Connection, sql: string, ...params: unknown[]): Row | undefined {
  return allRows<Row>(connection, sql, ...params)[0];
}
