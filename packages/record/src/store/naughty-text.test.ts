import { isWellFormed, normaliseReference } from "@throughline/model/text-hygiene";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyStore } from "../keep/verify-record.ts";
import { readCaseFiles } from "../reads/case-files.ts";
import { readSightingsIn } from "../reads/sightings.ts";
import { inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";

describe("text that databases stumble over", () => {
  let record: TemporaryRecord;
  let files = 0;
  beforeAll(() => {
    record = temporaryRecord();
  });
  afterAll(() => record.remove());

  const tellRaw = (raw: string, reference = "RB-1"): void => {
    files += 1;
    const unkeyed = {
      kind: "document" as const,
      raw,
      check: "failed" as const,
      rule: "",
      ruleVersion: 1,
      role: "unstated" as const,
      heldBy: "not-asked" as const,
      controlledBy: "not-asked" as const,
      basis: "told" as const,
    };
    record.tell("riverbank", `${files}.csv`, [
      inventedCaseFile(reference, [{ ...unkeyed, place: { file: "a.csv", line: 1 } }, inventedSighting(inventedWallet(files), 2)]),
    ]);
  };
  const rawsOf = (reference: string): string[] => {
    const row = readCaseFiles(record.store.connection, ["riverbank"], { limit: 1_000 }).rows.find(
      (caseFile) => caseFile.reference === reference,
    );
    return readSightingsIn(record.store.connection, row?.caseFileId ?? "", ["riverbank"], 50)
      .rows.filter(({ identifierId }) => identifierId === "")
      .map(({ raw }) => raw);
  };

  it.each([
    "'; DROP TABLE entry;--",
    "\\u0000 written out",
    "กรุงเทพ ๑๒๓",
    "👩‍👧 family",
    '=HYPERLINK("x")',
    "%s$(x){{y}}",
    "‮right to left",
    "\n\r\t\u0001",
  ])("comes back as it was told: %j", (raw) => {
    tellRaw(raw, `RB-naughty-${files}`);
    expect(rawsOf(`RB-naughty-${files - 1}`)).toEqual([raw]);
  });

  it("comes back as it was told, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).filter(isWellFormed), (raw) => {
        tellRaw(raw, `RB-any-${files}`);
        expect(rawsOf(`RB-any-${files - 1}`)).toEqual([raw]);
      }),
      { numRuns: 25 },
    );
  });

  it.each(["a\0b", "half \ud800", "\udc00"])("is refused when it would be read back as another text: %j", (raw) => {
    const before = record.store.log.head();
    expect(() => tellRaw(raw)).toThrow(expect.objectContaining({ code: expect.stringMatching(/^entry-malformed$/) }));
    expect(record.store.log.head().seq).toBe(before.seq + 1);
  });

  it("is refused as a reference that hygiene leaves nothing of, or makes too long", () => {
    expect(() => tellRaw("x", "\u200b")).toThrow(expect.objectContaining({ code: "reference-empty" }));
    expect(normaliseReference("\ufdfa".repeat(100)).length).toBeGreaterThan(120);
    expect(() => tellRaw("x", "\ufdfa".repeat(100))).toThrow(expect.objectContaining({ code: "reference-long" }));
  });

  it("leaves a record that verifies whole", () => {
    expect(verifyStore(record.store, false, () => undefined).damage).toEqual([]);
  });
});
