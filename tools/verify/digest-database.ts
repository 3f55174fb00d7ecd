import { createHash } from "node:crypto";
import Database from "libsql";

/** SHA-256 over every row of every table of a database, and over what its own check of its pages says. */
export function digestDatabase(file: string, key: Uint8Array | null): string {
  const options = key === null ? {} : { encryptionCipher: "aes256cbc", encryptionKey: Buffer.from(key).toString("hex") };
  const database = new Database(file, { readonly: true, timeout: 10_000, ...options });
  try {
    const digest = createHash("sha256").update(JSON.stringify(database.prepare("PRAGMA integrity_check").all()));
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").raw().all();
    for (const name of tables.flat().map(String)) {
      digest.update(`${name}\n`);
      const rows: Iterable<unknown> = database
        .prepare(`SELECT * FROM "${name.replaceAll('"', '""')}"`)
        .raw()
        .iterate();
      for (const row of rows) if (Array.isArray(row)) for (const cell of row) update(digest, cell);
    }
    return digest.digest("hex");
  } finally {
    database.close();
  }
}

function update(digest: ReturnType<typeof createHash>, cell: unknown): void {
  digest.update(
    cell instanceof Uint8Array ? cell : cell instanceof ArrayBuffer ? new Uint8Array(cell) : `${typeof cell} ${String(cell)}\n`,
  );
}
