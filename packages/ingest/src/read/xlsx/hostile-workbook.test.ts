import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importText } from "../../testing/import-text.ts";
import { makeWorkbook, rowOf } from "../../testing/make-workbook.ts";

const rows = rowOf(1, ["Case no.", "Telegram"]) + rowOf(2, ["A", "@some_name"]);

async function refusalOf(bytes: Uint8Array): Promise<string | null> {
  const start = performance.now();
  const { fileRefusal } = await importText(bytes, { fileName: "x.xlsx" });
  expect(performance.now() - start).toBeLessThan(5_000);
  return fileRefusal;
}

/** Changes bytes of an archive's entries: the central directory says what kind of file each is. */
function patched(bytes: Uint8Array, name: string, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf("PK\x01\x02", 0, "latin1"); at >= 0; at = copy.indexOf("PK\x01\x02", at + 4, "latin1")) {
    if (copy.subarray(at + 46, at + 46 + name.length).toString() === name) change(new DataView(copy.buffer, copy.byteOffset), at);
  }
  return copy;
}

describe("a hostile workbook is refused at once", () => {
  it("that claims 16,384 × 1,048,576 cells by its dimension alone is read as the little that it holds", async () => {
    const bytes = makeWorkbook({ sheetData: rows, beforeSheetData: '<dimension ref="A1:XFD1048576"/>' });
    expect(bytes.length).toBeLessThan(3_000);
    expect(await importText(bytes, { fileName: "x.xlsx" })).toMatchObject({ rows: 1, accepted: 1, fileRefusal: null });
  });

  it("that has a cell in the last row and column", async () => {
    const bytes = makeWorkbook({ sheetData: `${rows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` });
    expect(bytes.length).toBeLessThan(3_000);
    expect(await refusalOf(bytes)).toBe("too-many-columns");
  });

  it("that is a bomb: one entry packed a thousand to one", async () => {
    const bomb = makeWorkbook({ sheetData: rows + " ".repeat(20_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf(bomb)).toBe("unsafe-archive");
  });

  it("that lies about the size of an entry", async () => {
    const bomb = makeWorkbook({ sheetData: rows + " ".repeat(20_000_000) });
    const liar = patched(bomb, "xl/worksheets/sheet1.xml", (view, entry) => view.setUint32(entry + 24, 1000, true));
    expect(await refusalOf(liar)).toBe("broken-archive");
  });

  it("that is a bomb of many texts", async () => {
    const sharedStrings = `<sst>${`<si><t>${"long text ".repeat(5_000)}</t></si>`.repeat(1_100)}</sst>`;
    const moreFiles = { "xl/sharedStrings.xml": [strToU8(sharedStrings), { level: 0 as const }] } satisfies Zippable;
    expect(await refusalOf(makeWorkbook({ sheetData: rows, moreFiles }))).toBe("workbook-too-large");
  });

  it("that holds a symbolic link", async () => {
    const bytes = zipSync({ "xl/workbook.xml": [strToU8("/etc/hostname"), { os: 3, attrs: (0o120777 << 16) >>> 0 }] });
    expect(await refusalOf(bytes)).toBe("unsafe-archive");
  });

  it.each([["../../evil.xml"], ["/etc/evil.xml"], ["xl\\..\\..\\evil.xml"]])("that holds a path which leads out: %s", async (name) => {
    expect(["unsafe-archive", "broken-archive"]).toContain(
      await refusalOf(makeWorkbook({ sheetData: rows, moreFiles: { [name]: strToU8("x") } })),
    );
  });

  it("that holds an archive", async () => {
    expect(await refusalOf(makeWorkbook({ sheetData: rows, moreFiles: { "xl/embeddings/inner.zip": zipSync({ a: strToU8("b") }) } }))).toBe(
      "unsafe-archive",
    );
  });

  it("that holds thousands of entries", async () => {
    const moreFiles = Object.fromEntries(Array.from({ length: 2_100 }, (_, place) => [`xl/media/${place}`, strToU8("x")]));
    expect(await refusalOf(makeWorkbook({ sheetData: rows, moreFiles }))).toBe("unsafe-archive");
  });

  it("that declares a document type, with entities that grow", async () => {
    const beforeRoot = '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>';
    expect(await refusalOf(makeWorkbook({ sheetData: rows, beforeRoot }))).toBe("doctype-in-workbook");
  });

  it("that is no workbook, is cut short, or has parts that are missing or broken", async () => {
    expect(await refusalOf(zipSync({ "word/document.xml": strToU8("<w/>") }))).toBe("not-a-workbook");
    expect(await refusalOf(makeWorkbook({ sheetData: rows }).subarray(0, 900))).toBe("broken-archive");
    expect(await refusalOf(makeWorkbook({ sheetData: `${rows}<row r="1"></row>` }))).toBe("broken-archive");
    expect(await refusalOf(zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }))).toBe("broken-archive");
  });
});
