import { isPlaceholder } from "@throughline/model/placeholder";
import type { Refusal, SourcePlace } from "@throughline/model/submission";
import { isWellFormed } from "@throughline/model/text-hygiene";
import { parseFactDate } from "@throughline/model/time";
import type { DateUse, SingleUse } from "../mapping/mapping.ts";
import type { ReadRow } from "../read/row.ts";
import { type IngestRefusal, wordsOf } from "../refusal-words.ts";
import type { RowPlan } from "./row-plan.ts";

/** A row being parsed: its cells by use, and what was refused of it so far. */
export class RowCells {
  readonly plan: RowPlan;
  readonly row: ReadRow;
  readonly refusals: Refusal[] = [];

  constructor(plan: RowPlan, row: ReadRow) {
    this.plan = plan;
    this.row = row;
  }

  /** The text of a use's cell; empty when there is no such column, or the cell says that nothing is known. */
  text(use: SingleUse): string {
    const text = this.rawText(use);
    return text === "" || isPlaceholder(text) ? "" : text;
  }

  /** The text of a use's cell as it stands. */
  rawText(use: SingleUse | DateUse): string {
    const place = this.plan.single.get(use);
    return place === undefined ? "" : (this.row.cells[place] ?? "");
  }

  header(use: SingleUse | DateUse): string {
    const place = this.plan.single.get(use);
    return place === undefined ? "" : (this.plan.headers[place] ?? "");
  }

  /** The word of a closed list that a cell means; a word we do not know is refused as a value, and the fallback holds. */
  word<Value, Fallback>(
    use: SingleUse,
    {
      named,
      fallback,
      unknown,
    }: { readonly named: (text: string) => Value | null; readonly fallback: Fallback; readonly unknown: IngestRefusal },
  ): Value | Fallback {
    const text = this.rawText(use);
    if (text === "") return fallback;
    const found = named(text);
    if (found !== null) return found;
    if (!isPlaceholder(text)) this.refuse(this.header(use), unknown);
    return fallback;
  }

  /** The date of a cell, or undefined; one that cannot be read is refused as a value. */
  date(use: DateUse): string | undefined {
    const text = this.rawText(use);
    if (text === "" || isPlaceholder(text)) return undefined;
    const date = parseFactDate(text, this.plan.dateOrders.get(use) ?? "unknown");
    if (date.ok) return date.value.date;
    this.refuse(this.header(use), date.reason);
    return undefined;
  }

  /** Text that is kept as it is, such as a payment's reference; what is too long or cannot be stored is refused. */
  keptText(use: SingleUse, longest: number): string | undefined {
    const text = this.text(use).trim();
    if (text === "") return undefined;
    if (text.length <= longest && isStorable(text)) return text;
    this.refuse(this.header(use), text.length > longest ? "text-too-long" : "not-well-formed");
    return undefined;
  }

  refuse(column: string, reason: IngestRefusal): void {
    const { fileName, sheet } = this.plan;
    const where = sheet === null ? { file: fileName } : { file: fileName, sheet };
    this.refusals.push({ ...where, line: Math.max(1, this.row.line), column, of: "value", reason, words: wordsOf(reason) });
  }

  place(column: string, within?: { readonly start: number; readonly end: number }): SourcePlace {
    const { fileName, sheet } = this.plan;
    const place: SourcePlace = { file: fileName, line: Math.max(1, this.row.line), column };
    if (sheet !== null) place.sheet = sheet;
    if (within !== undefined) {
      place.start = within.start;
      place.end = within.end;
    }
    return place;
  }
}

/** True for text that every store keeps as it is; U+FFFD says that it was damaged before. */
export function isStorable(text: string): boolean {
  return isWellFormed(text) && !text.includes("\ufffd");
}
