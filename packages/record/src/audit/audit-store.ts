import { createHash } from "node:crypto";
import { join } from "node:path";
import { AuditEntry, AuditEvent, everyOrganisation } from "@throughline/model/audit-event";
import { canonicalJson } from "@throughline/model/ids";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { deriveKey } from "../key-file.ts";
import { allRows, type Connection, firstRow, inTransaction, openConnection } from "../open-connection.ts";
import { seal, unseal } from "../sealing.ts";
import { type AuditHead, signHead } from "./audit-head.ts";

export interface AuditOptions {
  readonly dataDirectory: string;
  /** The installation's master key; null for an instance that lies open. */
  readonly key: Uint8Array | null;
}

/** The audit log's file with its keys: one connection, in one thread. */
export interface AuditStore {
  readonly connection: Connection;
  readonly entryKey: Uint8Array;
  readonly signingSeed: Uint8Array;
}

/** What the auditor asks for; everything that is left out is not asked about. */
export interface AuditQuery {
  readonly organisationId: string;
  readonly deed?: string;
  readonly outcome?: string;
  readonly userId?: string;
  /** A case file, identifier, submission, packet or person. */
  readonly subject?: string;
  /** Instants: from the first on, before the second. */
  readonly from?: string;
  readonly until?: string;
  /** Entries before this one: the next page. */
  readonly before?: number;
  readonly limit: number;
}

/** The hash before the first entry. */
export const firstAuditHash = "0".repeat(64);

const schema = `
  CREATE TABLE IF NOT EXISTS event (seq INTEGER PRIMARY KEY, at BLOB NOT NULL, body BLOB NOT NULL, hash BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS facet (
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, organisation_id TEXT NOT NULL, user_id TEXT NOT NULL, deed TEXT NOT NULL, outcome TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS facet_by_user ON facet (user_id);
  CREATE TABLE IF NOT EXISTS subject (id TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (id, seq)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS subject_by_seq ON subject (seq);
  CREATE TABLE IF NOT EXISTS signed_head (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, signature BLOB NOT NULL);`;

/** A key of nobody's for logs that lie open: the chain still tells what was changed, though not against who holds the file. */
const openKey = createHash("sha256").update("throughline, unencrypted").digest();

/** Opens the audit log of a data directory, making it when there is none. */
export function openAuditStore({ dataDirectory, key }: AuditOptions): AuditStore {
  return openAuditFile({ file: auditFile(dataDirectory), key });
}

/** Where an audit log lies when it is not in a data directory: the copy that a backup takes along. */
export interface AuditFileOptions {
  readonly file: string;
  readonly key: AuditOptions["key"];
}

/** Opens an audit log by its file. */
export function openAuditFile({ file, key }: AuditFileOptions): AuditStore {
  const master = key ?? openKey;
  const connection = openConnection({ file, key: key === null ? null : deriveKey(master, "audit-file") });
  connection.exec(schema);
  return { connection, entryKey: deriveKey(master, "audit-events"), signingSeed: deriveKey(master, "audit-signing") };
}

export function auditFile(dataDirectory: string): string {
  return join(dataDirectory, "audit.db");
}

/** Appends events at the head, all or none, durable when it returns. Throws `audit-malformed`, without a value, for one that is not of its shape. */
export function appendEvents(store: AuditStore, events: readonly AuditEvent[]): AuditPosition {
  return inTransaction(store.connection, () => {
    const at = new Date().toISOString();
    let position = auditPosition(store);
    const rows = events.map((event) => {
      const checked = AuditEvent.safeParse(event);
      if (!checked.success) throw new ThroughlineError("audit-malformed", `An event of ${event.deed} was not of its shape.`);
      const seq = position.seq + 1;
      const body = seal(store.entryKey, sealedAbout(seq, at), Buffer.from(canonicalJson(checked.data)));
      position = { seq, hash: auditHash(position.hash, seq, at, body) };
      return { event: checked.data, seq, body, hash: position.hash };
    });
    for (const { event, seq, body, hash } of rows) insertEvent(store.connection, { event, seq, at, body, hash });
    return position;
  });
}

/** Where the chain has got to. */
export interface AuditPosition {
  readonly seq: number;
  /** Lower-case hex. */
  readonly hash: string;
}

export function auditPosition({ connection }: AuditStore): AuditPosition {
  const row = firstRow<AuditPosition>(connection, "SELECT seq, lower(hex(hash)) AS hash FROM event ORDER BY seq DESC LIMIT 1");
  return row === undefined ? { seq: 0, hash: firstAuditHash } : { seq: row.seq, hash: row.hash };
}

/** The hash of an entry, lower-case hex; of entry 0, which is none, the one before the first. Null when there is no such entry. */
export function auditHashAt({ connection }: AuditStore, seq: number): string | null {
  if (seq === 0) return firstAuditHash;
  return firstRow<{ hash: string }>(connection, "SELECT lower(hex(hash)) AS hash FROM event WHERE seq = ?", seq)?.hash ?? null;
}

/** SHA-256 over the hash before, the number, the instant and the sealed body. */
export function auditHash(previous: string, seq: number, at: string, body: Uint8Array): string {
  return createHash("sha256").update(Buffer.from(previous, "hex")).update(`${seq}\n${at}\n`).update(body).digest("hex");
}

/** Entries that a query asks for, the latest first: the organisation's own, and what was done to the whole instance. */
export function readEntries(store: AuditStore, query: AuditQuery): readonly AuditEntry[] {
  const { organisationId, deed, outcome, userId, subject, from, until, before, limit } = query;
  const conditions: readonly (readonly [sql: string, value: string | number | undefined])[] = [
    [`organisation_id IN (?, '${everyOrganisation}')`, organisationId],
    ["deed = ?", deed],
    ["outcome = ?", outcome],
    ["user_id = ?", userId],
    ["seq IN (SELECT seq FROM subject WHERE id = ?)", subject],
    ["at >= ?", from],
    ["at < ?", until],
    ["seq < ?", before],
  ];
  const asked = conditions.filter(([, value]) => value !== undefined);
  const rows = allRows<StoredEvent>(
    store.connection,
    `SELECT seq, at, body FROM event WHERE seq IN (SELECT seq FROM facet WHERE ${asked.map(([sql]) => sql).join(" AND ")} ORDER BY seq DESC LIMIT ?) ORDER BY seq DESC`,
    ...asked.map(([, value]) => value),
    limit,
  );
  return rows.map((row) => openEvent(store, row));
}

/** What a person's deeds of some actions were about, asked by {@link readSubjects}. */
export interface SubjectQuery {
  readonly userId: string;
  readonly actions: readonly string[];
  /** Instant. */
  readonly since: string;
}

/** Each id once that a person's events of these actions were about, from an instant on. */
export function readSubjects(store: AuditStore, { userId, actions, since }: SubjectQuery): readonly string[] {
  const rows = allRows<StoredEvent>(
    store.connection,
    `
    SELECT event.seq, event.at, body FROM facet JOIN event ON event.seq = facet.seq
    WHERE user_id = ? AND facet.at >= ? AND deed IN ('search', 'export') AND EXISTS (SELECT 1 FROM subject WHERE subject.seq = facet.seq)`,
    userId,
    since,
  );
  const events = rows.map((row) => openEvent(store, row)).filter(({ action }) => actions.includes(action));
  return [...new Set(events.flatMap(({ subjects }) => subjects))].sort();
}

/** Every entry of every organisation, in order: for verification, not for readers. */
export function readAllEntries(store: AuditStore): readonly AuditEntry[] {
  return allRows<StoredEvent>(store.connection, "SELECT seq, at, body FROM event ORDER BY seq").map((row) => openEvent(store, row));
}

interface StoredEvent {
  readonly seq: number;
  readonly at: Uint8Array;
  readonly body: Uint8Array;
}

/** Opens what was sealed. Throws `audit-damaged`, naming the entry, when a bit of it is another. */
export function openEvent(store: AuditStore, { seq, at, body }: StoredEvent): AuditEntry {
  const instant = Buffer.from(at).toString("utf8");
  const plain = unseal(store.entryKey, sealedAbout(seq, instant), Buffer.from(body));
  if (plain === null)
    throw new ThroughlineError("audit-damaged", `Entry ${seq} of the audit log does not open: it was changed or damaged.`);
  return AuditEntry.parse({ ...JSON.parse(plain.toString("utf8")), seq, at: instant });
}

/** Signs the head as it is now and keeps the signature: hourly, and at each packet. */
export function signPosition(store: AuditStore): AuditHead {
  const head = signHead(store.signingSeed, { ...auditPosition(store), at: new Date().toISOString() });
  store.connection
    .prepare("INSERT OR IGNORE INTO signed_head VALUES (?, ?, ?)")
    .run(head.seq, head.at, Buffer.from(head.signature, "base64url"));
  return head;
}

function insertEvent(
  connection: Connection,
  { event, seq, at, body, hash }: { event: AuditEvent; seq: number; at: string; body: Uint8Array; hash: string },
): void {
  connection.prepare("INSERT INTO event VALUES (?, ?, ?, ?)").run(seq, Buffer.from(at), body, Buffer.from(hash, "hex"));
  connection
    .prepare("INSERT INTO facet VALUES (?, ?, ?, ?, ?, ?)")
    .run(seq, at, event.organisationId, event.userId, event.deed, event.outcome);
  connection.prepare("INSERT OR IGNORE INTO subject SELECT value, ? FROM json_each(?)").run(seq, JSON.stringify(event.subjects));
}

function sealedAbout(seq: number, at: string): string {
  return `audit|${seq}|${at}`;
}
