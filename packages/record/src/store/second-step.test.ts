import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { allRows } from "../open-connection.ts";
import { inventedActor } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { writerMethods } from "../worker/methods.ts";
import { removeUser } from "./administration.ts";
import { closeStore, openStore } from "./record-store.ts";
import { readSecondStep, removeSecondStep, setSecondStep, spendRecoveryCode, spendStep } from "./second-step.ts";

const secret = new TextEncoder().encode("CANARYSECRET7731-abc");
const userId = "mali";

describe("a second step", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord({ isUnencrypted: true });
    const person = { userId, name: "Mali", organisationId: "riverbank", roles: ["analyst" as const], scopes: [], isDemo: false };
    writerMethods.addUser(record.store, inventedActor, person, null);
    setSecondStep(record.store, inventedActor, { userId, secret, step: 100, recoveryCodeHashes: ["one", "two"] });
  });
  afterEach(() => record.remove());

  it("is read as it was set, and is nobody else's", () => {
    expect(readSecondStep(record.store, userId)).toEqual({ app: { secret, lastStep: 100 }, passkeys: [], recoveryCodes: 2 });
    expect(readSecondStep(record.store, "nobody")).toBeNull();
  });

  it("accepts each time step once, and none before the latest", () => {
    expect([100, 101, 101, 100, 103, 102].map((step) => spendStep(record.store, userId, step))).toEqual([
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(spendStep(record.store, "nobody", 200)).toBe(false);
  });

  it("accepts each recovery code once, from its owner", () => {
    expect(spendRecoveryCode(record.store, "nobody", "one")).toBe(false);
    expect([1, 2].map(() => spendRecoveryCode(record.store, userId, "one"))).toEqual([true, false]);
    expect(readSecondStep(record.store, userId)?.recoveryCodes).toBe(1);
  });

  it("stands when the derived rows are made anew, and the record verifies", () => {
    rebuildDerived(record.store);
    expect(readSecondStep(record.store, userId)).toMatchObject({ recoveryCodes: 2 });
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });

  it.each([
    ["it is removed", removeSecondStep],
    ["its owner is removed", removeUser],
  ])("is gone with its secret and codes when %s, for no entry holds them", (_, remove) => {
    remove(record.store, inventedActor, userId);
    expect(readSecondStep(record.store, userId)).toBeNull();
    expect(allRows(record.store.connection, "SELECT 1 FROM second_step UNION ALL SELECT 1 FROM recovery_code")).toEqual([]);
    const entries = allRows<Parameters<typeof record.store.log.open>[0]>(
      record.store.connection,
      "SELECT seq, at, actor, purpose, kind, version, case_file_id AS caseFileId, body, hash FROM entry",
    ).map((row) => JSON.stringify(record.store.log.open(row, new Map())));
    expect(entries.join("")).not.toMatch(/CANARY|"one"|"two"/);
    expect(entries.join("")).toContain("second-step-set");
  });

  it("that was taken out of its table is an error, and not none", () => {
    record.store.connection.exec("DELETE FROM second_step");
    expect(() => readSecondStep(record.store, userId)).toThrow(expect.objectContaining({ code: "second-step-lost" }));
  });

  it("of somebody else, put in its place, does not open", () => {
    const other = { userId: "sok", name: "Sok", organisationId: "riverbank", roles: ["analyst" as const], scopes: [], isDemo: false };
    writerMethods.addUser(record.store, inventedActor, other, null);
    setSecondStep(record.store, inventedActor, { userId: "sok", secret: new Uint8Array(20), step: 1, recoveryCodeHashes: [] });
    record.store.connection.exec(
      "UPDATE second_step SET sealed = (SELECT sealed FROM second_step WHERE user_id = 'sok') WHERE user_id = 'mali'",
    );
    expect(() => readSecondStep(record.store, userId)).toThrow(expect.objectContaining({ code: "second-step-lost" }));
  });

  it("can be set in a record that an earlier Throughline wrote", () => {
    record.store.connection.exec("DROP TABLE second_step; DROP TABLE recovery_code; PRAGMA user_version = 7");
    record.close();
    const store = openStore(record.options);
    setSecondStep(store, inventedActor, { userId, secret, step: 1, recoveryCodeHashes: [] });
    expect(readSecondStep(store, userId)).toMatchObject({ app: { lastStep: 1 } });
    closeStore(store);
  });
});
