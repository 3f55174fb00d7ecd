import { canonicalJson } from "@throughline/model/ids";
import { allRows } from "../open-connection.ts";
import { type AuditHead, isHeadSigned, signHead } from "./audit-head.ts";
import { type AuditStore, auditHash, firstAuditHash, openEvent } from "./audit-store.ts";

/** What is wrong, with the number of the first entry it is wrong of. */
export interface AuditDamage {
  readonly seq: number;
  readonly reason:
    | "hash-mismatch"
    | "missing-entry"
    | "cannot-open-body"
    | "index-differs"
    | "cut-short"
    | "head-differs"
    | "head-not-signed";
}

export interface AuditVerification {
  readonly entries: number;
  /** Empty when the log is whole; else in order, the first bad entry first. */
  readonly damage: readonly AuditDamage[];
}

const chunk = 1000;

/**
 * Checks every link of the chain, opens every body, compares what questions are answered from, and every head signed before; then a head
 * kept outside, against which alone a cut end shows.
 */
export function verifyAudit(store: AuditStore, outside: AuditHead | null): AuditVerification {
  const damage: AuditDamage[] = [];
  const hashes = new Map<number, string>();
  let previous = firstAuditHash;
  let expected = 1;
  for (const row of eventRows(store)) {
    const at = Buffer.from(row.at).toString("utf8");
    const hash = Buffer.from(row.hash).toString("hex");
    if (row.seq !== expected) damage.push({ seq: expected, reason: "missing-entry" });
    else if (auditHash(previous, row.seq, at, Buffer.from(row.body)) !== hash) damage.push({ seq: row.seq, reason: "hash-mismatch" });
    else damage.push(...bodyDamage(store, row));
    previous = hash;
    expected = row.seq + 1;
    hashes.set(row.seq, hash);
  }
  damage.push(...headsOf(store).flatMap((head) => headDamage(head, hashes)));
  if (outside !== null)
    damage.push(...(isOwnHead(store, outside) ? headDamage(outside, hashes) : [{ seq: outside.seq, reason: "head-not-signed" as const }]));
  return { entries: expected - 1, damage: [...damage].sort((left, right) => left.seq - right.seq) };
}

interface EventRow {
  readonly seq: number;
  readonly at: Uint8Array;
  readonly body: Uint8Array;
  readonly hash: Uint8Array;
}

function* eventRows({ connection }: AuditStore): Generator<EventRow> {
  for (let after = 0; ; ) {
    const rows = allRows<EventRow>(connection, `SELECT seq, at, body, hash FROM event WHERE seq > ? ORDER BY seq LIMIT ${chunk}`, after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

function bodyDamage(store: AuditStore, row: EventRow): readonly AuditDamage[] {
  try {
    const { seq, at, organisationId, userId, deed, outcome, subjects } = openEvent(store, row);
    const told = canonicalJson({ at, organisationId, userId, deed, outcome, subjects: [...new Set(subjects)].sort() });
    return told === indexedAs(store, seq) ? [] : [{ seq, reason: "index-differs" }];
  } catch {
    return [{ seq: row.seq, reason: "cannot-open-body" }];
  }
}

/** What questions about an entry are answered from, read as bytes: damaged text can end the process. */
function indexedAs({ connection }: AuditStore, seq: number): string {
  const text = (column: string): string => `hex(CAST(${column} AS BLOB)) AS ${column}`;
  const [facet] = allRows<Record<string, string>>(
    connection,
    `SELECT ${["at", "organisation_id", "user_id", "deed", "outcome"].map(text).join(", ")} FROM facet WHERE seq = ?`,
    seq,
  );
  const subjects = allRows<{ id: string }>(connection, `SELECT ${text("id")} FROM subject WHERE seq = ?`, seq).map(({ id }) => fromHex(id));
  const read = (column: string): string => fromHex(facet?.[column] ?? "");
  return canonicalJson({
    at: read("at"),
    organisationId: read("organisation_id"),
    userId: read("user_id"),
    deed: read("deed"),
    outcome: read("outcome"),
    subjects: subjects.sort(),
  });
}

function headsOf(store: AuditStore): readonly AuditHead[] {
  const rows = allRows<{ seq: number; at: string; hash: string | null; signature: Uint8Array }>(
    store.connection,
    "SELECT signed_head.seq, CAST(signed_head.at AS BLOB) AS at, lower(hex(event.hash)) AS hash, signature FROM signed_head LEFT JOIN event ON event.seq = signed_head.seq",
  );
  const { publicKey } = signHead(store.signingSeed, { seq: 0, hash: firstAuditHash, at: "" });
  return rows.map(({ seq, at, hash, signature }) => ({
    seq,
    at: Buffer.from(at).toString("utf8"),
    hash: seq === 0 ? firstAuditHash : (hash ?? ""),
    signature: Buffer.from(signature).toString("base64url"),
    publicKey,
  }));
}

function headDamage(head: AuditHead, hashes: ReadonlyMap<number, string>): readonly AuditDamage[] {
  const hash = head.seq === 0 ? firstAuditHash : hashes.get(head.seq);
  if (hash === undefined) return [{ seq: hashes.size + 1, reason: "cut-short" }];
  if (hash !== head.hash) return [{ seq: head.seq, reason: "head-differs" }];
  return isHeadSigned(head) ? [] : [{ seq: head.seq, reason: "head-not-signed" }];
}

/** A head signed by another key says nothing of this log. */
function isOwnHead(store: AuditStore, head: AuditHead): boolean {
  return isHeadSigned(head) && head.publicKey === signHead(store.signingSeed, head).publicKey;
}

function fromHex(text: string): string {
  return Buffer.from(text, "hex").toString("utf8");
}
