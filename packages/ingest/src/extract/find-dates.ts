import { namesOfMonths } from "@throughline/model/month-names";
import { parseFactDate, type ReadDate } from "@throughline/model/time";
import { IntervalSet } from "./interval-set.ts";
import { buildPhraseTrie } from "./phrase-trie.ts";

/** A date in a clean text: a day, a month with its year, or a year that a word calls one. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly date: ReadDate;
}

interface MonthName {
  readonly month: number;
  /** True where it is a common word of English too: "a year ago, 2024 was …". It needs a day beside it. */
  readonly isWord: boolean;
}

const months = buildPhraseTrie<MonthName>([
  ...namesOfMonths().map(([name, month]) => [name, { month, isWord: false }] as const),
  ["ago", { month: 8, isWord: true }],
  ["set", { month: 9, isWord: true }],
]);
/** Further off, a number is no part of a month's date. */
const reach = 28;

/** By their signs alone; a day and a month that could be each other's are refused when they are read. */
const inFigures: readonly RegExp[] = [
  /(?<![\d.,/-])(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4}|\d{4}-\d{2}|\d{1,2}\/\d{4})(?![\d/-])/gu,
  /(?<!\d)\d{4}年(?:\d{1,2}月(?:\d{1,2}[日号號]?)?)?/gu,
  /(?:(?<!\d)\d{1,2}\s*)?(?:tháng|thg\.?)\s*\d{1,2}\s*(?:năm|[,/-])?\s*\d{4}(?!\d)/giu,
];
/** A number before a month's name, with what languages put between the two; after a year in Burmese its own word. */
const before = /(?<![\d.,/-])(\d{1,4})(?:st|nd|rd|th)?[\s.,/-]{0,3}(?:(?:of|ng|de|เดือน|ខែ|ເດືອນ|ခုနှစ်၊?)[\s.]{0,2})?$/iu;
/** A number behind one. Burmese writes "month" behind the name. */
const behind =
  /^[လ॰]?[\s.,،၊/'’-]{0,3}(?:(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|ปี|ឆ្នាំ|ປີ|năm|of|de|tahun|taong|mwaka|सन्?|সাল|سال)[\s.]{0,2})?(\d{1,4})(?:st|nd|rd|th)?(?![\d:])/iu;
/** The year behind a day that stands behind its month. */
const yearBehind = /^\s?(?:ရက်(?:နေ့)?)?[\s.,،၊]{1,3}(\d{4})(?!\d)/u;
const yearAlone =
  /(?:\b(?:in|since|during|year|tahun|taong|mwaka|năm)\s|ปี\s?|พ\.ศ\.\s?|ค\.ศ\.\s?|ឆ្នាំ\s?|ປີ\s?|(?:सन्?|সাল|سال)\s)(\d{4})(?!\d)|(?<!\d)(\d{4})\s?(?:ခုနှစ်|সালে|में(?=\s)|میں(?=\s))/giu;
/** Years that somebody tells of, in the Gregorian and in the Buddhist era. */
const toldYear = /^(?:(?:199|20\d)\d|25[3-9]\d)$/u;

/** Dates of a clean text, from left to right, none within another. What leaves the year or the order of day and month open is none. */
export function findDates(clean: string): readonly FoundDate[] {
  const taken = new IntervalSet();
  return [...datesInFigures(clean), ...datesWithMonths(clean), ...years(clean)]
    .filter(({ start, end }) => taken.add(start, end))
    .sort((left, right) => left.start - right.start);
}

function* datesInFigures(clean: string): Generator<FoundDate> {
  for (const shape of inFigures)
    for (const { index, 0: text } of clean.matchAll(shape)) yield* read(text.replace(/[号號]$/u, "日"), index, index + text.length);
}

function* datesWithMonths(clean: string): Generator<FoundDate> {
  for (const { start, end, meanings } of months.within(clean.toLowerCase(), 0, clean.length)) {
    const [named] = meanings;
    if (named === undefined) continue;
    const left = before.exec(clean.slice(Math.max(0, start - reach), start));
    const right = behind.exec(clean.slice(end, end + reach));
    yield* aroundMonth(clean, { start, end, named, left, right });
  }
}

interface NamedMonth {
  readonly start: number;
  readonly end: number;
  readonly named: MonthName;
  readonly left: RegExpExecArray | null;
  readonly right: RegExpExecArray | null;
}

/** `12 March 2024`, `March 12, 2024`, `2024 မတ် 12`, `March 2024`, `2024 မတ်`: which number is which, by how many figures it has. */
function aroundMonth(clean: string, { start, end, named: { month, isWord }, left, right }: NamedMonth): readonly FoundDate[] {
  const [first, second] = [left?.[1] ?? "", right?.[1] ?? ""];
  const from = first === "" ? start : start - (left?.[0].length ?? 0);
  const until = end + (right?.[0].length ?? 0);
  if (isYear(second) && isDay(first)) return read(`${second}-${month}-${first}`, from, until);
  if (isDay(second)) {
    const year = yearBehind.exec(clean.slice(until, until + reach));
    if (year !== null) return read(`${year[1]}-${month}-${second}`, start, until + year[0].length);
    return isYear(first) ? read(`${first}-${month}-${second}`, from, until) : [];
  }
  if (isWord) return [];
  if (isYear(second)) return read(`${second}-${month}`, start, until);
  return isYear(first) ? read(`${first}-${month}`, from, end) : [];
}

function* years(clean: string): Generator<FoundDate> {
  for (const { index, 0: text, 1: after, 2: ahead } of clean.matchAll(yearAlone))
    yield* read(after ?? ahead ?? "", index, index + text.length);
}

function isDay(figures: string): boolean {
  return /^\d{1,2}$/u.test(figures);
}

function isYear(figures: string): boolean {
  return toldYear.test(figures);
}

function read(text: string, start: number, end: number): readonly FoundDate[] {
  const outcome = parseFactDate(text, "unknown");
  return outcome.ok && toldYear.test(outcome.value.date.slice(0, 4)) ? [{ start, end, date: outcome.value }] : [];
}
