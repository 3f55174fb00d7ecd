import type { DraftSighting } from "@throughline/model/submission";
import { protectedHolders } from "@throughline/model/vocabulary";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withdrawSubmission } from "../store/submissions.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { identifierIdsOf } from "./identifiers.ts";
import { readAlsoRecorded } from "./sharing.ts";

const wallet = inventedWallet(1);

describe("what is also recorded by another organisation", () => {
  let record: TemporaryRecord;
  let id: string;
  beforeEach(() => {
    record = temporaryRecord();
    [id = ""] = identifierIdsOf(record.store.secret, [wallet.key]);
  });
  afterEach(() => record.remove());

  let files = 0;
  const tell = (organisationId: string, differing: Partial<DraftSighting> = {}, identifier = wallet): string => {
    files += 1;
    return record.tell(organisationId, `${files}.csv`, [inventedCaseFile(`C-${files}`, [inventedSighting(identifier, 2, differing)])]);
  };
  const inLotus = () => readAlsoRecorded(record.store.connection, [id], ["lotus"]);

  it("is told of the scopes asked for alone, and once however often it was recorded", () => {
    tell("riverbank");
    expect(inLotus()).toEqual([]);
    tell("lotus");
    tell("lotus");
    expect(inLotus()).toEqual([{ id, giverId: "lotus" }]);
  });

  it.each(protectedHolders)("is nothing once one of the organisation's case files says that it is held by %s", (heldBy) => {
    tell("lotus");
    const claim = tell("lotus", { heldBy });
    expect(inLotus()).toEqual([]);
    withdrawSubmission(record.store, inventedActor, claim);
    expect(inLotus()).toHaveLength(1);
  });

  it("is the same whatever a third organisation claims of it", () => {
    tell("lotus");
    tell("hidden", { heldBy: "survivor" });
    expect(inLotus()).toEqual([{ id, giverId: "lotus" }]);
  });

  it.each([
    ["only suggested", { basis: "suggested" as const, check: "none" as const }, wallet],
    ["one that failed its check", { check: "failed" as const }, wallet],
    ["a paper of a person", { kind: "document" as const }, { ...wallet, kind: "document" as const }],
    ["one that points to nobody", {}, { ...wallet, standing: "placeholder" as const }],
  ])("is nothing of %s", (_, differing, identifier) => {
    tell("lotus", differing, identifier);
    expect(inLotus()).toEqual([]);
  });

  it("is nothing after it was withdrawn", () => {
    withdrawSubmission(record.store, inventedActor, tell("lotus"));
    expect(inLotus()).toEqual([]);
  });
});
