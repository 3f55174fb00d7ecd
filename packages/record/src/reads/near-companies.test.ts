import type { DraftSighting } from "@throughline/model/submission";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inventedCaseFile, inventedSighting } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { readNearCompanies } from "./near-companies.ts";

const numbered = inventedSighting(
  { kind: "company", key: "company:TH:0105561000001", display: "company TH 0105561000001", standing: "ordinary" },
  2,
  { raw: "Golden Phoenix Co., Ltd. เลขทะเบียนนิติบุคคล 0105561000001" },
);
/** A company told of by its name alone. */
const named = (raw: string, differing: Partial<DraftSighting> = {}): DraftSighting => {
  const { identifier, ...sighting } = { ...numbered, raw, ...differing };
  return sighting;
};

describe("finding companies by names like theirs", () => {
  let record: TemporaryRecord;
  beforeAll(() => {
    record = temporaryRecord();
    record.tell("riverbank", "a.csv", [
      inventedCaseFile("RB-1", [numbered, named("บริษัท โกลเด้น ฟีนิกซ์ จำกัด")]),
      inventedCaseFile("RB-2", [named("Phoenix Golden Trading"), named("Quartz River Holdings")]),
      inventedCaseFile("RB-3", [named("Phoenix Golden Trading"), named("Quartz River Tailor", { heldBy: "survivor" })]),
    ]);
    record.tell("lotus", "b.csv", [inventedCaseFile("L-1", [named("Golden Phenix Ltd")])]);
  });
  afterAll(() => record.remove());

  const near = (name: string, scopes = ["riverbank"]) => readNearCompanies(record.store.connection, [name], scopes, 9)[0] ?? [];
  const namesNear = (name: string, scopes?: string[]) => near(name, scopes).map((one) => one.name);

  it("gives those of the scopes, likest first, with why, their case files, and the number where one was told", () => {
    expect(near("GOLDEN PHOENIX COMPANY LIMITED")).toMatchObject([
      { name: "Golden Phoenix Co., Ltd.", numbered: "company TH 0105561000001", likeness: 1, caseFiles: 1, reasons: ["same-words"] },
      { name: "Phoenix Golden Trading", numbered: null, id: null, caseFiles: 2 },
      { name: "บริษัท โกลเด้น ฟีนิกซ์ จำกัด", id: null, caseFiles: 1 },
    ]);
  });

  it("gives nothing of hidden case files, and nothing that a protected holder claims", () => {
    expect(namesNear("Golden Phoenix")).not.toContain("Golden Phenix Ltd");
    expect(namesNear("Golden Phoenix", ["lotus"])).toEqual(["Golden Phenix Ltd"]);
    expect(namesNear("Quartz River Tailor")).toEqual(["Quartz River Holdings"]);
  });

  it("gives a list for each name, empty for a name like none, and takes any text as text", () => {
    expect(readNearCompanies(record.store.connection, ["Silver Lantern", "", "' OR 1=1 --"], ["riverbank"], 9)).toEqual([[], [], []]);
  });
});
