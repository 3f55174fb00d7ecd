import { ThroughlineError } from "@throughline/model/throughline-error";
import { z } from "zod";
import type { Actor } from "../case-record.ts";
import { allRows, firstRow, inTransaction } from "../open-connection.ts";
import { seal, unseal } from "../sealing.ts";
import { mostPasskeys, type NewPasskey, type Passkey } from "../second-step.ts";
import type { RecordStore } from "./record-store.ts";
import { changeSecrets, replaceRecoveryCodes, secondStepLost, secondStepsOf, secretsKey } from "./second-step-secrets.ts";

interface AddingPasskey {
  readonly userId: string;
  readonly passkey: NewPasskey;
  readonly recoveryCodeHashes: readonly string[];
  readonly isToBeFirst: boolean;
}

interface PasskeyOf {
  readonly userId: string;
  readonly passkeyId: string;
}

/** What is sealed of a passkey; the key in base64. */
const KeptPasskey = z.strictObject({ name: z.string(), credentialId: z.string(), publicKey: z.string() });

/** Adds a passkey in one transaction with the entry that says so, which holds nothing of it. True when it is the first second step. */
export function addPasskey(store: RecordStore, actor: Actor, adding: AddingPasskey): boolean {
  const { userId, passkey } = adding;
  let isFirst = false;
  changeSecrets(store, actor, () => {
    isFirst = refuseOrTellFirst(store, adding);
    if (isFirst) replaceRecoveryCodes(store.connection, userId, adding.recoveryCodeHashes);
    const { passkeyId, counter } = passkey;
    store.connection
      .prepare("INSERT INTO passkey_key VALUES (?, ?, ?, ?, '')")
      .run(passkeyId, userId, sealPasskey(store, userId, passkey), counter);
    return [{ kind: "passkey-added", body: { userId, passkeyId } }];
  });
  return isFirst;
}

/** Refuses what may not be added, under the write lock; true when it is the person's first second step. */
function refuseOrTellFirst(store: RecordStore, { userId, passkey, isToBeFirst }: AddingPasskey): boolean {
  const steps = secondStepsOf(store, userId);
  if (steps === null) throw new ThroughlineError("person-unknown", "Nobody of that id uses the system.");
  const isFirst = !steps.hasApp && steps.passkeys === 0;
  if (isToBeFirst && !isFirst) throw new ThroughlineError("second-step-on", "Your second step is on already. Sign in with it.");
  if (steps.passkeys >= mostPasskeys)
    throw new ThroughlineError("too-many-passkeys", `You have ${mostPasskeys} passkeys already. Remove one that you use no more.`);
  if (readPasskeys(store, userId).some(({ credentialId }) => credentialId === passkey.credentialId))
    throw new ThroughlineError("passkey-known", "You have added this passkey already.");
  return isFirst;
}

export function removePasskey(store: RecordStore, actor: Actor, { userId, passkeyId }: PasskeyOf): void {
  changeSecrets(store, actor, () => {
    const { connection } = store;
    if (firstRow(connection, "SELECT 1 FROM passkey WHERE passkey_id = ? AND user_id = ?", passkeyId, userId) === undefined)
      throw new ThroughlineError("passkey-unknown", "There is no such passkey.");
    const steps = secondStepsOf(store, userId);
    const isLast = steps?.hasApp === false && steps.passkeys === 1;
    const demand = "SELECT 1 FROM user JOIN second_step_demand USING (organisation_id) WHERE user_id = ?";
    if (isLast && firstRow(connection, demand, userId) !== undefined)
      throw new ThroughlineError(
        "last-second-step",
        "Your organisation asks everybody for a second step, and this is your last. Add another one first.",
      );
    connection.prepare("DELETE FROM passkey_key WHERE passkey_id = ?").run(passkeyId);
    if (isLast) replaceRecoveryCodes(connection, userId, []);
    return [{ kind: "passkey-removed", body: { userId, passkeyId } }];
  });
}

/** One conditional update in the writer's transaction: of two uses with one count, by whatever processes, one is accepted. */
export function usePasskey({ connection }: RecordStore, { userId, passkeyId, counter }: PasskeyOf & { readonly counter: number }): boolean {
  const sql = `
    UPDATE passkey_key SET counter = ?, used_at = ? WHERE passkey_id = ? AND user_id = ? AND (counter < ? OR (counter = 0 AND ? = 0))`;
  return inTransaction(
    connection,
    () => connection.prepare(sql).run(counter, new Date().toISOString(), passkeyId, userId, counter, counter).changes === 1,
  );
}

/** A person's passkeys, the first added first. Throws `second-step-lost` when one that the chain names does not open. */
export function readPasskeys(store: RecordStore, userId: string): readonly Passkey[] {
  const rows = allRows<{ passkeyId: string; addedAt: string; sealed: Uint8Array | null; counter: number; usedAt: string }>(
    store.connection,
    `
    SELECT passkey_id AS passkeyId, at AS addedAt, sealed, counter, used_at AS usedAt
    FROM passkey LEFT JOIN passkey_key USING (passkey_id) WHERE passkey.user_id = ? ORDER BY at, passkey_id`,
    userId,
  );
  return rows.map(({ passkeyId, addedAt, sealed, counter, usedAt }) => {
    const opened = sealed === null ? null : unseal(secretsKey(store), sealedAbout(userId, passkeyId), Buffer.from(sealed));
    if (opened === null) throw secondStepLost();
    const { name, credentialId, publicKey } = KeptPasskey.parse(JSON.parse(opened.toString()));
    return { passkeyId, name, credentialId, publicKey: new Uint8Array(Buffer.from(publicKey, "base64")), counter, addedAt, usedAt };
  });
}

function sealPasskey(store: RecordStore, userId: string, { passkeyId, name, credentialId, publicKey }: NewPasskey): Buffer {
  const kept: z.infer<typeof KeptPasskey> = { name, credentialId, publicKey: Buffer.from(publicKey).toString("base64") };
  return seal(secretsKey(store), sealedAbout(userId, passkeyId), Buffer.from(JSON.stringify(kept)));
}

/** Apart from what seals the app's secret: that one is sealed about the person's id alone. */
function sealedAbout(userId: string, passkeyId: string): string {
  return `${userId}|passkey|${passkeyId}`;
}
