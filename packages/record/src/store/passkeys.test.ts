import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { allRows } from "../open-connection.ts";
import { mostPasskeys, type NewPasskey } from "../second-step.ts";
import { inventedActor } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { writerMethods } from "../worker/methods.ts";
import { removeUser } from "./administration.ts";
import { addPasskey, removePasskey, usePasskey } from "./passkeys.ts";
import { closeStore, openStore } from "./record-store.ts";
import { forgetSecondSteps, readSecondStep, removeSecondStep, setSecondStep, spendRecoveryCode } from "./second-step.ts";
import { demandSecondStep, owesSecondStep } from "./second-step-demand.ts";

const refusal = (code: string) => expect.objectContaining({ code });
const passkeyOf = (n: number, over: Partial<NewPasskey> = {}): NewPasskey => ({
  passkeyId: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
  name: `CANARYNAME ${n}`,
  credentialId: `CANARYCREDENTIAL${n}`,
  publicKey: new TextEncoder().encode(`CANARYKEY ${n}`),
  counter: 0,
  ...over,
});

describe("passkeys", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord({ isUnencrypted: true });
    writerMethods.addOrganisation(record.store, inventedActor, { organisationId: "riverbank", name: "Riverbank", isDemo: false });
    for (const userId of ["mali", "sok"])
      writerMethods.addUser(
        record.store,
        inventedActor,
        { userId, name: userId, organisationId: "riverbank", roles: ["administrator"], scopes: [], isDemo: false },
        "hash",
      );
  });
  afterEach(() => record.remove());

  const add = (userId: string, n: number, codes: readonly string[] = [], over: Partial<NewPasskey> = {}): boolean =>
    addPasskey(record.store, inventedActor, { userId, passkey: passkeyOf(n, over), recoveryCodeHashes: codes, isToBeFirst: false });
  const remove = (userId: string, n: number): void =>
    removePasskey(record.store, inventedActor, { userId, passkeyId: passkeyOf(n).passkeyId });
  const stepOf = (userId: string) => readSecondStep(record.store, userId);

  it("are several, each read as it was added; the first brings the recovery codes, and later ones leave them", () => {
    expect(stepOf("mali")).toBeNull();
    expect([add("mali", 1, ["one", "two"]), add("mali", 2, ["three"])]).toEqual([true, false]);
    expect(stepOf("mali")).toMatchObject({ app: null, passkeys: [passkeyOf(1), passkeyOf(2)], recoveryCodes: 2 });
    expect(stepOf("mali")?.passkeys[0]).toMatchObject({ addedAt: expect.stringMatching(/^20/), usedAt: "" });
    expect(stepOf("sok")).toBeNull();
  });

  it("beside an authenticator app leave its recovery codes, and outlive it with them", () => {
    setSecondStep(record.store, inventedActor, { userId: "mali", secret: new Uint8Array(20), step: 1, recoveryCodeHashes: ["one"] });
    expect(add("mali", 1, ["other"])).toBe(false);
    removeSecondStep(record.store, inventedActor, "mali");
    expect(stepOf("mali")).toMatchObject({ app: null, recoveryCodes: 1 });
    expect(spendRecoveryCode(record.store, "mali", "one")).toBe(true);
  });

  it("that is to be the first is refused where there is a second step, and nothing of it is kept", () => {
    add("mali", 1, ["one"]);
    const second = { userId: "mali", passkey: passkeyOf(2), recoveryCodeHashes: ["two"], isToBeFirst: true };
    expect(() => addPasskey(record.store, inventedActor, second)).toThrow(refusal("second-step-on"));
    expect(stepOf("mali")).toMatchObject({ passkeys: [passkeyOf(1)], recoveryCodes: 1 });
  });

  it("are refused a second time, beyond ten, and for nobody", () => {
    add("mali", 1);
    expect(() => add("mali", 2, [], { credentialId: passkeyOf(1).credentialId })).toThrow(refusal("passkey-known"));
    expect(add("sok", 2, [], { credentialId: passkeyOf(1).credentialId })).toBe(true);
    for (let n = 3; n < mostPasskeys + 2; n += 1) add("mali", n);
    expect(() => add("mali", 20)).toThrow(refusal("too-many-passkeys"));
    expect(() => add("nobody", 21)).toThrow(refusal("person-unknown"));
  });

  it("accept a count that went up, and none that went back or stood still, unless they never count", () => {
    add("mali", 1, [], { counter: 4 });
    const use = (counter: number, userId = "mali", n = 1): boolean =>
      usePasskey(record.store, { userId, passkeyId: passkeyOf(n).passkeyId, counter });
    expect([4, 3, 0].map((counter) => use(counter))).toEqual([false, false, false]);
    expect([5, 5, 7, 6].map((counter) => use(counter))).toEqual([true, false, true, false]);
    expect(use(9, "sok")).toBe(false);
    add("mali", 2);
    expect([0, 0, 1, 0].map((counter) => use(counter, "mali", 2))).toEqual([true, true, true, false]);
    expect(stepOf("mali")?.passkeys[0]).toMatchObject({ counter: 7, usedAt: expect.stringMatching(/^20/) });
  });

  it.each<[string, () => void]>([
    ["it is removed", () => remove("mali", 1)],
    ["its owner is removed", () => removeUser(record.store, inventedActor, "mali")],
    ["whoever runs the server forgets it", () => forgetSecondSteps(record.store, inventedActor, "mali")],
  ])("are gone with all that was kept of them when %s, for no entry holds it", (_, forget) => {
    add("mali", 1, ["one"]);
    forget();
    expect(stepOf("mali")).toBeNull();
    const kept = allRows(record.store.connection, "SELECT user_id FROM passkey_key UNION ALL SELECT user_id FROM recovery_code");
    expect([kept, allRows(record.store.connection, "SELECT 1 FROM passkey")]).toEqual([[], []]);
    const entries = allRows<Parameters<typeof record.store.log.open>[0]>(
      record.store.connection,
      "SELECT seq, at, actor, purpose, kind, version, case_file_id AS caseFileId, body, hash FROM entry",
    ).map((row) => JSON.stringify(record.store.log.open(row, new Map())));
    expect(entries.join("")).not.toMatch(/CANARY|"one"/);
    expect(entries.join("")).toContain("passkey-added");
    rebuildDerived(record.store);
    expect(stepOf("mali")).toBeNull();
  });

  it("of others, and that never were, are not removed", () => {
    add("mali", 1);
    expect(() => remove("sok", 1)).toThrow(refusal("passkey-unknown"));
    expect(() => remove("mali", 2)).toThrow(refusal("passkey-unknown"));
    expect(stepOf("mali")?.passkeys).toHaveLength(1);
  });

  it("are what an organisation asks for, and the last one stays while it does", () => {
    const demand = { organisationId: "riverbank", isDemanded: true };
    const actor = { userId: "mali", purpose: "test" };
    expect(() => demandSecondStep(record.store, actor, demand)).toThrow(refusal("needs-own-second-step"));
    add("mali", 1);
    demandSecondStep(record.store, actor, demand);
    expect(["mali", "sok"].map((userId) => owesSecondStep(record.store, userId))).toEqual([false, true]);
    expect(() => remove("mali", 1)).toThrow(refusal("last-second-step"));
    add("mali", 2);
    remove("mali", 1);
    setSecondStep(record.store, actor, { userId: "mali", secret: new Uint8Array(20), step: 1, recoveryCodeHashes: [] });
    remove("mali", 2);
    expect(owesSecondStep(record.store, "mali")).toBe(false);
  });

  it("stand when the derived rows are made anew, and the record verifies", () => {
    add("mali", 1, ["one"]);
    rebuildDerived(record.store);
    expect(stepOf("mali")).toMatchObject({ passkeys: [passkeyOf(1)], recoveryCodes: 1 });
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });

  it.each([
    ["was taken out of its table", "DELETE FROM passkey_key WHERE user_id = 'mali'"],
    ["is somebody else's, put in its place", "UPDATE passkey_key SET sealed = (SELECT sealed FROM passkey_key WHERE user_id = 'sok')"],
  ])("whose key %s are an error, and not none", (_, sql) => {
    add("mali", 1);
    add("sok", 2);
    record.store.connection.exec(sql);
    expect(() => stepOf("mali")).toThrow(refusal("second-step-lost"));
  });

  it("can be added to a record that an earlier Throughline wrote", () => {
    record.store.connection.exec("DROP TABLE passkey; DROP TABLE passkey_key; PRAGMA user_version = 10");
    record.close();
    const store = openStore(record.options);
    addPasskey(store, inventedActor, { userId: "mali", passkey: passkeyOf(1), recoveryCodeHashes: [], isToBeFirst: true });
    expect(readSecondStep(store, "mali")?.passkeys).toHaveLength(1);
    closeStore(store);
  });
});
