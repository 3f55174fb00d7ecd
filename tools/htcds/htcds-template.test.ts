import { describe, expect, test } from "vitest";
import { fillHtcdsTemplate } from "./htcds-template.ts";

describe("the filled HTCDS template", () => {
  const filled = fillHtcdsTemplate(7);

  test("holds 200 invented persons under the standard's own headers", () => {
    expect(filled.rows).toBe(200);
    expect(filled.csv.split("\r\n")[0]).toContain("Case ID,con_Consent,prs_Salutation,prs_First_Name");
  });

  test("holds each token, and no token twice", () => {
    expect(new Set(filled.tokens).size).toBe(filled.tokens.length);
    expect(filled.tokens.filter((token) => !filled.csv.includes(token))).toEqual([]);
  });

  test("holds no token in a key that is to be found", () => {
    expect(filled.keys).toHaveLength(200 * 5);
    expect(filled.keys.filter((key) => filled.tokens.some((token) => key.includes(token)))).toEqual([]);
  });

  test("is the same for the same seed, and another for another", () => {
    expect(fillHtcdsTemplate(7).csv).toBe(filled.csv);
    expect(fillHtcdsTemplate(8).csv).not.toBe(filled.csv);
  });
});
