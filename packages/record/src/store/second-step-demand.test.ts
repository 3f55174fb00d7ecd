import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { writerMethods } from "../worker/methods.ts";
import { removeSecondStep, renewRecoveryCodes, setSecondStep, spendRecoveryCode } from "./second-step.ts";
import { demandSecondStep, isSecondStepDemanded, owesSecondStep } from "./second-step-demand.ts";

const actor = { userId: "admin", purpose: "test" };
const demand = { organisationId: "riverbank", isDemanded: true };

describe("a second step that an organisation asks of everybody", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord();
    for (const organisationId of ["riverbank", "lotus"])
      writerMethods.addOrganisation(record.store, actor, { organisationId, name: organisationId, isDemo: false });
    for (const [userId, organisationId, role] of [
      ["admin", "riverbank", "administrator"],
      ["member", "riverbank", "analyst"],
      ["stranger", "lotus", "administrator"],
    ] as const)
      writerMethods.addUser(
        record.store,
        actor,
        { userId, name: userId, organisationId, roles: [role], scopes: [], isDemo: false },
        "hash",
      );
    enrol("admin");
  });
  afterEach(() => record.remove());

  const enrol = (userId: string): void =>
    setSecondStep(record.store, actor, { userId, secret: new Uint8Array(20), step: 1, recoveryCodeHashes: ["old"] });
  const owing = (): readonly string[] => ["admin", "member", "stranger"].filter((userId) => owesSecondStep(record.store, userId));

  it("is owed by whoever has none there, until they set one up, and again when they take it away", () => {
    expect(owing()).toEqual([]);
    demandSecondStep(record.store, actor, demand);
    expect(owing()).toEqual(["member"]);
    enrol("member");
    expect(owing()).toEqual([]);
    removeSecondStep(record.store, actor, "member");
    expect(owing()).toEqual(["member"]);
    demandSecondStep(record.store, actor, { ...demand, isDemanded: false });
    expect(owing()).toEqual([]);
  });

  it("takes an administrator of the organisation who has one, and is recorded once", () => {
    const refusal = (code: string) => expect.objectContaining({ code });
    for (const userId of ["member", "stranger", "operator"])
      expect(() => demandSecondStep(record.store, { ...actor, userId }, demand)).toThrow(refusal("not-administrator"));
    expect(() => demandSecondStep(record.store, { ...actor, userId: "stranger" }, { ...demand, organisationId: "lotus" })).toThrow(
      refusal("needs-own-second-step"),
    );
    demandSecondStep(record.store, actor, demand);
    const { seq } = record.store.log.head();
    demandSecondStep(record.store, actor, demand);
    expect(record.store.log.head().seq).toBe(seq);
  });

  it("is the same after a replay, and the record verifies", () => {
    demandSecondStep(record.store, actor, demand);
    rebuildDerived(record.store);
    expect([isSecondStepDemanded(record.store, "riverbank"), isSecondStepDemanded(record.store, "lotus")]).toEqual([true, false]);
    expect(owing()).toEqual(["member"]);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });

  it("keeps fresh recovery codes in place of the old, for whoever has a second step", () => {
    renewRecoveryCodes(record.store, "admin", ["new"]);
    expect(["old", "new", "new"].map((hash) => spendRecoveryCode(record.store, "admin", hash))).toEqual([false, true, false]);
    expect(() => renewRecoveryCodes(record.store, "member", ["new"])).toThrow(expect.objectContaining({ code: "no-second-step" }));
  });
});
