import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import Database from "libsql";

/** A text and the file it was found in. */
export interface FoundText {
  readonly text: string;
  readonly where: string;
}

/** Which of the texts stand, as UTF-8 or UTF-16, in the bytes of any file below a folder. */
export async function findInFiles(folder: string, texts: readonly string[]): Promise<readonly FoundText[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: FoundText[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    found.push(...findInBytes(await readIfThere(path), texts).map((text) => ({ text, where: path })));
  }
  return found;
}

/** A file's bytes; none when it went since it was listed, as the files beside a database do when it closes. */
async function readIfThere(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return new Uint8Array();
    throw error;
  }
}

/** Which of the texts stand in some bytes. */
export function findInBytes(bytes: Uint8Array, texts: readonly string[]): readonly string[] {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const oneByte = haystack.toString("latin1");
  return texts.filter(
    (text) => oneByte.includes(Buffer.from(text, "utf8").toString("latin1")) || haystack.includes(Buffer.from(text, "utf16le")),
  );
}

/** Which of the texts stand in any cell of a database, opened with its key: what its bytes hold when nothing is encrypted. */
export function findInDatabase(file: string, key: Uint8Array | null, texts: readonly string[]): readonly FoundText[] {
  const options = key === null ? {} : { encryptionCipher: "aes256cbc", encryptionKey: Buffer.from(key).toString("hex") };
  const database = new Database(file, { readonly: true, timeout: 10_000, ...options });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all().map(nameOf);
    return tables.flatMap((table) => findInTable(database, table, texts).map((text) => ({ text, where: `${file} ${table}` })));
  } finally {
    database.close();
  }
}

function findInTable(database: Database.Database, table: string, texts: readonly string[]): readonly string[] {
  const rows = database
    .prepare(`SELECT * FROM "${table.replaceAll('"', '""')}"`)
    .raw()
    .all();
  const cells = rows.flatMap((row) => (Array.isArray(row) ? row : []));
  const all = Buffer.concat(cells.map((cell) => (cell instanceof Uint8Array ? Buffer.from(cell) : Buffer.from(`${String(cell)}\n`))));
  return findInBytes(all, texts);
}

function nameOf(row: unknown): string {
  return typeof row === "object" && row !== null && "name" in row ? String(row.name) : "";
}
