import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMoney } from "./money.ts";

function read(text: string, currency?: string): string {
  const outcome = parseMoney(text, currency);
  if (!outcome.ok) return outcome.reason;
  const { amount, amountMinorUnits, isApproximate } = outcome.value;
  return `${isApproximate ? "~" : ""}${amount ?? ""} ${outcome.value.currency} ${amountMinorUnits ?? "-"}`;
}

describe("parseMoney", () => {
  it.each([
    ["71,000 THB", "71000 THB 7100000"],
    ["฿71,000.50", "71000.50 THB 7100050"],
    ["71000", "71000 unknown -"],
    ["๗๑,๐๐๐ บาท", "71000 THB 7100000"],
    ["71,000บาท", "71000 THB 7100000"],
    ["2000 USDT", "2000 USDT 2000000000"],
    ["2k USDT", "2000 USDT 2000000000"],
    ["0.5 BTC", "0.5 BTC 50000000"],
    ["1.234 ETH", "1.234 ETH 1234000000"],
    ["USD 1,234.56", "1234.56 USD 123456"],
    ["$500", "500 USD 50000"],
    ["5 ล้านบาท", "5000000 THB 500000000"],
    ["7 หมื่น บาท", "70000 THB 7000000"],
    ["20万元", "200000 CNY 20000000"],
    ["1.5 million kyat", "1500000 MMK 150000000"],
    ["10 lakh MMK", "1000000 MMK 100000000"],
    ["२ करोड़ रुपये", "20000000 INR 2000000000"],
    ["২০ হাজার টাকা", "20000 BDT 2000000"],
    ["ကျပ်သိန်း ၅၀", "5000000 MMK 500000000"],
    ["1,50,000 INR", "150000 INR 15000000"],
    ["1.500.000 VND", "1500000 VND 1500000"],
    ["1.500.000,50 IDR", "1500000.50 IDR 150000050"],
    ["50.000 đồng", "50000 VND 50000"],
    ["50 000 EUR", "50000 EUR 5000000"],
    ["12,50 EUR", "12.50 EUR 1250"],
    ["ประมาณ 70,000 บาท", "~70000 THB 7000000"],
    ["about 300 USD", "~300 USD 30000"],
    ["~300 USDT", "~300 USDT 300000000"],
    ["100 usdt trc20", "100 USDT@tron 100000000"],
    ["0 THB", "0 THB 0"],
    ["500 USDT@tron", "500 USDT@tron 500000000"],
  ])("reads %s as %s", (text, expected) => expect(read(text)).toBe(expected));

  it("takes the currency of its own column when the text names none, and refuses two different ones", () => {
    expect(read("71000", "บาท")).toBe("71000 THB 7100000");
    expect(read("100", "USDT TRC20")).toBe("100 USDT@tron 100000000");
    expect(read("100 USDT", "USDT (TRC20)")).toBe("100 USDT@tron 100000000");
    expect(read("100 THB", "THB")).toBe("100 THB 10000");
    expect(read("100 THB", "USD")).toBe("currency-conflict");
    expect(read("100", "shells")).toBe("100 unknown -");
  });

  it("leaves minor units out when the amount is finer than its unit", () => {
    expect(read("1.005 USDT")).toBe("1.005 USDT 1005000");
    expect(read("10.12345 THB")).toBe("10.12345 THB -");
  });

  it.each([
    ["", "empty"],
    ["lots", "not-an-amount"],
    ["-500 THB", "negative-amount"],
    ["(500) THB", "negative-amount"],
    ["1.5E+6", "damaged-by-spreadsheet"],
    ["1.234 THB", "ambiguous-amount"],
    ["1,23,4 THB", "ambiguous-amount"],
    ["99999999999999999 THB", "amount-too-large"],
    ["9007199254740992 VND", "amount-too-large"],
    ["500 THB and 300 USD", "not-an-amount"],
    ["12/05/2025", "not-an-amount"],
  ])("refuses %s as %s", (text, reason) => expect(read(text)).toBe(reason));

  it("keeps every exact amount as written, and its minor units as the same number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 45 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const outcome = parseMoney(`${whole.toLocaleString("en-US")}.${String(cents).padStart(2, "0")} THB`);
        expect(outcome.ok && outcome.value.amountMinorUnits).toBe(whole * 100 + cents);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), fc.string({ maxLength: 20 }), (text, currency) => {
        parseMoney(text, currency);
        return true;
      }),
      { seed: 9 },
    );
  });
});
