import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSheet } from "read-excel-file/node";
import { afterAll, describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { importText, keysOf, reasonsOf } from "../../testing/import-text.ts";
import { makeWorkbook, rowOf } from "../../testing/make-workbook.ts";
import { openTable } from "../open-table.ts";
import { openSource } from "../source.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-workbook-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function rowsOf(source: string | Uint8Array): Promise<readonly (readonly [number, ...string[]])[]> {
  const { rows } = await openTable({ source: await openSource(source), fileName: "x.xlsx" });
  const gathered: (readonly [number, ...string[]])[] = [];
  for await (const { line, cells } of rows) gathered.push([line, ...cells]);
  return gathered;
}

const header = rowOf(1, ["Case no.", "Kind", "Value", "Bank", "Date"]);
const dateFormats =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="0.00&quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

describe("a workbook", () => {
  it("gives texts, dates as ISO, and numbers as they were typed", async () => {
    const sheetData = `${header}<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="str"><f>A1&amp;"x"</f><v>phone</v></c><c r="C3"><v>66812345678</v></c><c r="D3" s="3"><v>2.5</v></c><c r="E3" s="1"><v>45797</v></c></row><row r="4"><c r="A4" t="b"><v>1</v></c><c r="C4"><v>6.6812345678E10</v></c><c r="D4" t="e"><v>#REF!</v></c><c r="E4" s="2"><v>45797.5</v></c></row><row r="5"><c><v>0.30000000000000004</v></c></row>`;
    const sharedStrings = '<si><r><t>Caf</t></r><r><t xml:space="preserve">é _x0041_&lt; </t></r><rPh><t>no</t></rPh></si>';
    expect(await rowsOf(makeWorkbook({ sheetData, sharedStrings, cellFormats: dateFormats }))).toEqual([
      [1, "Case no.", "Kind", "Value", "Bank", "Date"],
      [3, "Café A< ", "phone", "66812345678", "2.5", "2025-05-20"],
      [4, "TRUE", "", "66812345678", "", "2025-05-20 12:00"],
      [5, "0.3"],
    ]);
  });

  it("takes what a formula showed as text, and never as a formula", async () => {
    const sheetData = `${header}<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2" t="inlineStr"><is><t>telegram</t></is></c><c r="C2" t="str"><f>HYPERLINK("https://t.me/some_boss","@some_boss")</f><v>@some_boss</v></c></row>${rowOf(3, ["A", "telegram", '=HYPERLINK("https://t.me/other_boss")'])}`;
    const gathered = await importText(makeWorkbook({ sheetData }), { fileName: "x.xlsx" });
    expect(keysOf(gathered)).toEqual(["handle:telegram:some_boss"]);
    expect(reasonsOf(gathered)).toEqual(["3 Value wrong-shape"]);
  });

  it("flags account numbers that the spreadsheet rounded, and takes those that only look so", async () => {
    const account = (line: number, number: string): string =>
      `<row r="${line}"><c r="A${line}" t="inlineStr"><is><t>A</t></is></c><c r="B${line}" t="inlineStr"><is><t>bank account</t></is></c><c r="C${line}"><v>${number}</v></c><c r="D${line}" t="inlineStr"><is><t>KBank</t></is></c></row>`;
    const gathered = await importText(
      makeWorkbook({
        sheetData: `${header}${account(2, "8.712304956E9")}${account(3, "1.2345678901234501E+19")}${account(4, "1234567890123450")}`,
      }),
      { fileName: "x.xlsx" },
    );
    expect(keysOf(gathered)).toEqual(["bank-account:TH.004:8712304956"]);
    expect(reasonsOf(gathered)).toEqual(["3 Value damaged-by-spreadsheet", "4 Value damaged-by-spreadsheet"]);
  });

  it("reads the first sheet that has rows, or the one that a mapping names, and says which there are", async () => {
    const path = join(folder, "sheets.xlsx");
    const cases = [
      ["Case no.", "Telegram"],
      ["A", "@first_one"],
    ].map((row) => row.map((value) => ({ value })));
    const others = [
      ["Case no.", "Telegram"],
      ["B", "@second_one"],
    ].map((row) => row.map((value) => ({ value })));
    await writeXlsxFile([
      { data: [[{ value: "Read me" }]], sheet: "About" },
      { data: cases, sheet: "Cases" },
      { data: others, sheet: "Others" },
    ]).toFile(path);
    const table = await openTable({ source: await openSource(path), fileName: "x.xlsx" });
    expect([table.sheets, table.sheet]).toEqual([["About", "Cases", "Others"], "Cases"]);
    for await (const _ of table.rows) break;
    const mapping = (sheet: string): string =>
      JSON.stringify({
        version: 1,
        shape: "wide",
        sheet,
        columns: [
          { header: "Case no.", as: "case" },
          { header: "Telegram", as: "identifier" },
        ],
      });
    const gather = async (sheet: string) =>
      importText(new Uint8Array(await openSource(path).then((source) => source.head(1e6))), {
        fileName: "x.xlsx",
        mapping: mapping(sheet),
      });
    expect((await gather("Others")).caseFiles[0]?.sightings[0]?.place).toEqual({
      file: "x.xlsx",
      sheet: "Others",
      line: 2,
      column: "Telegram",
    });
    expect((await gather("Nowhere")).fileRefusal).toBe("no-such-sheet");
  });

  it("reads cells as another reader does, from a workbook that a program wrote", async () => {
    const path = join(folder, "peer.xlsx");
    const texts = ["plain", "  spaces ", "a\nb", "<&>\"'", "ภาษาไทย", "မြန်မာ", "😀", "_x0041_", "=1+1", "0012", "\u2028"];
    const data = Array.from({ length: 300 }, (_, row) => [
      { value: `${texts[row % texts.length]} ${row}` },
      { value: row * 1234.5 },
      { value: new Date(Date.UTC(2020, 0, 1 + row)), format: "yyyy-mm-dd" },
      row % 3 === 0 ? null : { value: row % 2 === 0 },
    ]);
    await writeXlsxFile(data).toFile(path);
    const peer = (await readSheet(path, { trim: false })).map((row) =>
      row.map((cell) =>
        cell === null
          ? ""
          : cell instanceof Date
            ? cell.toISOString().slice(0, 10)
            : typeof cell === "boolean"
              ? String(cell).toUpperCase()
              : String(cell),
      ),
    );
    const ours = (await rowsOf(path)).map(([, ...cells]) => [...cells, ""].slice(0, 4));
    expect(ours).toEqual(peer);
  });

  it("reads large workbooks in pieces", async () => {
    const sheetData = [
      header,
      ...Array.from({ length: 30_000 }, (_, row) => rowOf(row + 2, [`A-${row % 900}`, "telegram", `@workbook${row}`, "", "2026-01-02"])),
    ].join("");
    writeFileSync(join(folder, "large.xlsx"), makeWorkbook({ sheetData }));
    let rows = 0;
    for (const [line] of await rowsOf(join(folder, "large.xlsx"))) rows = line;
    expect(rows).toBe(30_001);
  });
});
