import type { DraftPayment, DraftStatement } from "@throughline/model/submission";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addBatch, beginSubmission } from "./store/submissions.ts";
import {
  encodedBatch,
  inventedActor,
  inventedCaseFile,
  inventedSighting,
  inventedSubmission,
  inventedWallet,
} from "./testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "./testing/temporary-record.ts";
import { readerMethods as read, writerMethods as write } from "./worker/methods.ts";

const own = ["riverbank"];
const payment: DraftPayment = {
  from: { side: "family" },
  to: { identifier: inventedWallet(1) },
  purpose: "ransom",
  place: { file: "a.csv", line: 2 },
};
const statement: DraftStatement = {
  from: inventedWallet(1),
  relation: "controls",
  to: inventedWallet(2),
  basis: "told",
  place: { file: "a.csv", line: 2 },
};
const links = { payments: [payment], statements: [statement] };
const refusal = { file: "hidden.csv", line: 3, column: "wallet", of: "value" as const, reason: "checksum", words: "" };

describe("access: what a reader of some scopes is answered", () => {
  let record: TemporaryRecord;
  let ownSubmission: string;
  let hiddenSubmission: string;
  let hiddenCaseFiles: string[];
  let before: string;

  /** Every read of the record, as the reader of these scopes asks it. */
  function everything(scopes: readonly string[]): string {
    const { store } = record;
    const ids = read.identifierIdOf(
      store,
      [1, 2, 3].map((n) => inventedWallet(n).key),
    );
    const submissions = [ownSubmission, hiddenSubmission];
    return JSON.stringify([
      read.caseFiles(store, scopes, { limit: 50 }),
      read.caseFiles(store, scopes, { limit: 1, text: "b-" }),
      read.caseFilesById(store, hiddenCaseFiles, scopes),
      read.caseFilesByReference(store, null, "RB-1", scopes),
      read.caseFilesByReference(store, "lotus", "RB-1", scopes),
      read.submissions(store, scopes),
      ...submissions.map((id) => [read.refusalsOf(store, id, scopes), read.caseFilesOfSubmission(store, id, scopes, 50)]),
      read.totals(store, scopes),
      read.retentionRules(store, scopes),
      read.dueCaseFiles(store, scopes, "2999-12-31"),
      read.heldCaseFiles(store, scopes),
      read.nearCompanies(store, ["Golden Phoenix"], scopes, 50),
      ...ids.map((id) => [
        read.sightingsOf(store, id, scopes, 50),
        read.sightingsOf(store, id, scopes, 1),
        read.paymentsOf(store, id, scopes, 50),
        read.statementsOf(store, id, scopes, 50),
      ]),
      read.controllers(store, scopes),
      read.referralConsent(store, ids, scopes),
      read.childrenBehind(store, ids, scopes),
      ...hiddenCaseFiles.map((id) => [
        read.personOf(store, id, scopes),
        read.samePersonAs(store, id, scopes),
        read.sightingsIn(store, id, scopes, 50),
        read.paymentsIn(store, id, scopes, 50),
        read.statementsIn(store, id, scopes, 50),
      ]),
      ...["RB", "t", inventedWallet(1).display, inventedWallet(3).display.slice(4, 12)].map((text) =>
        read.findCandidates(store, text, scopes, 50),
      ),
    ]);
  }

  /** Persons of hidden case files refuse, stand otherwise, are one, and somebody is named in one of them. */
  function tellOfHiddenPersons(): void {
    const { store } = record;
    const [caseFileId = "", other = ""] = hiddenCaseFiles;
    const approver = { userId: "lotus-approver", purpose: "test" };
    const user = {
      userId: approver.userId,
      name: "Dao",
      organisationId: "lotus",
      roles: ["approver" as const],
      scopes: ["lotus"],
      isDemo: false,
    };
    write.addUser(store, inventedActor, user, null);
    const refusing = { purpose: "financial-referral", says: "refused", language: "", hasInterpreter: false } as const;
    write.recordConsents(
      store,
      inventedActor,
      [caseFileId, other].map((id) => ({ caseFileId: id, ...refusing })),
    );
    write.setPersonStanding(store, approver, { caseFileId, standing: "convicted", basis: "RB-1" });
    write.setPersonAge(store, approver, { caseFileId, ageBand: "15-17", minor: "yes" });
    const named = { name: "RB-Lin", role: "", standing: "convicted", basis: "x", source: "x" } as const;
    write.nameController(store, approver, { caseFileId, ...named });
    write.judgeSame(store, approver, { kind: "same-person", scope: "lotus", a: caseFileId, b: other });
  }

  beforeAll(() => {
    record = temporaryRecord();
    hiddenSubmission = "0".repeat(64);
    hiddenCaseFiles = [];
    ownSubmission = record.tell(
      "riverbank",
      "own.csv",
      [1, 2].map((n) => inventedCaseFile(`RB-${n}`, [inventedSighting(inventedWallet(n), n + 1)], links)),
    );
    before = everything(own);
    write.addOrganisation(record.store, inventedActor, { organisationId: "lotus", name: "Lotus", isDemo: false });
    write.setRetention(record.store, inventedActor, { organisationId: "lotus", months: 1 });
    const hidden = [1, 2, 3].map((n) => inventedCaseFile(`RB-${n}`, [inventedSighting(inventedWallet(n), n + 1)], links));
    const { identifier, ...company } = inventedSighting(inventedWallet(4), 5, { kind: "company", raw: "Golden Phoenix Co., Ltd." });
    hidden[0]?.sightings.push(company);
    hiddenSubmission = record.tell("lotus", "hidden.csv", hidden);
    const open = beginSubmission(record.store, inventedActor, inventedSubmission("lotus", "open.csv"));
    addBatch(record.store, inventedActor, open.submissionId, encodedBatch([], [refusal]));
    hiddenCaseFiles = read.caseFiles(record.store, ["lotus"], { limit: 50 }).rows.map(({ caseFileId }) => caseFileId);
    const [caseFileId = ""] = hiddenCaseFiles;
    write.setLegalHold(record.store, inventedActor, { caseFileId, requestedBy: "another", basis: "court-order" });
    tellOfHiddenPersons();
  });
  afterAll(() => record.remove());

  it("stays byte for byte what it was when others record in scopes that are not the reader's", () => {
    expect(hiddenCaseFiles).toHaveLength(3);
    const ids = hiddenCaseFiles;
    hiddenCaseFiles = [];
    const now = everything(own);
    hiddenCaseFiles = ids;
    expect(now).toBe(before);
  });

  it("is nothing for a hidden id, as for one that never was", () => {
    const { store } = record;
    for (const id of [...hiddenCaseFiles, "00000000-0000-4000-8000-00000000ffff"]) {
      expect(read.caseFilesById(store, [id], own)).toEqual([]);
      for (const answer of [read.sightingsIn(store, id, own, 9), read.paymentsIn(store, id, own, 9), read.statementsIn(store, id, own, 9)])
        expect(answer).toEqual({ rows: [], total: 0 });
    }
    expect(read.caseFilesOfSubmission(store, hiddenSubmission, own, 9)).toEqual([]);
    expect(read.findCandidates(store, inventedWallet(3).display, own, 9)).toEqual([]);
    expect(read.heldCaseFiles(store, own)).toEqual([]);
    expect(read.heldCaseFiles(store, ["lotus"])).toHaveLength(1);
    expect(read.nearCompanies(store, ["Golden Phoenix"], own, 9)).toEqual([[]]);
    expect(read.nearCompanies(store, ["Golden Phoenix"], ["lotus"], 9)).toMatchObject([[{ caseFiles: 1 }]]);
  });

  it("is nothing at all without a scope", () => {
    expect(everything([])).not.toContain("RB-");
    expect(everything([])).not.toContain(inventedWallet(1).display);
  });

  it("covers both organisations when both are the reader's", () => {
    expect(read.totals(record.store, ["riverbank", "lotus"])).toEqual({ caseFiles: 5, sightings: 6, identifiers: 3 });
  });

  it("is the same among five thousand scopes, and soon", () => {
    const many = [...Array.from({ length: 4_999 }, (_, index) => `organisation-${index}`), "riverbank"];
    const from = performance.now();
    expect(everything(many)).toBe(everything(own));
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
