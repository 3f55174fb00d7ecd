import { monthNamed } from "./month-names.ts";
import { type Outcome, refused, taken } from "./outcome.ts";
import { cleanText } from "./text-hygiene.ts";

/** Dates of facts (decisions: Time): `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, Gregorian, with the first and last day they may mean. */

/** How a column writes its numeric dates, decided per column and never guessed per cell. */
export type DateOrder = "day-first" | "month-first" | "unknown";

export type DateRefusal = "empty" | "not-a-date" | "ambiguous-date" | "out-of-range" | "spreadsheet-serial";

export interface ReadDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  /** First and last day it may mean, each `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
  /** True when the text gave a Buddhist year (543 more), which the screen shows as converted. */
  readonly wasBuddhist: boolean;
}

const firstBuddhistYear = 2400;
const buddhistOffset = 543;
const earliestYear = 1900;
const latestYear = 2099;
const longestText = 200;

/** Reads a date as people write it: ISO, d/m/y or m/d/y by the column's order, month names in English and in the field's languages, Buddhist years. */
export function parseFactDate(text: string, order: DateOrder): Outcome<ReadDate, DateRefusal> {
  if (text.length > longestText) return refused("not-a-date");
  const clean = withoutTimeOfDay(cleanText(text)).replace(/\s+/gu, " ").trim();
  if (clean === "") return refused("empty");
  if (/^\d{5}(\.\d+)?$/u.test(clean)) return refused("spreadsheet-serial");
  const yearFirst = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|月)?|年)?$/u.exec(clean);
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const compact = /^((?:19|20|24|25)\d{2})(\d{2})(\d{2})$/u.exec(clean);
  if (compact) return dateOf(compact[1], compact[2], compact[3]);
  const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/u.exec(clean);
  if (monthAndYear) return dateOf(monthAndYear[2], monthAndYear[1], undefined);
  const numeric = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$/u.exec(clean);
  if (numeric) return numericDate(numeric[1] ?? "", numeric[2] ?? "", numeric[3] ?? "", order);
  return dateWithMonthName(clean);
}

/** First and last day that a fact's date may mean. The date must be one that {@link parseFactDate} gave. */
export function factDateBounds(date: string): { readonly from: string; readonly until: string } {
  const [year = "", month, day] = date.split("-");
  if (day !== undefined) return { from: date, until: date };
  if (month !== undefined) return { from: `${date}-01`, until: `${date}-${String(daysIn(Number(year), Number(month)))}` };
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}

function withoutTimeOfDay(text: string): string {
  return text.replace(
    /(\d)(?:T|,?\s+)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:am|pm|น\.?)?\s*(?:Z|UTC|GMT)?(?:[+-]\d{2}:?\d{2})?$/iu,
    "$1",
  );
}

function numericDate(first: string, second: string, year: string, order: DateOrder): Outcome<ReadDate, DateRefusal> {
  if (year.length === 2) return refused("ambiguous-date");
  const isFirstADay = Number(first) > 12;
  const isSecondADay = Number(second) > 12;
  if (isFirstADay && isSecondADay) return refused("out-of-range");
  if (isFirstADay) return order === "month-first" ? refused("ambiguous-date") : dateOf(year, second, first);
  if (isSecondADay) return order === "day-first" ? refused("ambiguous-date") : dateOf(year, first, second);
  if (order === "day-first" || first === second) return dateOf(year, second, first);
  if (order === "month-first") return dateOf(year, first, second);
  return refused("ambiguous-date");
}

function dateWithMonthName(text: string): Outcome<ReadDate, DateRefusal> {
  const words =
    withVietnameseMonth(text)
      .replace(/พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|ถึง|วันที่|ปี/gu, " ")
      .match(/\d+|[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*\.?/gu) ?? [];
  const month = words.map(monthNamed).find((found) => found !== null);
  const years = words.filter((word) => /^\d{4}$/u.test(word));
  const days = words.filter((word) => /^\d{1,2}(?:st|nd|rd|th)?$/iu.test(word));
  if (month === undefined || month === null) return refused("not-a-date");
  if (years.length === 0 && days.length > 0) return refused("ambiguous-date");
  if (years.length !== 1 || days.length > 1) return refused("not-a-date");
  return dateOf(years[0], String(month), days[0]);
}

/** "12 tháng 3 năm 2024": Vietnamese numbers its months. */
function withVietnameseMonth(text: string): string {
  return text.replace(/(?:tháng|thg\.?)\s*(\d{1,2})(?!\d)/iu, (whole, month: string) => ` ${englishMonths[Number(month) - 1] ?? whole} `);
}

const englishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function dateOf(yearText: string | undefined, monthText: string | undefined, dayText: string | undefined): Outcome<ReadDate, DateRefusal> {
  const written = Number(yearText);
  const wasBuddhist = written >= firstBuddhistYear;
  const year = wasBuddhist ? written - buddhistOffset : written;
  if (year < earliestYear || year > latestYear) return refused("out-of-range");
  if (monthText === undefined) return found(String(year), wasBuddhist);
  const month = Number(monthText);
  if (month < 1 || month > 12) return refused("out-of-range");
  const yearAndMonth = `${year}-${String(month).padStart(2, "0")}`;
  if (dayText === undefined) return found(yearAndMonth, wasBuddhist);
  const day = Number.parseInt(dayText, 10);
  if (day < 1 || day > daysIn(year, month)) return refused("out-of-range");
  return found(`${yearAndMonth}-${String(day).padStart(2, "0")}`, wasBuddhist);
}

function found(date: string, wasBuddhist: boolean): Outcome<ReadDate, DateRefusal> {
  return taken({ date, ...factDateBounds(date), wasBuddhist });
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
