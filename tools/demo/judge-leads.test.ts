import { describe, expect, test } from "vitest";
import { makeDemoFolder } from "./demo-files.ts";
import { judgeLeads, type LeadDocument } from "./judge-leads.ts";

const { groundTruth } = makeDemoFolder(11);
const planted = groundTruth.networks.flatMap(({ identifiers }) => identifiers);
const rightLeads: readonly LeadDocument[] = planted
  .map(({ key, people, caseFiles, standing }) => ({
    key,
    people,
    cases: caseFiles.length,
    standing,
    strength: standing === "ordinary" ? 0.8 : 0.02,
    words: standing === "ordinary" ? "strong" : "known service: says little",
  }))
  .sort((a, b) => b.strength - a.strength);

function without(key: string | undefined): readonly LeadDocument[] {
  return rightLeads.filter((lead) => lead.key !== key);
}

function likeFirst(changes: Partial<LeadDocument>): LeadDocument {
  const first = rightLeads[0];
  if (first === undefined) throw new RangeError("Nothing was planted.");
  return { ...first, ...changes };
}

describe("the judge of leads", () => {
  test("finds nothing wrong with what was planted", () => {
    expect(judgeLeads(groundTruth, rightLeads)).toEqual([]);
  });

  test("misses a planted identifier, and sees a wrong count", () => {
    expect(judgeLeads(groundTruth, without(rightLeads[0]?.key))).toHaveLength(1);
    expect(judgeLeads(groundTruth, [likeFirst({ people: 99 }), ...rightLeads.slice(1)])).toHaveLength(1);
  });

  test.each([
    ["nobody planted", "phone:e164:+66812345678"],
    ["is protected", groundTruth.protectedHolders[0]?.key],
    ["one person told of", groundTruth.seenByOnePerson[0]?.key],
    ["is an organisation's own", groundTruth.ownOrganisation[0]?.key],
    ["only looks like a number", groundTruth.dummies[0]?.key],
  ])("refuses a lead that %s", (_, key = "") => {
    expect(judgeLeads(groundTruth, [likeFirst({ key }), ...rightLeads]).length).toBeGreaterThan(0);
  });

  test("wants the known service listed, last, with its reason", () => {
    const service = rightLeads.at(-1);
    expect(judgeLeads(groundTruth, without(service?.key))).toHaveLength(1);
    expect(judgeLeads(groundTruth, [...rightLeads.slice(-1), ...rightLeads.slice(0, -1)])).toHaveLength(1);
    expect(judgeLeads(groundTruth, [...rightLeads.slice(0, -1), likeFirst({ ...service, words: "fair" })])).toHaveLength(1);
  });
});
