import type { ConsentWord } from "@throughline/model/person";
import type { DraftSighting } from "@throughline/model/submission";
import { protectedHolders } from "@throughline/model/vocabulary";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordConsents } from "../store/persons.ts";
import { withdrawSubmission } from "../store/submissions.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { readCaseFilesByReference } from "./case-files.ts";
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
  const consent = (organisationId: string, reference: string, says: ConsentWord): void => {
    const [caseFile] = readCaseFilesByReference(record.store.connection, organisationId, reference, [organisationId]);
    const asked = { purpose: "cross-organisation-match", language: "", hasInterpreter: false } as const;
    recordConsents(record.store, inventedActor, [{ caseFileId: caseFile?.caseFileId ?? "", says, ...asked }]);
  };
  const tellUnasked = (organisationId: string, differing: Partial<DraftSighting> = {}, identifier = wallet): string => {
    files += 1;
    return record.tell(organisationId, `${files}.csv`, [inventedCaseFile(`C-${files}`, [inventedSighting(identifier, 2, differing)])]);
  };
  const tell = (...told: Parameters<typeof tellUnasked>): string => {
    const submissionId = tellUnasked(...told);
    consent(told[0], `C-${files}`, "given");
    return submissionId;
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

  it.each(["refused", "withdrawn"] as const)("is nothing of a person who was not asked whether to be matched, or who has %s it", (said) => {
    tellUnasked("lotus");
    expect(inLotus()).toEqual([]);
    const reference = `C-${files}`;
    consent("lotus", reference, "given");
    expect(inLotus()).toHaveLength(1);
    consent("lotus", reference, said);
    expect(inLotus()).toEqual([]);
    tell("lotus");
    expect(inLotus()).toEqual([{ id, giverId: "lotus" }]);
  });

  it("is silenced by a protected claim of a person who was not asked", () => {
    tell("lotus");
    tellUnasked("lotus", { heldBy: "survivor" });
    expect(inLotus()).toEqual([]);
  });

  it("is nothing after it was withdrawn", () => {
    withdrawSubmission(record.store, inventedActor, tell("lotus"));
    expect(inLotus()).toEqual([]);
  });
});
