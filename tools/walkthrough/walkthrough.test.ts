import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeDraftBatch } from "@throughline/model/submission";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repositoryRoot } from "../repository-root.ts";
import { draftOfWalk, type RecognisedRow, readWalkRows, recogniseWalkRows, type WalkRow, walkFile } from "./read-stages.ts";
import { type LaterStages, walkTheRecord } from "./walk-the-record.ts";

/** `vitest -u` writes the stages again after a wanted change; read the difference before it is committed. */
function stage(name: string): string {
  return join(repositoryRoot, "fixtures", "walkthrough", name);
}

/** Each stage is made from the text of the one before, which its own test holds equal to the frozen file. */
const fileText = readFileSync(stage(walkFile), "utf8");
const rowsText = written(readWalkRows(fileText));
const rows = JSON.parse(rowsText) as readonly WalkRow[];
const recognisedText = written(recogniseWalkRows(rows));
const draftText = written(draftOfWalk(rows, JSON.parse(recognisedText) as readonly RecognisedRow[]));

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

describe("the walk of one invented wallet", () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-walk-"));
  let later: LaterStages;

  beforeAll(async () => {
    later = await walkTheRecord(folder, fileText, decodeDraftBatch(new TextEncoder().encode(draftText)));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("reads the file into rows", async () => {
    await expect(rowsText).toMatchFileSnapshot(stage("02-rows.json"));
  });

  it("recognises each value, refuses one, and finds one empty", async () => {
    await expect(recognisedText).toMatchFileSnapshot(stage("03-recognised.json"));
  });

  it("drafts three case files with one refusal", async () => {
    await expect(draftText).toMatchFileSnapshot(stage("04-draft.json"));
  });

  it("records them", async () => {
    await expect(later.record).toMatchFileSnapshot(stage("05-record.json"));
  });

  it("projects them by opaque ids alone", async () => {
    expect(later.projection).not.toContain("871-2-30495-6");
    await expect(later.projection).toMatchFileSnapshot(stage("06-projection.json"));
  });

  it("finds the wallet as a lead, shared by three people in three spellings", async () => {
    await expect(later.leads).toMatchFileSnapshot(stage("07-leads.json"));
  });

  it("assembles a packet that the survivor's account does not leave in", async () => {
    expect(later.packet).not.toContain("871-2-30495-6");
    await expect(later.packet).toMatchFileSnapshot(stage("08-packet.json"));
  });
});
