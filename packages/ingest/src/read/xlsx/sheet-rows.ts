import { FileRefused } from "../../file-refused.ts";
import { mostColumns } from "../row.ts";
import { type DateStyles, isoOfSerial, textOfNumber } from "./number-formats.ts";
import { unescapeCell } from "./shared-strings.ts";
import { attributeOf, type XmlHandler } from "./xml-reader.ts";

/** What cells of a sheet refer to. */
export interface CellSetting {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: DateStyles;
  readonly has1904Dates: boolean;
}

const lastRow = 1_048_576;

/**
 * Reads a sheet's cells as text, row by row, each with its own number; rows and cells that are not written are not made up. What a formula
 * showed when the file was saved is its text. A cell beyond the columns we take refuses the file.
 */
export class SheetRows implements XmlHandler {
  readonly #setting: CellSetting;
  readonly #onRow: (line: number, cells: readonly string[]) => void;
  #line = 0;
  #column = 0;
  #cells: string[] = [];
  #attributes = "";
  #text = "";
  #isText = false;
  #isPhonetic = false;
  #isInSheet = false;

  constructor(setting: CellSetting, onRow: (line: number, cells: readonly string[]) => void) {
    this.#setting = setting;
    this.#onRow = onRow;
  }

  open(name: string, attributes: string): void {
    if (name === "sheetData") this.#isInSheet = true;
    if (!this.#isInSheet) return;
    if (name === "row") this.#openRow(attributes);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "v" || name === "t") this.#isText = true;
    else if (name === "rPh") this.#isPhonetic = true;
  }

  close(name: string): void {
    if (name === "sheetData") this.#isInSheet = false;
    if (!this.#isInSheet) return;
    if (name === "v" || name === "t") this.#isText = false;
    else if (name === "rPh") this.#isPhonetic = false;
    else if (name === "c") this.#closeCell();
    else if (name === "row" && this.#cells.some((cell) => cell !== "")) this.#onRow(this.#line, this.#cells);
  }

  text(text: string): void {
    if (this.#isText && !this.#isPhonetic) this.#text += text;
  }

  #openRow(attributes: string): void {
    const given = Number(attributeOf(attributes, "r") ?? this.#line + 1);
    if (!Number.isInteger(given) || given <= this.#line || given > lastRow) throw new FileRefused("broken-archive");
    this.#line = given;
    this.#column = 0;
    this.#cells = [];
  }

  #openCell(attributes: string): void {
    const letters = /\sr\s*=\s*["']([A-Za-z]{1,3})/u.exec(attributes)?.[1];
    this.#column = letters === undefined ? this.#column + 1 : columnNumber(letters);
    if (this.#column > mostColumns) throw new FileRefused("too-many-columns", { line: this.#line });
    this.#attributes = attributes;
    this.#text = "";
  }

  #closeCell(): void {
    const text = this.#cellText(attributeOf(this.#attributes, "t") ?? "n");
    if (text === "") return;
    while (this.#cells.length < this.#column - 1) this.#cells.push("");
    this.#cells[this.#column - 1] = text;
  }

  #cellText(type: string): string {
    const { sharedStrings, dateStyles, has1904Dates } = this.#setting;
    if (type === "s") return sharedStrings[Number(this.#text)] ?? "";
    if (type === "str" || type === "inlineStr") return unescapeCell(this.#text);
    if (type === "b") return this.#text === "1" ? "TRUE" : this.#text === "" ? "" : "FALSE";
    if (type === "e") return "";
    if (type === "d" || this.#text === "") return this.#text;
    const style = Number(attributeOf(this.#attributes, "s") ?? -1);
    const iso = dateStyles[style] === true ? isoOfSerial(Number(this.#text), has1904Dates) : null;
    return iso ?? textOfNumber(this.#text);
  }
}

/** `A` is 1, `XFD` is 16,384. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
