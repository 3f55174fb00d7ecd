import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { verifyStore } from "../keep/verify-record.ts";
import { readSharing } from "../reads/sharing.ts";
import type { SharingTerms } from "../sharing.ts";
import { inventedActor } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { writerMethods } from "../worker/methods.ts";
import { closeStore, openStore } from "./record-store.ts";
import { agreeSharing, endSharing } from "./sharing.ts";

const terms: SharingTerms = { giverId: "riverbank", takerId: "lotus", learns: "hit", roles: ["analyst"], contact: "Ning, 02 111 2233" };
const between = { giverId: "riverbank", takerId: "lotus" };

describe("agreements between organisations", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord();
    for (const organisationId of ["riverbank", "lotus"])
      writerMethods.addOrganisation(record.store, inventedActor, { organisationId, name: organisationId, isDemo: false });
  });
  afterEach(() => record.remove());

  const inForce = () => readSharing(record.store.connection);

  it("are none until one is made, and are kept with who made them and when", () => {
    expect(inForce()).toEqual([]);
    agreeSharing(record.store, inventedActor, terms);
    expect(inForce()).toEqual([{ ...terms, by: inventedActor.userId, at: expect.stringMatching(/^\d{4}-.*Z$/) }]);
  });

  it("hold one way only, and the last one between two is in force", () => {
    agreeSharing(record.store, inventedActor, terms);
    agreeSharing(record.store, inventedActor, { ...terms, learns: "content", roles: ["investigator", "analyst"] });
    expect(inForce()).toMatchObject([{ ...between, learns: "content", roles: ["analyst", "investigator"] }]);
  });

  it("end, and the end of none is refused", () => {
    agreeSharing(record.store, inventedActor, terms);
    endSharing(record.store, inventedActor, between);
    expect(inForce()).toEqual([]);
    expect(() => endSharing(record.store, inventedActor, between)).toThrow(expect.objectContaining({ code: "no-such-agreement" }));
  });

  it("are refused with an organisation that is not there, and with oneself", () => {
    const refused = (changed: Partial<SharingTerms>, code: string): void =>
      expect(() => agreeSharing(record.store, inventedActor, { ...terms, ...changed })).toThrow(expect.objectContaining({ code }));
    refused({ takerId: "nobody" }, "organisation-unknown");
    refused({ takerId: "riverbank" }, "sharing-with-itself");
    expect(inForce()).toEqual([]);
  });

  it("are the same after a replay, and the record verifies", () => {
    agreeSharing(record.store, inventedActor, terms);
    agreeSharing(record.store, inventedActor, { ...terms, giverId: "lotus", takerId: "riverbank" });
    endSharing(record.store, inventedActor, between);
    const before = inForce();
    rebuildDerived(record.store);
    expect(inForce()).toEqual(before);
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });

  it("have their table in a record that was written before there were any", () => {
    record.store.connection.exec("DROP TABLE sharing; PRAGMA user_version = 7");
    record.close();
    const store = openStore(record.options);
    expect(readSharing(store.connection)).toEqual([]);
    closeStore(store);
  });
});
