import { ThroughlineError } from "@throughline/model/throughline-error";
import type { CaseKeys } from "../case-keys.ts";
import {
  type EntryHeader,
  type EntryKind,
  entryBodies,
  entryHash,
  entryVersionOf,
  firstHash,
  type NewEntry,
  type OpenedEntry,
  sealedAbout,
  upgradeBody,
} from "../entry.ts";
import { deriveKey } from "../key-file.ts";
import { type Connection, firstRow } from "../open-connection.ts";
import { seal, unseal } from "../sealing.ts";

export interface Head {
  readonly seq: number;
  /** Lower-case hex. */
  readonly hash: string;
}

/** Seals, chains and reads entries of one record. */
export interface EntryLog {
  head(): Head;
  /** Appends entries at the head. Must be called inside a transaction that holds the write lock; case keys must exist. */
  append(
    by: { actor: string; purpose: string },
    entries: readonly NewEntry[],
    keys: ReadonlyMap<string, Uint8Array>,
  ): readonly OpenedEntry[];
  /** Opens an entry's body; null when its key was destroyed (erased) or it does not open. */
  open(row: EntryRow, keys: ReadonlyMap<string, Uint8Array>): OpenedEntry | null;
}

/** An entry as it lies in the table. */
export interface EntryRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly purpose: string;
  readonly kind: string;
  readonly version: number;
  readonly caseFileId: string | null;
  readonly body: Uint8Array;
  readonly hash: Uint8Array;
}

/** The columns of {@link EntryRow}. */
export const entryColumns = "seq, at, actor, purpose, kind, version, case_file_id AS caseFileId, body, hash";

export function openEntryLog(connection: Connection, master: Uint8Array): EntryLog {
  const recordKey = deriveKey(master, "record-entries");
  const head = (): Head =>
    firstRow<Head>(connection, "SELECT seq, lower(hex(hash)) AS hash FROM entry ORDER BY seq DESC LIMIT 1") ?? { seq: 0, hash: firstHash };
  return {
    head,
    append: ({ actor, purpose }, entries, keys) => {
      const insert = connection.prepare("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
      const at = new Date().toISOString();
      let { seq, hash } = head();
      return entries.map((entry): OpenedEntry => {
        seq += 1;
        const caseFileId = entry.caseFileId ?? null;
        const version = entryVersionOf(entry.kind);
        const header: EntryHeader = { seq, at, actor, purpose, kind: entry.kind, version, caseFileId };
        const sealed = seal(keyFor(caseFileId, keys, recordKey), sealedAbout(header), Buffer.from(checkedBody(entry)));
        hash = entryHash(hash, header, sealed);
        insert.run(seq, at, actor, purpose, entry.kind, version, caseFileId, sealed, Buffer.from(hash, "hex"));
        const { json: _, ...told } = entry;
        return { ...told, seq, at, actor };
      });
    },
    open: (row, keys) => openEntry(row, row.caseFileId === null ? recordKey : keys.get(row.caseFileId)),
  };
}

/** Keys of the case files among some entries. */
export function keysOf(entries: readonly { readonly caseFileId?: string | null }[], caseKeys: CaseKeys): ReadonlyMap<string, Uint8Array> {
  return caseKeys.read(entries.flatMap(({ caseFileId }) => (caseFileId ? [caseFileId] : [])));
}

function openEntry(row: EntryRow, key: Uint8Array | undefined): OpenedEntry | null {
  if (key === undefined) return null;
  const kind = row.kind as EntryKind;
  const plain = unseal(key, sealedAbout({ kind, version: row.version, caseFileId: row.caseFileId }), row.body);
  if (plain === null) return null;
  const body = upgradeBody(kind, row.version, JSON.parse(plain.toString("utf8")));
  const about = { seq: row.seq, at: row.at, actor: row.actor };
  return { kind, body, ...about, ...(row.caseFileId === null ? {} : { caseFileId: row.caseFileId }) } as OpenedEntry;
}

/** NUL, which the engine cuts text at, or half a surrogate pair, which it turns into U+FFFD, as JSON escapes them. Most texts have no such escape at all. */
const malformed = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;
const isMalformed = (json: string): boolean => json.includes("\\u") && malformed.test(json);

/** A body as JSON. Throws `entry-malformed`, without a value, for one that could not be read again as it is. */
function checkedBody({ kind, body, json = JSON.stringify(body) }: NewEntry): string {
  /* What a submission tells of case files was parsed strictly when its bytes came, and is far more than all others. */
  const isOfItsShape = kind === "case-file-told" || entryBodies[kind].safeParse(body).success;
  if (!isOfItsShape || isMalformed(json))
    throw new ThroughlineError("entry-malformed", `An entry of kind ${kind} was not of its shape, or held text that no database keeps.`);
  return json;
}

function keyFor(caseFileId: string | null, keys: ReadonlyMap<string, Uint8Array>, recordKey: Uint8Array): Uint8Array {
  if (caseFileId === null) return recordKey;
  const key = keys.get(caseFileId);
  if (key === undefined) throw new RangeError("An entry about a case file needs that case file's key.");
  return key;
}
