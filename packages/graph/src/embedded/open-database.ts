import Database from "libsql";

/** A 32-byte key, or null for a graph that lies open (`--unencrypted`). */
export type StoreKey = Uint8Array | null;

/**
 * Opens a connection of the embedded graph: waits for others' writes, keeps a write-ahead log, and syncs at checkpoints only,
 * since the graph can be made again from the record and its position is in the same transaction as what it describes.
 */
export function openDatabase(file: string, key: StoreKey): Database.Database {
  const options =
    key === null
      ? { timeout: 10_000 }
      : { timeout: 10_000, encryptionCipher: "aes256cbc", encryptionKey: Buffer.from(key).toString("hex") };
  const database = new Database(file, options);
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = NORMAL");
  database.exec("PRAGMA wal_autocheckpoint = 16384");
  database.exec("PRAGMA cache_size = -24576");
  database.exec("PRAGMA temp_store = MEMORY");
  return database;
}
