import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factDateBounds, parseFactDate } from "./time.ts";

function read(text: string, order: "day-first" | "month-first" | "unknown" = "unknown"): string {
  const outcome = parseFactDate(text, order);
  return outcome.ok ? `${outcome.value.date}${outcome.value.wasBuddhist ? " BE" : ""}` : outcome.reason;
}

describe("parseFactDate", () => {
  it.each([
    ["2025-03-07", "2025-03-07"],
    ["2025-3-7", "2025-03-07"],
    ["2025/03/07", "2025-03-07"],
    ["20250307", "2025-03-07"],
    ["2025-03", "2025-03"],
    ["2025", "2025"],
    ["03/2025", "2025-03"],
    ["2025年3月7日", "2025-03-07"],
    ["2025年3月", "2025-03"],
    ["7 March 2025", "2025-03-07"],
    ["March 7, 2025", "2025-03-07"],
    ["7th Mar 2025", "2025-03-07"],
    ["Mar 2025", "2025-03"],
    ["07-Mar-2025", "2025-03-07"],
    ["25/12/2024", "2024-12-25"],
    ["12/25/2024", "2024-12-25"],
    ["05/05/2025", "2025-05-05"],
    ["2025-03-07T14:30:00Z", "2025-03-07"],
    ["2025-03-07 14:30", "2025-03-07"],
    ["7 Mar 2025, 14.30", "2025-03-07"],
    ["7 tháng", "not-a-date"],
    ["29 Feb 2024", "2024-02-29"],
    ["7 Maret 2025", "2025-03-07"],
  ])("reads %s as %s", (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ["7 มีนาคม 2568", "2025-03-07 BE"],
    ["๗ มี.ค. ๒๕๖๘", "2025-03-07 BE"],
    ["7 มี.ค. พ.ศ. 2568", "2025-03-07 BE"],
    ["มีนาคม 2568", "2025-03 BE"],
    ["2568", "2025 BE"],
    ["25/12/2567", "2024-12-25 BE"],
    ["2568-03-07", "2025-03-07 BE"],
    ["25680307", "2025-03-07 BE"],
    ["วันที่ 7 มีนาคม 2568", "2025-03-07 BE"],
  ])("converts the Buddhist year of %s to %s and says so", (text, expected) => expect(read(text)).toBe(expected));

  it("decides day and month by the column's order, and never guesses", () => {
    expect(read("03/04/2025")).toBe("ambiguous-date");
    expect(read("03/04/2025", "day-first")).toBe("2025-04-03");
    expect(read("03/04/2025", "month-first")).toBe("2025-03-04");
    expect(read("25/12/2024", "month-first")).toBe("ambiguous-date");
    expect(read("03/04/25", "day-first")).toBe("ambiguous-date");
    expect(read("7 Mar")).toBe("ambiguous-date");
  });

  it.each([
    ["", "empty"],
    ["45231", "spreadsheet-serial"],
    ["45231.5", "spreadsheet-serial"],
    ["31/04/2025", "out-of-range"],
    ["29 Feb 2025", "out-of-range"],
    ["2025-13-01", "out-of-range"],
    ["1850-01-01", "out-of-range"],
    ["40/40/2025", "out-of-range"],
    ["last week", "not-a-date"],
    ["soon", "not-a-date"],
    ["x".repeat(100), "not-a-date"],
  ])("refuses %s as %s", (text, reason) => expect(read(text, "unknown")).toBe(reason));

  it("reads back every date that it gives, with the same bounds", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), (date) => {
        const text = date.toISOString().slice(0, 10);
        for (const part of [text, text.slice(0, 7), text.slice(0, 4)]) {
          const outcome = parseFactDate(part, "unknown");
          expect(outcome).toEqual({ ok: true, value: { date: part, ...factDateBounds(part), wasBuddhist: false } });
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 70 }), (text) => {
        parseFactDate(text, "day-first");
        return true;
      }),
      { seed: 4 },
    );
  });
});

describe("factDateBounds", () => {
  it("gives the first and last day that a date may mean", () => {
    expect(factDateBounds("2024-02")).toEqual({ from: "2024-02-01", until: "2024-02-29" });
    expect(factDateBounds("2025")).toEqual({ from: "2025-01-01", until: "2025-12-31" });
  });
});
