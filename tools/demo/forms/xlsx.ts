import { strToU8, zipSync } from "fflate";

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const officeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";

/** An XLSX of one sheet of texts. No clock goes into it: the same rows give the same bytes. */
export function writeSpreadsheet(sheetName: string, rows: readonly (readonly string[])[]): Uint8Array {
  const texts = [...new Set(rows.flat())];
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${officeNamespace}"><sheets><sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": sheet(rows, new Map(texts.map((text, at) => [text, at]))),
    "xl/sharedStrings.xml": sharedStrings(texts),
    "xl/styles.xml": styles(),
  };
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(header + text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: "1980-01-01T00:00:00", level: 9 });
}

function contentTypes(): string {
  const part = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/worksheets/sheet1.xml", "worksheet"],
    ["/xl/sharedStrings.xml", "sharedStrings"],
    ["/xl/styles.xml", "styles"],
  ].map(([path, type]) => `<Override PartName="${path}" ContentType="${part}.${type}+xml"/>`);
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `<Types xmlns="${packageNamespace}/content-types">${defaults}${overrides.join("")}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${officeNamespace}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageNamespace}/relationships">${lines.join("")}</Relationships>`;
}

function sheet(rows: readonly (readonly string[])[], places: ReadonlyMap<string, number>): string {
  const lines = rows.map((cells, line) => {
    const written = cells.map((text, column) =>
      text === "" ? "" : `<c r="${columnName(column)}${line + 1}" t="s"><v>${places.get(text) ?? 0}</v></c>`,
    );
    return `<row r="${line + 1}">${written.join("")}</row>`;
  });
  return `<worksheet xmlns="${spreadsheetNamespace}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function sharedStrings(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return `<sst xmlns="${spreadsheetNamespace}" uniqueCount="${texts.length}">${items.join("")}</sst>`;
}

function styles(): string {
  return `<styleSheet xmlns="${spreadsheetNamespace}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>`;
}

/** A … Z; the demo's sheets have no more columns. */
function columnName(column: number): string {
  return String.fromCharCode(65 + column);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
