import { expect, it } from "vitest";
import { amountInSource, sayAmount } from "./say-amount.ts";

it.each([
  ["71,000", "THB", "71,000 THB"],
  ["about 71,000 baht", "THB", "71,000 THB"],
  ["๗๑,๐๐๐ บาท", "THB", "๗๑,๐๐๐ THB"],
  ["2000.50 USDT", "USDT@tron", "2000.50 USDT@tron"],
  ["500", "unknown", "500"],
  ["", "THB", ""],
])("lets the number of %s leave with its currency", (text, currency, said) => {
  expect(sayAmount(text, currency)).toBe(said);
});

it.each(["paid 500 to Mai and 200 to her aunt", "her whole savings", "call 0812345678901234 first", `${"x".repeat(70)} 5`])(
  "keeps back the words of: %s",
  (text) => {
    expect(sayAmount(text, "THB")).toBe(amountInSource);
  },
);
