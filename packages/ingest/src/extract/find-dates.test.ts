import { describe, expect, it } from "vitest";
import { findDates } from "./find-dates.ts";
import { mapText } from "./mapped-text.ts";

function datesIn(text: string): readonly string[] {
  return findDates(mapText(text).clean).map(({ date }) => date.date);
}

/** How each language writes a date is asked of the platform (Unicode CLDR), not of our own lists. */
const locales = "en-GB en-US th-TH th-TH-u-ca-gregory my-MM km-KH lo-LA vi-VN zh-CN zh-TW id-ID fil-PH hi-IN bn-BD ur-PK am-ET sw-KE".split(
  " ",
);
const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2019 + (month % 6), month, 3 + 2 * month)));

describe("dates in text", () => {
  it.each(locales)("are read as %s writes them, in each month, in full and without the day", (locale) => {
    for (const day of days) {
      const iso = day.toISOString().slice(0, 10);
      for (const dateStyle of ["long", "medium"] as const) {
        const inFull = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: "UTC" }).format(day);
        expect([inFull, ...datesIn(`… ${inFull} …`)]).toEqual([inFull, iso]);
      }
      const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(day);
      expect([month, ...datesIn(`… ${month} …`)]).toEqual([month, iso.slice(0, 7)]);
    }
  });

  it.each([
    ["sent on the 3rd of May 2023, and again in June 2023", ["2023-05-03", "2023-06"]],
    ["เมื่อวันที่ ๑๒ มี.ค. พ.ศ. ๒๕๖๗ และเดือนเมษายน 2567", ["2024-03-12", "2024-04"]],
    ["၂၀၂၄ ခုနှစ် မတ်လ ၁၂ ရက်နေ့က", ["2024-03-12"]],
    ["នៅថ្ងៃទី១២ ខែមីនា ឆ្នាំ២០២៤", ["2024-03-12"]],
    ["ngày 12 tháng 3 năm 2024, tháng 4/2024", ["2024-03-12", "2024-04"]],
    ["2024年3月12号给的，2023年也给过", ["2024-03-12", "2023"]],
    ["in 2023 they moved us", ["2023"]],
    ["25/12/2024 or 2024-12-26", ["2024-12-25", "2024-12-26"]],
  ])("of %j are %j", (text, dates) => expect(datesIn(text)).toEqual(dates));

  it.each([
    "03/04/2024",
    "12 March",
    "he may 2 of them",
    "room 2024",
    "12:30",
    "0812345678",
    "march 3, room 20241",
    "long ago, 2024 was better",
    "it was set 2024",
    "12 มี.ค. 67",
  ])("that leave the year, or day and month, open are none: %j", (text) => expect(datesIn(text)).toEqual([]));

  it("stand where they are written", () => {
    const text = "on Mar 12, 2024 we left";
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Mar 12, 2024"]);
  });
});
