import { createHash } from "node:crypto";
import { type EntryHeader, entryHash, firstHash, type OpenedEntry } from "../entry.ts";
import { allRows, type Connection, firstRow, openConnection } from "../open-connection.ts";
import type { Damage } from "../record-keeping.ts";
import { type EntryRow, keysOf } from "../store/append.ts";
import { derive } from "../store/derive.ts";
import type { RecordStore } from "../store/record-store.ts";
import { derivedTables, recreateDerived } from "../store/schema.ts";

export interface Verification {
  readonly entries: number;
  readonly damage: readonly Damage[];
}

/** Entries read at a time. */
const chunk = 500;

/**
 * Checks the chain, opens every body that has a key, and compares the derived rows with a replay. Reads text as bytes, since
 * damaged text can abort the process: it runs in a child process, and `progress` tells the parent where it is.
 */
export function verifyStore(store: RecordStore, isQuick: boolean, progress: (where: string) => void): Verification {
  /* One read transaction: what others append meanwhile is not half seen. */
  store.connection.exec("BEGIN");
  try {
    return verifyOneState(store, isQuick, progress);
  } finally {
    store.connection.exec("COMMIT");
  }
}

function verifyOneState(store: RecordStore, isQuick: boolean, progress: (where: string) => void): Verification {
  const damage: Damage[] = [];
  const replay = isQuick ? null : openReplay(store);
  let previous = firstHash;
  let expected = 1;
  for (const rows of entryChunks(store.connection, progress)) {
    const keys = keysOf(rows, store.keys);
    const opened: OpenedEntry[] = [];
    for (const row of rows) {
      damage.push(...linkDamage(row, previous, expected));
      expected = row.seq + 1;
      previous = Buffer.from(row.hash).toString("hex");
      const entry = openOrNull(store, row, keys);
      if (entry !== null) opened.push(entry);
      else if (row.caseFileId === null || keys.has(row.caseFileId)) damage.push({ where: `entry ${row.seq}`, reason: "cannot-open-body" });
    }
    replay?.add(opened);
  }
  if (damage.length === 0)
    damage.push(...headDamage(store, expected - 1), ...(replay?.compare(progress) ?? []), ...(isQuick ? [] : pageDamage(store, progress)));
  replay?.close();
  return { entries: expected - 1, damage };
}

/** Damage of one link of the chain: an entry missing before it, or its own hash. */
function linkDamage(row: EntryRow, previous: string, expected: number): Damage[] {
  const damage: Damage[] = row.seq === expected ? [] : [{ where: `entry ${expected}`, reason: "missing-entry" }];
  const isWhole = entryHash(previous, headerOf(row), row.body) === Buffer.from(row.hash).toString("hex");
  return isWhole ? damage : [...damage, { where: `entry ${row.seq}`, reason: "hash-mismatch" }];
}

function* entryChunks(connection: Connection, progress: (where: string) => void): Generator<EntryRow[]> {
  const text = (column: string): string => `CAST(${column} AS BLOB) AS ${column}`;
  const sql = `SELECT seq, ${text("at")}, ${text("actor")}, ${text("purpose")}, ${text("kind")}, version, CAST(case_file_id AS BLOB) AS caseFileId, body, hash
    FROM entry WHERE seq > ? ORDER BY seq LIMIT ${chunk}`;
  for (let after = 0; ; ) {
    progress(`entry ${after + 1}`);
    const rows = allRows<Record<string, unknown>>(connection, sql, after).map(entryRow);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.seq;
  }
}

function entryRow(row: Record<string, unknown>): EntryRow {
  /* The driver gives bytes as an ArrayBuffer. */
  const bytes = (value: unknown): Buffer => Buffer.from(value as ArrayBuffer);
  const read = (value: unknown): string => bytes(value).toString("utf8");
  return {
    seq: Number(row["seq"]),
    at: read(row["at"]),
    actor: read(row["actor"]),
    purpose: read(row["purpose"]),
    kind: read(row["kind"]),
    version: Number(row["version"]),
    caseFileId: row["caseFileId"] === null ? null : read(row["caseFileId"]),
    body: bytes(row["body"]),
    hash: bytes(row["hash"]),
  };
}

function headerOf(row: EntryRow): EntryHeader {
  return {
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    purpose: row.purpose,
    kind: row.kind as EntryHeader["kind"],
    version: row.version,
    caseFileId: row.caseFileId,
  };
}

function openOrNull(store: RecordStore, row: EntryRow, keys: ReadonlyMap<string, Uint8Array>): OpenedEntry | null {
  try {
    return store.log.open(row, keys);
  } catch {
    return null;
  }
}

/** Entries cut from the end leave derived rows that speak of a later sequence. */
function headDamage(store: RecordStore, head: number): Damage[] {
  const later = allRows<{ seq: number | null }>(
    store.connection,
    "SELECT max(from_seq) AS seq FROM source UNION ALL SELECT max(until_seq) FROM source",
  ).some(({ seq }) => (seq ?? 0) > head);
  return later ? [{ where: `entry ${head + 1}`, reason: "missing-entry" }] : [];
}

/** Damage that no row shows: in an index, or in the search index. */
function pageDamage(store: RecordStore, progress: (where: string) => void): Damage[] {
  progress("pages");
  const verdict = firstRow<{ integrity_check: string }>(store.connection, "PRAGMA integrity_check(1)")?.integrity_check;
  return verdict === "ok" ? [] : [{ where: "pages", reason: "unreadable-page" }];
}

interface Replay {
  add(entries: readonly OpenedEntry[]): void;
  compare(progress: (where: string) => void): Damage[];
  close(): void;
}

/** Derives everything again in memory, to compare. */
function openReplay(store: RecordStore): Replay {
  const scratch = openConnection({ file: ":memory:", key: null });
  recreateDerived(scratch);
  return {
    add: (entries) => derive({ connection: scratch, secret: store.secret }, entries),
    compare: (progress) =>
      derivedTables.flatMap((table): Damage[] => {
        progress(`table ${table}`);
        return contentDigest(scratch, table) === contentDigest(store.connection, table)
          ? []
          : [{ where: `table ${table}`, reason: "derived-rows-differ" }];
      }),
    close: () => void scratch.close(),
  };
}

const searchIndexes: readonly string[] = ["search", "reference_search"];

/** What a table holds; of a search index, which keeps no texts, its terms with the rows that have each, in the index's own order. */
function contentDigest(connection: Connection, table: string): string {
  return searchIndexes.includes(table) ? searchDigest(connection, table) : tableDigest(connection, table);
}

function searchDigest(connection: Connection, table: string): string {
  const digest = createHash("sha256");
  try {
    connection.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms_of_${table} USING fts5vocab (main, ${table}, instance)`);
    const places = connection.prepare(`SELECT hex(term) AS term, doc FROM temp.terms_of_${table}`);
    for (const row of places.iterate()) {
      const { term, doc } = row as { term: string; doc: number };
      digest.update(`${term} ${doc}\n`);
    }
  } catch {
    return "unreadable";
  }
  return digest.digest("hex");
}

/** SHA-256 over all rows of a table in the order of its key, every value as bytes with its type. */
function tableDigest(connection: Connection, table: string): string {
  const columns = allRows<{ name: string }>(connection, `SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => `"${name}"`);
  const value = columns.map((column) => `typeof(${column}) || ':' || coalesce(hex(CAST(${column} AS BLOB)), '')`).join(" || ',' || ");
  const digest = createHash("sha256");
  for (const row of connection.prepare(`SELECT ${value} AS line FROM ${table} ORDER BY ${columns.slice(0, 2).join(", ")}`).iterate())
    digest.update((row as { line: string }).line).update("\n");
  return digest.digest("hex");
}
