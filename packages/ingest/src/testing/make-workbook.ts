import { strToU8, type Zippable, zipSync } from "fflate";

/** Parts of a workbook made by hand: what spreadsheet programs write, and what they never would. */
export interface WorkbookParts {
  /** The inside of `<sheetData>` of the first sheet. */
  readonly sheetData: string;
  /** What stands before `<sheetData>`, such as a dimension. */
  readonly beforeSheetData?: string;
  /** What stands before the root of the sheet, such as a DOCTYPE. */
  readonly beforeRoot?: string;
  readonly sharedStrings?: string;
  readonly cellFormats?: string;
  readonly moreFiles?: Zippable;
}

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function makeWorkbook(parts: WorkbookParts): Uint8Array {
  const sheet = `${parts.beforeRoot ?? ""}<worksheet xmlns="${spreadsheet}">${parts.beforeSheetData ?? ""}<sheetData>${parts.sheetData}</sheetData></worksheet>`;
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(sheet),
    "xl/sharedStrings.xml": strToU8(`<sst xmlns="${spreadsheet}">${parts.sharedStrings ?? ""}</sst>`),
    "xl/styles.xml": strToU8(`<styleSheet xmlns="${spreadsheet}">${parts.cellFormats ?? ""}</styleSheet>`),
    ...parts.moreFiles,
  });
}

/** A row of cells given as texts (inline), or as XML when they begin with `<c`. */
export function rowOf(line: number, cells: readonly string[]): string {
  const written = cells.map((cell, place) => (cell.startsWith("<c") ? cell : textCell(`${columnName(place)}${line}`, cell)));
  return `<row r="${line}">${written.join("")}</row>`;
}

function textCell(reference: string, text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return text === "" ? "" : `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

function columnName(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : columnName(Math.floor(place / 26) - 1) + columnName(place % 26);
}
