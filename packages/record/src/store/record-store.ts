import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { type CaseKeys, openCaseKeys } from "../case-keys.ts";
import type { NewEntry, OpenedEntry } from "../entry.ts";
import { type Connection, firstRow, inTransaction, openConnection } from "../open-connection.ts";
import { type EntryLog, openEntryLog } from "./append.ts";
import { derive } from "./derive.ts";
import type { Deriving } from "./derive-case-files.ts";
import { replayEntries } from "./replay.ts";
import { migrate } from "./schema.ts";

export interface StoreOptions {
  readonly dataDirectory: string;
  /** The 32-byte master key, or null for a record that lies open (`--unencrypted`). */
  readonly key: Uint8Array | null;
}

/** A record opened in this thread. Its calls block: only workers and commands in threads of their own hold one. */
export interface RecordStore extends Deriving {
  readonly options: StoreOptions;
  readonly recordId: string;
  readonly keys: CaseKeys;
  readonly log: EntryLog;
}

/** An open record still seals entries, with a key that everyone knows: the file says that it is unencrypted, and the screens do too. */
const openKey = new Uint8Array(32);

/** The key that all others are derived from. */
export function masterKey({ key }: StoreOptions): Uint8Array {
  return key ?? openKey;
}

/** The record's file in a data directory. */
export function recordFile(dataDirectory: string): string {
  return join(dataDirectory, "record.db");
}

/** Makes an empty record with an id and an installation secret of its own. Throws `record-exists` rather than touch one. */
export function createStore(options: StoreOptions): void {
  if (existsSync(recordFile(options.dataDirectory)))
    throw new ThroughlineError("record-exists", `There is a record in ${options.dataDirectory} already; it is not overwritten.`);
  mkdirSync(options.dataDirectory, { recursive: true, mode: 0o700 });
  const connection = openConnection({ file: recordFile(options.dataDirectory), key: options.key });
  migrate(connection, () => undefined);
  inTransaction(connection, () => {
    const insert = connection.prepare("INSERT INTO meta VALUES (?, ?)");
    insert.run("recordId", randomUUID());
    insert.run("secret", randomBytes(32).toString("hex"));
  });
  connection.close();
}

/** Opens a record in this thread. Throws `record-missing`, `key-wrong`, `record-newer`, `record-damaged`. */
export function openStore(options: StoreOptions): RecordStore {
  const file = recordFile(options.dataDirectory);
  if (!existsSync(file))
    throw new ThroughlineError("record-missing", `There is no record in ${options.dataDirectory}. Make one with: throughline init`);
  const connection = openKeyed(file, options.key);
  const store = orElse(
    () => storeOn(connection, options),
    () => connection.close(),
  );
  orElse(
    () => migrate(connection, () => replayEntries(store)),
    () => closeFiles(store),
  );
  return store;
}

/** What work gives; when it throws, what was opened for it is closed. */
function orElse<Value>(work: () => Value, close: () => void): Value {
  try {
    return work();
  } catch (error) {
    close();
    throw error;
  }
}

function storeOn(connection: Connection, options: StoreOptions): RecordStore {
  const master = masterKey(options);
  const meta = (name: string): string =>
    firstRow<{ value: string }>(connection, "SELECT value FROM meta WHERE name = ?", name)?.value ?? "";
  return {
    options,
    connection,
    recordId: meta("recordId"),
    secret: Buffer.from(meta("secret"), "hex"),
    log: openEntryLog(connection, master),
    keys: openCaseKeys(join(options.dataDirectory, "keys.db"), master, options.key === null),
  };
}

/** Appends entries and derives their rows in one durable transaction. `prepare` runs under the write lock, so that what it reads still holds. */
export function appendEntries(
  store: RecordStore,
  by: { actor: string; purpose: string },
  prepare: () => readonly NewEntry[],
): readonly OpenedEntry[] {
  return inTransaction(store.connection, () => {
    const entries = prepare();
    const keys = store.keys.ensure(entries.flatMap(({ caseFileId }) => (caseFileId === undefined ? [] : [caseFileId])));
    const opened = store.log.append(by, entries, keys);
    derive(store, opened);
    return opened;
  });
}

/** Closes the record's files in this thread, with as much of the log moved into them as no other process still reads. */
export function closeStore(store: RecordStore): void {
  store.connection.exec("PRAGMA wal_checkpoint(PASSIVE)");
  closeFiles(store);
}

function closeFiles(store: RecordStore): void {
  store.connection.close();
  store.keys.close();
}

function openKeyed(file: string, key: Uint8Array | null): Connection {
  try {
    const connection = openConnection({ file, key });
    connection.prepare("SELECT count(*) FROM sqlite_schema").get();
    return connection;
  } catch (cause) {
    const isKeyWrong = cause instanceof Error && "code" in cause && cause.code === "SQLITE_NOTADB";
    if (isKeyWrong)
      throw new ThroughlineError("key-wrong", "The record does not open with this key file: it belongs to another record.", { cause });
    throw new ThroughlineError("record-damaged", "The record's first pages cannot be read. Restore the last backup.", { cause });
  }
}
