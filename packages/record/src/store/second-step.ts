import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Actor } from "../case-record.ts";
import type { NewEntry } from "../entry.ts";
import { allRows, type Connection, firstRow, inTransaction } from "../open-connection.ts";
import { seal, unseal } from "../sealing.ts";
import type { SecondStep } from "../second-step.ts";
import { readPasskeys } from "./passkeys.ts";
import type { RecordStore } from "./record-store.ts";
import {
  changeSecrets,
  hasSecondStep,
  overwriting,
  replaceRecoveryCodes,
  secondStepLost,
  secondStepsOf,
  secretsKey,
} from "./second-step-secrets.ts";

interface SettingSecondStep {
  readonly userId: string;
  readonly secret: Uint8Array;
  readonly step: number;
  readonly recoveryCodeHashes: readonly string[];
}

/** Sets a person's authenticator app in one transaction with the entry that says so, which holds no secret. */
export function setSecondStep(store: RecordStore, actor: Actor, { userId, secret, step, recoveryCodeHashes }: SettingSecondStep): void {
  const { connection } = store;
  changeSecrets(store, actor, () => {
    connection.prepare("DELETE FROM second_step WHERE user_id = ?").run(userId);
    connection.prepare("INSERT INTO second_step VALUES (?, ?, ?)").run(userId, seal(secretsKey(store), userId, secret), step);
    replaceRecoveryCodes(connection, userId, recoveryCodeHashes);
    return [{ kind: "second-step-set", body: { userId } }];
  });
}

/** Takes a person's authenticator app away. Recovery codes stay as long as there is a passkey that they stand in for. */
export function removeSecondStep(store: RecordStore, actor: Actor, userId: string): void {
  changeSecrets(store, actor, () => {
    store.connection.prepare("DELETE FROM second_step WHERE user_id = ?").run(userId);
    if (secondStepsOf(store, userId)?.passkeys === 0) replaceRecoveryCodes(store.connection, userId, []);
    return [{ kind: "second-step-removed", body: { userId } }];
  });
}

/** Takes away all that a person proved themselves with beside their password. */
export function forgetSecondSteps(store: RecordStore, actor: Actor, userId: string): void {
  changeSecrets(store, actor, () => {
    forgetSecrets(store.connection, userId);
    const passkeys = allRows<{ passkeyId: string }>(
      store.connection,
      "SELECT passkey_id AS passkeyId FROM passkey WHERE user_id = ?",
      userId,
    );
    const entries: readonly NewEntry[] = passkeys.map(({ passkeyId }) => ({ kind: "passkey-removed", body: { userId, passkeyId } }));
    return secondStepsOf(store, userId)?.hasApp === true ? [{ kind: "second-step-removed", body: { userId } }, ...entries] : entries;
  });
}

/** Removes a person, with all that they proved themselves with. `mayBe` throws, under the write lock, when they may not be. */
export function removeUserWith(store: RecordStore, actor: Actor, userId: string, mayBe: () => void): void {
  changeSecrets(store, actor, () => {
    forgetSecrets(store.connection, userId);
    mayBe();
    return [{ kind: "user-removed", body: { userId } }];
  });
}

function forgetSecrets(connection: Connection, userId: string): void {
  for (const table of ["second_step", "passkey_key", "recovery_code"])
    connection.prepare(`DELETE FROM ${table} WHERE user_id = ?`).run(userId);
}

/**
 * What a person proves themselves with beside their password; null for whom it is enough. Throws `second-step-lost`. Each of the two reads
 * compares the chain with what is kept beside it in one statement: a change meanwhile is not taken for a loss.
 */
export function readSecondStep(store: RecordStore, userId: string): SecondStep | null {
  const row = firstRow<{ hasApp: number; sealed: Uint8Array | null; lastStep: number | null; recoveryCodes: number }>(
    store.connection,
    `
    SELECT has_second_step AS hasApp, sealed, last_step AS lastStep, (SELECT count(*) FROM recovery_code WHERE user_id = user.user_id) AS recoveryCodes
    FROM user LEFT JOIN second_step ON second_step.user_id = user.user_id WHERE user.user_id = ?`,
    userId,
  );
  const passkeys = readPasskeys(store, userId);
  if (row === undefined || (row.hasApp === 0 && passkeys.length === 0)) return null;
  const { hasApp, sealed, lastStep, recoveryCodes } = row;
  if (hasApp === 0) return { app: null, passkeys, recoveryCodes };
  const secret = sealed === null ? null : unseal(secretsKey(store), userId, Buffer.from(sealed));
  if (secret === null) throw secondStepLost();
  return { app: { secret: new Uint8Array(secret), lastStep: lastStep ?? 0 }, passkeys, recoveryCodes };
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
export function renewRecoveryCodes(store: RecordStore, userId: string, hashes: readonly string[]): void {
  overwriting(store.connection, () =>
    inTransaction(store.connection, () => {
      if (!hasSecondStep(store, userId))
        throw new ThroughlineError("no-second-step", "There is no second step that recovery codes could stand in for.");
      replaceRecoveryCodes(store.connection, userId, hashes);
    }),
  );
}
