import { parseMapping } from "@throughline/ingest/mapping/mapping";
import { takesOf, withoutPersons } from "@throughline/ingest/mapping/person-columns";
import { identifierRules, rulesNamed } from "@throughline/model/identifier/registry";
import { personFields } from "@throughline/model/person-fields";
import { describe, expect, it } from "vitest";
import { columnUses, mayBe, putToUse, useOf } from "./column-use.ts";

const mapping = parseMapping(
  JSON.stringify({
    version: 1,
    shape: "wide",
    columns: [
      { header: "Case", as: "case" },
      { header: "Wallet", as: "identifier" },
    ],
  }),
);

describe("the use of a column", () => {
  it("is what it was put to, for every use there is", () => {
    for (const use of columnUses.filter((one) => one !== "survivor-held")) {
      const changed = putToUse(mapping, "Notes", use);
      expect(changed.columns.map(useOf).at(-1)).toBe(use);
    }
  });

  it("names a rule by the word that the rule is found by", () => {
    for (const { name } of identifierRules) expect(rulesNamed(name)[0]?.name).toBe(name);
  });

  it("is taken from the column that had it, where a table has it once", () => {
    const { columns } = putToUse(mapping, "Ref", "case");
    expect(columns).toEqual([
      { header: "Case", as: "ignored" },
      { header: "Wallet", as: "identifier" },
      { header: "Ref", as: "case" },
    ]);
  });

  it("makes the table long with a value column, and wide again without", () => {
    const long = putToUse(mapping, "Wallet", "value");
    expect([long.shape, putToUse(long, "Wallet", "identifier:tron").shape]).toEqual(["long", "wide"]);
  });

  it("gives a column of accounts the bank of the sheet", () => {
    const banked = putToUse(putToUse(mapping, "Bank", "bank"), "Number", "identifier:local-bank-account");
    expect(banked.columns.at(-1)).toMatchObject({ header: "Number", bankHeader: "Bank" });
  });
});

describe("a column about the person", () => {
  it("takes nothing but crossing out, under every header that is known", () => {
    for (const { headers, htcds, treatment } of personFields) {
      for (const header of [...headers, ...htcds]) {
        const allowed = columnUses.filter((use) => mayBe(header, use));
        expect(allowed).toEqual(treatment === "survivor-held" ? ["survivor-held", "ignored", "crossed-out"] : ["ignored", "crossed-out"]);
      }
    }
    expect(takesOf("Account holder name")).toBe("nothing");
  });

  it("comes in as held by the survivor when it is the own phone", () => {
    expect(putToUse(mapping, "Own phone", "survivor-held").columns.at(-1)).toEqual({
      header: "Own phone",
      as: "identifier",
      kind: "phone",
      heldBy: "survivor",
    });
  });

  it("is crossed out of a saved mapping that lets it in", () => {
    const saved = { ...mapping, columns: [...mapping.columns, { header: "Full name", as: "value" } as const] };
    expect(withoutPersons(saved).columns.at(-1)).toEqual({ header: "Full name", as: "crossed-out" });
  });
});
