import type { PersonAge } from "@throughline/model/person";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebuildDerived } from "../keep/rebuild-derived.ts";
import { inventedActor, inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { readerMethods as read, writerMethods as write } from "../worker/methods.ts";
import { readCaseFilesByReference } from "./case-files.ts";
import { readChildrenBehind } from "./children.ts";
import { identifierIdsOf } from "./identifiers.ts";

const own = ["riverbank"];

describe("the children behind identifiers", () => {
  let record: TemporaryRecord;
  let ids: readonly string[];
  beforeEach(() => {
    record = temporaryRecord();
    record.tell("riverbank", "a.csv", [
      inventedCaseFile("RB-1", [inventedSighting(inventedWallet(1), 2), inventedSighting(inventedWallet(2), 2)]),
      inventedCaseFile("RB-2", [inventedSighting(inventedWallet(2), 3)]),
      inventedCaseFile("RB-3", []),
    ]);
    ids = identifierIdsOf(record.store.secret, [inventedWallet(1).key, inventedWallet(2).key]);
  });
  afterEach(() => record.remove());

  const idOf = (reference: string, organisationId = "riverbank"): string =>
    readCaseFilesByReference(record.store.connection, organisationId, reference, [organisationId])[0]?.caseFileId ?? "";
  const say = (reference: string, age: Partial<PersonAge>, organisationId?: string): void =>
    write.setPersonAge(record.store, inventedActor, {
      caseFileId: idOf(reference, organisationId),
      ageBand: "unknown",
      minor: "unknown",
      ...age,
    });
  const refuse = (reference: string): void =>
    write.recordConsents(record.store, inventedActor, [
      { caseFileId: idOf(reference), purpose: "financial-referral", says: "refused", language: "", hasInterpreter: false },
    ]);
  const behind = (scopes: readonly string[] = own) => readChildrenBehind(record.store.connection, ids, scopes);

  it("are none that anybody knows of until somebody says so, and each is unknown", () => {
    expect(behind()).toEqual({ children: [], unknown: [idOf("RB-1"), idOf("RB-2")].sort(), told: [], resting: [] });
    expect(behind([])).toEqual({ children: [], unknown: [], told: [], resting: [] });
  });

  it("are told by the word or by the band, and who is grown by either", () => {
    say("RB-1", { minor: "yes" });
    say("RB-2", { ageBand: "25-39" });
    expect(behind()).toEqual({ children: [idOf("RB-1")], unknown: [], told: [...ids].sort(), resting: [ids[0]] });
    say("RB-1", { ageBand: "12-14" });
    expect(behind().children).toEqual([idOf("RB-1")]);
    say("RB-1", { minor: "no" });
    expect(behind()).toEqual({ children: [], unknown: [], told: [], resting: [] });
    say("RB-1", {});
    expect(behind().unknown).toEqual([idOf("RB-1")]);
  });

  it("leave nothing to rest on beside people who said no, and one who said no is in neither list", () => {
    say("RB-1", { minor: "yes" });
    refuse("RB-2");
    expect(behind()).toEqual({ children: [idOf("RB-1")], unknown: [], told: [...ids].sort(), resting: [...ids].sort() });
    refuse("RB-1");
    expect(behind()).toEqual({ children: [], unknown: [], told: [...ids].sort(), resting: [...ids].sort() });
  });

  it("are children in every case file judged to be of the same person, over several, until that is undone", () => {
    const same = (a: string, b: string) =>
      write.judgeSame(record.store, inventedActor, { kind: "same-person", scope: "riverbank", a: idOf(a), b: idOf(b) });
    say("RB-3", { minor: "yes" });
    same("RB-3", "RB-2");
    const judgementId = same("RB-1", "RB-2");
    expect(behind()).toMatchObject({ children: [idOf("RB-1"), idOf("RB-2")].sort(), unknown: [], resting: [...ids].sort() });
    say("RB-1", { minor: "no" });
    expect(behind().children).toHaveLength(2);
    write.undoJudgement(record.store, inventedActor, judgementId);
    expect(behind()).toMatchObject({ children: [idOf("RB-2")], resting: [] });
    rebuildDerived(record.store);
    expect(behind()).toMatchObject({ children: [idOf("RB-2")], resting: [] });
  });

  it("are looked for within the reader's scopes alone, judgements over their edge included", () => {
    const before = behind();
    record.tell("lotus", "b.csv", [inventedCaseFile("L-1", [inventedSighting(inventedWallet(1), 2)])]);
    say("L-1", { minor: "yes" }, "lotus");
    write.judgeSame(record.store, inventedActor, { kind: "same-person", scope: "lotus", a: idOf("RB-1"), b: idOf("L-1", "lotus") });
    write.judgeSame(record.store, inventedActor, { kind: "same-person", scope: "riverbank", a: idOf("RB-2"), b: idOf("L-1", "lotus") });
    expect(behind()).toEqual(before);
    expect(read.childrenBehind(record.store, ids, [...own, "lotus"]).children).toHaveLength(3);
  });
});
