import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { openCaseKeys } from "../case-keys.ts";
import type { Actor } from "../case-record.ts";
import type { NewEntry } from "../entry.ts";
import { backupFolders, copyKeysTo } from "../keep/backup.ts";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { allRows, firstRow } from "../open-connection.ts";
import type { Erased } from "../record-keeping.ts";
import { appendEntries, masterKey, type RecordStore } from "./record-store.ts";
import { by } from "./submissions.ts";

export interface Erasing {
  readonly caseFileId: string;
  /** Who asked for it. Another person does it. */
  readonly requestedBy: string;
  /** Why, as a code: one of `erasureBases`. */
  readonly basis: string;
}

/**
 * Erases a case file: its key is destroyed here, in what restores kept aside, and in the copies beside backups, so that nothing it told can
 * be opened again; then the derived rows are made anew without it. The entry that says so stays. Takes two people. Names the folders of
 * backups that cannot be reached: their copy of the keys still opens it. Throws `case-file-unknown`, `needs-second-person`, `under-legal-hold`.
 */
export function eraseCaseFile(store: RecordStore, actor: Actor, erasing: Erasing): Erased {
  return eraseCaseFiles(store, actor, () => [erasing]);
}

/** As {@link eraseCaseFile}, several at once, all or none. `choose` runs under the write lock, so that what it reads still holds. */
export function eraseCaseFiles(store: RecordStore, actor: Actor, choose: () => readonly Erasing[]): Erased {
  appendEntries(store, by(actor), () => choose().map((erasing) => erasedEntry(store, actor, erasing)));
  return finishErasures(store);
}

/** The entry that says a case file is erased. Called under the write lock; `finishErasures` does the rest. Throws as {@link eraseCaseFile}. */
export function erasedEntry(store: RecordStore, actor: Actor, erasing: Erasing): NewEntry {
  return { kind: "erased", body: erasable(store, actor, erasing) };
}

function erasable(store: RecordStore, actor: Actor, erasing: Erasing): Erasing {
  const body = twoPeople(actor, erasing);
  refuseUnknown(store, body.caseFileId);
  if (isHeld(store, body.caseFileId))
    throw new ThroughlineError("under-legal-hold", "This case file is under a legal hold. Lift it first: that takes two people as well.");
  return body;
}

/** True while a legal hold keeps a case file from being erased. */
export function isHeld({ connection }: RecordStore, caseFileId: string): boolean {
  return firstRow(connection, "SELECT 1 FROM legal_hold WHERE case_file_id = ?", caseFileId) !== undefined;
}

/** Does what erasures that were cut short have left to do. Called when a record is opened for writing. */
export function finishErasures(store: RecordStore): Erased {
  const unfinished = erasedCaseFiles(store).filter((caseFileId) => isLeft(store, caseFileId));
  if (unfinished.length === 0) return { unreachable: [] };
  for (const caseFileId of unfinished) store.keys.destroy(caseFileId);
  for (const file of keysKeptAside(store.options.dataDirectory)) destroyIn(store, file, unfinished);
  rebuildDerived(store);
  const folders = backupFolders(store);
  const reachable = folders.filter((folder) => existsSync(folder));
  for (const folder of reachable) copyKeysTo(store, folder);
  return { unreachable: folders.filter((folder) => !reachable.includes(folder)) };
}

/** Case files of which an entry says that they were erased. */
export function erasedCaseFiles(store: RecordStore): readonly string[] {
  const rows = allRows<Parameters<RecordStore["log"]["open"]>[0]>(
    store.connection,
    "SELECT seq, at, actor, purpose, kind, version, case_file_id AS caseFileId, body, hash FROM entry WHERE kind = 'erased'",
  );
  return rows.flatMap((row) => {
    const entry = store.log.open(row, new Map());
    return entry?.kind === "erased" ? [entry.body.caseFileId] : [];
  });
}

function isLeft(store: RecordStore, caseFileId: string): boolean {
  const hasRow = firstRow(store.connection, "SELECT 1 FROM case_file WHERE case_file_id = ?", caseFileId) !== undefined;
  return hasRow || store.keys.read([caseFileId]).size > 0;
}

/** What restores put aside lies in folders of its own, with its keys. */
function keysKeptAside(dataDirectory: string): readonly string[] {
  return readdirSync(dataDirectory)
    .filter((name) => name.startsWith("replaced-"))
    .map((name) => join(dataDirectory, name, "keys.db"))
    .filter((file) => existsSync(file));
}

function destroyIn(store: RecordStore, file: string, caseFileIds: readonly string[]): void {
  const keys = openCaseKeys(file, masterKey(store.options), store.options.key === null);
  for (const caseFileId of caseFileIds) keys.destroy(caseFileId);
  keys.close();
}

/** Keeps a case file from being erased until the hold is lifted. Takes two people. Throws `case-file-unknown`, `needs-second-person`. */
export function setLegalHold(store: RecordStore, actor: Actor, hold: Erasing): void {
  appendEntries(store, by(actor), () => [holdEntry(store, actor, "legal-hold-set", hold)]);
}

/** Lets a case file be erased again. Takes two people. */
export function liftLegalHold(store: RecordStore, actor: Actor, hold: Erasing): void {
  appendEntries(store, by(actor), () => [holdEntry(store, actor, "legal-hold-lifted", hold)]);
}

/** The entry that sets or lifts a hold. Called under the write lock. Throws as {@link setLegalHold}. */
export function holdEntry(store: RecordStore, actor: Actor, kind: "legal-hold-set" | "legal-hold-lifted", hold: Erasing): NewEntry {
  const body = twoPeople(actor, hold);
  refuseUnknown(store, body.caseFileId);
  return { kind, body };
}

function refuseUnknown({ connection }: RecordStore, caseFileId: string): void {
  if (firstRow(connection, "SELECT 1 FROM case_file WHERE case_file_id = ?", caseFileId) === undefined)
    throw new ThroughlineError("case-file-unknown", "There is no such case file.");
}

function twoPeople({ userId }: Actor, deed: Erasing): Erasing {
  if (userId === deed.requestedBy)
    throw new ThroughlineError("needs-second-person", "This takes a second person: whoever asked for it cannot do it alone.");
  return deed;
}
