import { readFileSync } from "node:fs";
import { DraftCaseFile, Refusal } from "@throughline/model/submission";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText, keysOf, reasonsOf } from "./testing/import-text.ts";

const wallet = "TUvPNdMEYKcq4DdanggXHwwkC5MPwTwzjF";

describe("every row is accounted for", () => {
  it("accepts what could be taken, refuses the rest, and adds up for any table", async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "",
        "N/A",
        "ไม่ทราบ",
        wallet,
        `${wallet.slice(0, -1)}G`,
        "@some_handle",
        "0812345678",
        "1.23E+12",
        "871-2-30495-6",
        "a\0b",
        "\ufffd",
        "12/05/2025",
        "wallet",
        "phone",
        "KBank",
        "recruiter",
      ),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    );
    const headers = fc.shuffledSubarray(
      [
        "Kind",
        "Value",
        "Bank",
        "Role",
        "Held by",
        "Date",
        "Country",
        "Wallet",
        "Phone",
        "From",
        "To",
        "Amount",
        "Relation",
        "Name",
        "Notes",
      ],
      { minLength: 2 },
    );
    await fc.assert(
      fc.asyncProperty(
        headers,
        fc.array(fc.array(cell, { minLength: 1, maxLength: 17 }), { minLength: 1, maxLength: 12 }),
        async (columns, table) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""').replaceAll("\ufeff", "")}"`;
          const text = [["Case no.", ...columns], ...table].map((cells) => cells.map(quoted).join(",")).join("\n");
          const gathered = await importText(text, { context: { country: "TH" } });
          const shown = table.filter((cells) => cells.some((value) => value.replaceAll("\ufeff", "") !== "")).length;
          if (gathered.fileRefusal === null) expect(gathered.rows).toBe(shown);
          expect(gathered.accepted + gathered.refused).toBe(gathered.rows);
          expect(gathered.refusals.filter(({ of }) => of === "row")).toHaveLength(gathered.refused);
          for (const refusal of gathered.refusals) Refusal.parse(refusal);
          for (const caseFile of gathered.caseFiles) DraftCaseFile.parse(caseFile);
        },
      ),
      { numRuns: 150 },
    );
  }, 30_000);

  it("takes a row without one of its values, and refuses a row of which nothing could be taken", async () => {
    const gathered = await importText(
      `case,wallet,telegram\nA,${wallet.slice(0, -1)}G,@good_name\nB,${wallet.slice(0, -1)}G,\n,${wallet},\nC,-,ไม่มี\n`,
    );
    expect(gathered).toMatchObject({ rows: 4, accepted: 2, refused: 2 });
    expect(gathered.refusals.map(({ line, of, reason }) => [line, of, reason])).toEqual([
      [2, "value", "bad-checksum"],
      [3, "row", "bad-checksum"],
      [4, "row", "no-case-reference"],
    ]);
    expect(gathered.caseFiles.map(({ reference }) => reference)).toEqual(["A", "C"]);
  });

  it("names no value in a refusal", async () => {
    const gathered = await importText("case,kind,value,date,role\nA,wallet,TSECRETsecretSECRET,secret-date,secret role\n");
    expect(reasonsOf(gathered)).toHaveLength(3);
    expect(JSON.stringify(gathered.refusals)).not.toMatch(/secret/iu);
  });

  it("keeps an account without a bank as what links nothing", async () => {
    const gathered = await importText("case,kind,value\nA,bank account,8712304956\n");
    expect(gathered.caseFiles[0]?.sightings[0]).toMatchObject({ kind: "bank-account", raw: "8712304956", check: "none" });
    expect(gathered.caseFiles[0]?.sightings[0]).not.toHaveProperty("identifier");
    expect(gathered.accepted).toBe(1);
  });

  it("drafts the walk as it is frozen, but for the row that is refused whole", async () => {
    const folder = new URL("../../../fixtures/walkthrough/", import.meta.url);
    const gathered = await importText(readFileSync(new URL("01-file.csv", folder)), { fileName: "01-file.csv" });
    const frozen = JSON.parse(readFileSync(new URL("04-draft.json", folder), "utf8"));
    expect(gathered.caseFiles).toEqual(frozen.caseFiles);
    expect(gathered.refusals.map(({ of: _, ...refusal }) => refusal)).toEqual(
      frozen.refusals.map(({ of: _, ...refusal }: Refusal) => refusal),
    );
    expect(keysOf(gathered)).toHaveLength(5);
  });
});
