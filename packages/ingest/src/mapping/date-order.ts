import { cleanText } from "@throughline/model/text-hygiene";
import type { DateOrder } from "@throughline/model/time";

const numericDate = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*\d{4}\b/u;

/**
 * How a column writes its numeric dates: decided by the dates that can be read one way only. A column that holds both ways, or none that
 * decides, is `unknown`: its ambiguous dates are refused, never guessed.
 */
export function decideDateOrder(values: Iterable<string>): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const parts = value.length > 60 ? null : numericDate.exec(cleanText(value));
    if (parts === null) continue;
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    if (first > 12 && first <= 31 && second <= 12) dayFirst += 1;
    else if (second > 12 && second <= 31 && first <= 12) monthFirst += 1;
  }
  if (dayFirst > 0 === monthFirst > 0) return "unknown";
  return dayFirst > 0 ? "day-first" : "month-first";
}
