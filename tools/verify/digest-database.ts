import { createHash } from "node:crypto";
import Database from "libsql";

/** SHA-256 over every row of each table of a database, by its name; under "pages", what the database's own check of them says. */
export function digestTables(file: string, key: Uint8Array | null): ReadonlyMap<string, string> {
  const options = key === null ? {} : { encryptionCipher: "aes256cbc", encryptionKey: Buffer.from(key).toString("hex") };
  const database = new Database(file, { readonly: true, timeout: 10_000, ...options });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").raw().all();
    return new Map([
      ["pages", JSON.stringify(database.prepare("PRAGMA integrity_check").all())],
      ...tables.flat().map((name) => [String(name), digestTable(database, String(name))] as const),
    ]);
  } finally {
    database.close();
  }
}

function digestTable(database: Database.Database, name: string): string {
  const digest = createHash("sha256");
  const rows: Iterable<unknown> = database
    .prepare(`SELECT * FROM "${name.replaceAll('"', '""')}"`)
    .raw()
    .iterate();
  for (const row of rows) if (Array.isArray(row)) for (const cell of row) update(digest, cell);
  return digest.digest("hex");
}

function update(digest: ReturnType<typeof createHash>, cell: unknown): void {
  digest.update(
    cell instanceof Uint8Array ? cell : cell instanceof ArrayBuffer ? new Uint8Array(cell) : `${typeof cell} ${String(cell)}\n`,
  );
}
