import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DraftCaseFile, type DraftSighting, encodeDraftBatch } from "@throughline/model/submission";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CaseRecord, SubmissionResult, SubmissionWriter } from "./case-record.ts";
import { openChangeFeed } from "./open-change-feed.ts";
import { createRecord, openRecord } from "./open-record.ts";

const actor = { userId: "u1", purpose: "test" };
const scopes = ["riverbank"];

function sighting(value: string, heldBy: DraftSighting["heldBy"] = "not-asked", line = 2): DraftSighting {
  return {
    identifier: { kind: "wallet", key: `wallet:tron:${value}`, display: value, standing: "ordinary" },
    kind: "wallet",
    raw: value,
    check: "passed",
    rule: "tron",
    ruleVersion: 1,
    role: "paid-to",
    heldBy,
    controlledBy: "not-asked",
    basis: "told",
    seenOn: "2026-05-14",
    place: { file: "a.csv", line, column: "C" },
  };
}

function caseFile(reference: string, sightings: DraftSighting[]): DraftCaseFile {
  return { reference, country: "TH", sightings, payments: [], statements: [] };
}

async function submit(
  record: CaseRecord,
  sha: string,
  caseFiles: DraftCaseFile[],
  organisationId = "riverbank",
): Promise<SubmissionResult> {
  const writer = await record.beginSubmission(actor, { organisationId, fileName: "a.csv", fileSha256: sha.repeat(64), mapping: "{}" });
  if (!("add" in writer)) return writer;
  await (writer as SubmissionWriter).add(encodeDraftBatch({ caseFiles, refusals: [] }));
  return writer.finish({ rows: caseFiles.length, accepted: caseFiles.length, refused: 0 });
}

describe("the case record", () => {
  let directory: string;
  let record: CaseRecord;
  const key = randomBytes(32);

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), "throughline-record-"));
    createRecord({ dataDirectory: directory, key });
    record = await openRecord({ dataDirectory: directory, key });
    await record.addOrganisation(actor, { organisationId: "riverbank", name: "Riverbank", isDemo: false });
  });
  afterEach(async () => {
    await record.close();
    rmSync(directory, { recursive: true });
  });

  it("records a submission once, and says what is new in a later one", async () => {
    const first = await submit(record, "a", [
      caseFile("RB-1", [sighting("T1"), sighting("T2", "unknown", 3)]),
      caseFile("RB-2", [sighting("T1", "unknown", 4)]),
    ]);
    expect(first).toMatchObject({ isRepeat: false, identifiers: 2, newIdentifiers: 2, caseFiles: 2, newSightings: 3 });
    expect(await submit(record, "a", [])).toMatchObject({ isRepeat: true, newSightings: 0, identifiers: 2 });
    const later = await submit(record, "b", [
      caseFile("RB-1", [sighting("T1"), sighting("T2", "unknown", 3)]),
      caseFile("RB-3", [sighting("T9")]),
    ]);
    expect(later).toMatchObject({ newIdentifiers: 1, newSightings: 1, identifiers: 3 });
    expect(await record.totals(scopes)).toEqual({ caseFiles: 3, sightings: 4, identifiers: 3 });
  });

  it("says as new what nobody of the organisation recorded, whoever else did", async () => {
    await record.addOrganisation(actor, { organisationId: "lotus", name: "Lotus", isDemo: false });
    await submit(record, "a", [caseFile("L-1", [sighting("T1"), sighting("T2")])], "lotus");
    expect(await submit(record, "a", [caseFile("RB-1", [sighting("T1"), sighting("T9")])])).toMatchObject({ newIdentifiers: 2 });
    const other = await submit(record, "b", [caseFile("RB-2", [sighting("T1"), sighting("T2")])]);
    expect(other).toMatchObject({ newIdentifiers: 1, identifiers: 2 });
    await record.withdrawSubmission(actor, other.submissionId);
    expect(await submit(record, "c", [caseFile("RB-3", [sighting("T2")])])).toMatchObject({ newIdentifiers: 1 });
  });

  it("tells the projector the state of what changed, and no value", async () => {
    await submit(record, "a", [caseFile("RB-1", [sighting("T1"), sighting("T2", "survivor")])]);
    const feed = openChangeFeed({ dataDirectory: directory, key });
    const batch = await feed.readBatch(0, 1000);
    await feed.close();
    expect(batch?.edges.map(({ sightings, heldBy, countsAs }) => ({ sightings, heldBy, counts: countsAs !== "" }))).toEqual([
      { sightings: 1, heldBy: "not-asked", counts: true },
      { sightings: 1, heldBy: "survivor", counts: true },
    ]);
    expect(batch?.identifiers.map(({ isProtected }) => isProtected).sort()).toEqual([false, true]);
    expect(JSON.stringify(batch)).not.toMatch(/T[12]/);
    expect(batch?.toHash).toBe((await record.head()).hash);
  });

  it("takes a withdrawn submission back, protection and all", async () => {
    const { submissionId } = await submit(record, "a", [caseFile("RB-1", [sighting("T2", "survivor")])]);
    await submit(record, "b", [caseFile("RB-2", [sighting("T2")])]);
    const [id = ""] = await record.identifierIdOf(["wallet:tron:T2"]);
    expect((await record.identifiersById([id]))[0]?.isProtected).toBe(true);
    expect(await record.findCandidates("T2", scopes, 10)).toEqual([]);
    await record.withdrawSubmission(actor, submissionId);
    expect((await record.identifiersById([id]))[0]?.isProtected).toBe(false);
    expect((await record.sightingsOf(id, scopes, 10)).total).toBe(1);
    expect(await record.findCandidates("t2", scopes, 10)).toMatchObject([{ id, display: "T2" }]);
  });

  it("answers a reader without the scope as if nothing were there", async () => {
    await submit(record, "a", [caseFile("RB-1", [sighting("T1")])]);
    const [id = ""] = await record.identifierIdOf(["wallet:tron:T1"]);
    const others = ["lotus", ...Array.from({ length: 5000 }, (_, n) => `scope-${n}`)];
    expect(await record.totals(others)).toEqual({ caseFiles: 0, sightings: 0, identifiers: 0 });
    expect(await record.sightingsOf(id, others, 10)).toEqual({ rows: [], total: 0 });
    expect(await record.findCandidates("T1", others, 10)).toEqual([]);
    expect((await record.caseFiles(others, { limit: 10 })).rows).toEqual([]);
    expect((await record.caseFiles([...others, "riverbank"], { limit: 10 })).rows).toMatchObject([
      { reference: "RB-1", identifiers: 1, sightings: 1 },
    ]);
  });

  it("verifies whole: the chain, every body, and the derived rows against a replay", async () => {
    const { submissionId } = await submit(record, "a", [caseFile("RB-1", [sighting("T1"), sighting("T2", "survivor")])]);
    await submit(record, "b", [caseFile("RB-1", [sighting("T1")])]);
    await record.withdrawSubmission(actor, submissionId);
    const { seq } = await record.head();
    expect(await record.verify()).toEqual({ entries: seq, damage: [] });
  });
});
