import type { SeededRandom } from "../seeded-random.ts";

/** A date as a language writes it, and as we do. */
export interface WrittenDate {
  readonly text: string;
  /** `YYYY-MM-DD`, or `YYYY-MM` when the day is not written. */
  readonly date: string;
}

const localeOf: Readonly<Record<string, string>> = {
  English: "en-GB",
  Thai: "th-TH",
  Burmese: "my-MM",
  Khmer: "km-KH",
  Lao: "lo-LA",
  Vietnamese: "vi-VN",
  "Chinese (simplified)": "zh-CN",
  "Chinese (traditional)": "zh-TW",
  Indonesian: "id-ID",
  Filipino: "fil-PH",
  Hindi: "hi-IN",
  Bengali: "bn-BD",
  Urdu: "ur-PK",
  Amharic: "am-ET",
  Swahili: "sw-KE",
};
const firstYear = 2016;

/** Written by the platform (Unicode CLDR): it knows how, and knows nothing of the lists that read it. */
export function writeDate(language: string, random: SeededRandom): WrittenDate {
  const day = new Date(Date.UTC(firstYear + random.below(10), random.below(12), 1 + random.below(28)));
  const iso = day.toISOString().slice(0, 10);
  const style = random.pick(["long", "medium", "month"] as const);
  const options: Intl.DateTimeFormatOptions = style === "month" ? { month: "long", year: "numeric" } : { dateStyle: style };
  const text = new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone: "UTC" }).format(day);
  return { text, date: style === "month" ? iso.slice(0, 7) : iso };
}
