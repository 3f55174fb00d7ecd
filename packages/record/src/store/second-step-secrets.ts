import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Actor } from "../case-record.ts";
import type { NewEntry } from "../entry.ts";
import { deriveKey } from "../key-file.ts";
import { type Connection, firstRow } from "../open-connection.ts";
import { appendEntries, masterKey, type RecordStore } from "./record-store.ts";
import { by } from "./submissions.ts";

/** Appends entries in one transaction with what they mean for the secrets beside the chain: what is deleted of those is overwritten. */
export function changeSecrets(store: RecordStore, actor: Actor, change: () => readonly NewEntry[]): void {
  overwriting(store.connection, () => {
    appendEntries(store, by(actor), change);
  });
}

/** Does something while everything that is deleted is overwritten. Everything else can be told again from the entries: it need not be paid for. */
export function overwriting(connection: Connection, work: () => void): void {
  connection.exec("PRAGMA secure_delete = ON");
  try {
    work();
  } finally {
    connection.exec("PRAGMA secure_delete = OFF");
  }
}

/** Puts recovery codes, by their hashes, in the place of those that were left. */
export function replaceRecoveryCodes(connection: Connection, userId: string, hashes: readonly string[]): void {
  connection.prepare("DELETE FROM recovery_code WHERE user_id = ?").run(userId);
  const insert = connection.prepare("INSERT INTO recovery_code VALUES (?, ?)");
  for (const hash of hashes) insert.run(userId, hash);
}

/** The key that seals what people prove themselves with. */
export function secretsKey({ options }: RecordStore): Uint8Array {
  return deriveKey(masterKey(options), "second-steps");
}

/** What the chain says of a person: whether they have an authenticator app, and how many passkeys. Null for nobody. */
export function secondStepsOf({ connection }: RecordStore, userId: string): { readonly hasApp: boolean; readonly passkeys: number } | null {
  const sql = `
    SELECT has_second_step AS hasApp, (SELECT count(*) FROM passkey WHERE passkey.user_id = user.user_id) AS passkeys
    FROM user WHERE user_id = ?`;
  const row = firstRow<{ hasApp: number; passkeys: number }>(connection, sql, userId);
  return row === undefined ? null : { hasApp: row.hasApp === 1, passkeys: row.passkeys };
}

/** True for whoever signs in with more than the password. */
export function hasSecondStep(store: RecordStore, userId: string): boolean {
  const steps = secondStepsOf(store, userId);
  return steps !== null && (steps.hasApp || steps.passkeys > 0);
}

/** A secret that is gone, or does not open, is not taken for none: then nobody could tell that it was taken away. */
export function secondStepLost(): ThroughlineError {
  return new ThroughlineError("second-step-lost", "A second step cannot be read. Take it away with: throughline user forget-second-step");
}
