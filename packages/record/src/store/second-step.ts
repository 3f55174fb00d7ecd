import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Actor } from "../case-record.ts";
import type { NewEntry } from "../entry.ts";
import { deriveKey } from "../key-file.ts";
import { firstRow, inTransaction } from "../open-connection.ts";
import { seal, unseal } from "../sealing.ts";
import type { SecondStep } from "../second-step.ts";
import { appendEntries, masterKey, type RecordStore } from "./record-store.ts";
import { by } from "./submissions.ts";

interface SettingSecondStep {
  readonly userId: string;
  readonly secret: Uint8Array;
  readonly step: number;
  readonly recoveryCodeHashes: readonly string[];
}

/** Sets a person's second step in one transaction with the entry that says so, which holds no secret. */
export function setSecondStep(store: RecordStore, actor: Actor, { userId, secret, step, recoveryCodeHashes }: SettingSecondStep): void {
  changeSecondStep(store, actor, { kind: "second-step-set", body: { userId } }, () => {
    const sealed = seal(keyOf(store), userId, secret);
    store.connection.prepare("INSERT INTO second_step VALUES (?, ?, ?)").run(userId, sealed, step);
    const insert = store.connection.prepare("INSERT INTO recovery_code VALUES (?, ?)");
    for (const hash of recoveryCodeHashes) insert.run(userId, hash);
  });
}

export function removeSecondStep(store: RecordStore, actor: Actor, userId: string): void {
  changeSecondStep(store, actor, { kind: "second-step-removed", body: { userId } }, () => undefined);
}

/** Removes a person, with all that they proved themselves with. `mayBe` throws, under the write lock, when they may not be. */
export function removeUserWith(store: RecordStore, actor: Actor, userId: string, mayBe: () => void): void {
  changeSecondStep(store, actor, { kind: "user-removed", body: { userId } }, mayBe);
}

/** Appends an entry in one transaction with what it means for the secrets: those that were there go, and are overwritten. */
function changeSecondStep(
  store: RecordStore,
  actor: Actor,
  entry: Extract<NewEntry, { kind: "second-step-set" | "second-step-removed" | "user-removed" }>,
  write: () => void,
): void {
  const { connection } = store;
  connection.exec("PRAGMA secure_delete = ON");
  try {
    appendEntries(store, by(actor), () => {
      for (const table of ["second_step", "recovery_code"])
        connection.prepare(`DELETE FROM ${table} WHERE user_id = ?`).run(entry.body.userId);
      write();
      return [entry];
    });
  } finally {
    /* Everything else that is deleted can be told again from the entries: it need not be paid for. */
    connection.exec("PRAGMA secure_delete = OFF");
  }
}

/** A person's second step. A secret that is gone, or does not open, is not taken for none: then nobody could tell that it was taken away. */
export function readSecondStep(store: RecordStore, userId: string): SecondStep | null {
  const row = firstRow<{ hasOne: number; sealed: Uint8Array | null; lastStep: number | null; recoveryCodes: number }>(
    store.connection,
    `
    SELECT has_second_step AS hasOne, sealed, last_step AS lastStep, (SELECT count(*) FROM recovery_code WHERE user_id = user.user_id) AS recoveryCodes
    FROM user LEFT JOIN second_step ON second_step.user_id = user.user_id WHERE user.user_id = ?`,
    userId,
  );
  if (row === undefined || row.hasOne === 0) return null;
  const secret = row.sealed === null ? null : unseal(keyOf(store), userId, Buffer.from(row.sealed));
  if (secret === null)
    throw new ThroughlineError("second-step-lost", "A second step cannot be read. Take it away with: throughline user forget-second-step");
  return { secret: new Uint8Array(secret), lastStep: row.lastStep ?? 0, recoveryCodes: row.recoveryCodes };
}

export function spendStep({ connection }: RecordStore, userId: string, step: number): boolean {
  return inTransaction(
    connection,
    () =>
      connection.prepare("UPDATE second_step SET last_step = ? WHERE user_id = ? AND last_step < ?").run(step, userId, step).changes === 1,
  );
}

export function spendRecoveryCode({ connection }: RecordStore, userId: string, hash: string): boolean {
  return inTransaction(
    connection,
    () => connection.prepare("DELETE FROM recovery_code WHERE user_id = ? AND hash = ?").run(userId, hash).changes === 1,
  );
}

/** Puts new recovery codes, by their hashes, in the place of those that were left, which are overwritten. Throws `no-second-step`. */
export function renewRecoveryCodes({ connection }: RecordStore, userId: string, hashes: readonly string[]): void {
  connection.exec("PRAGMA secure_delete = ON");
  try {
    inTransaction(connection, () => {
      if (firstRow(connection, "SELECT 1 FROM user WHERE user_id = ? AND has_second_step = 1", userId) === undefined)
        throw new ThroughlineError("no-second-step", "There is no second step that recovery codes could stand in for.");
      connection.prepare("DELETE FROM recovery_code WHERE user_id = ?").run(userId);
      const insert = connection.prepare("INSERT INTO recovery_code VALUES (?, ?)");
      for (const hash of hashes) insert.run(userId, hash);
    });
  } finally {
    connection.exec("PRAGMA secure_delete = OFF");
  }
}

function keyOf({ options }: RecordStore): Uint8Array {
  return deriveKey(masterKey(options), "second-steps");
}
