import Database from "libsql";
import { z } from "zod";
import type { InventedSighting } from "./invented-sightings.ts";

/** A plain SQLite with the shape that somebody who knows SQLite would give these sightings: one row for each identifier of a case file. */
export class LoadedSqlite {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** All rows of a statement, parsed. */
  rows<Row>(shape: z.ZodType<Row>, sql: string, params: readonly unknown[] = []): Row[] {
    return z.array(shape).parse(this.#statement(sql).all(...params));
  }

  /** Runs a statement for each row of parameters, all in one durable transaction. */
  write(writes: readonly { readonly sql: string; readonly rows: Iterable<readonly unknown[]> }[]): void {
    this.#database.exec("BEGIN IMMEDIATE");
    for (const { sql, rows } of writes) for (const row of rows) this.#statement(sql).run(...row);
    this.#database.exec("COMMIT");
  }

  close(): void {
    this.#database.close();
  }

  #statement(sql: string): Database.Statement {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

export const addIdentifier = "INSERT OR IGNORE INTO identifier (key) VALUES (?)";
export const addCaseFile = "INSERT OR IGNORE INTO case_file (reference) VALUES (?)";
export const addSeenIn = `INSERT OR IGNORE INTO seen_in
  SELECT identifier.n, case_file.n FROM identifier, case_file WHERE key = ? AND reference = ?`;

const schema = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  CREATE TABLE identifier (n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, people INTEGER);
  CREATE TABLE case_file (n INTEGER PRIMARY KEY, reference TEXT NOT NULL UNIQUE);
  CREATE TABLE seen_in (identifier INTEGER NOT NULL, case_file INTEGER NOT NULL, PRIMARY KEY (identifier, case_file)) WITHOUT ROWID;
  CREATE INDEX seen_in_by_case_file ON seen_in (case_file, identifier)`;

/** Makes a plain SQLite of the sightings; `people` is counted once, when all are in. */
export function loadSqlite(path: string, sightings: readonly InventedSighting[]): LoadedSqlite {
  const database = new Database(path);
  database.exec(schema);
  const sqlite = new LoadedSqlite(database);
  sqlite.write([
    { sql: addIdentifier, rows: sightings.map(({ key }) => [key]) },
    { sql: addCaseFile, rows: sightings.map(({ reference }) => [reference]) },
    { sql: addSeenIn, rows: sightings.map(({ key, reference }) => [key, reference]) },
    { sql: "UPDATE identifier SET people = (SELECT count(*) FROM seen_in WHERE identifier = identifier.n)", rows: [[]] },
  ]);
  database.exec("ANALYZE");
  return sqlite;
}
