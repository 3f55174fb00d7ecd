import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { importText, keysOf, reasonsOf } from "./testing/import-text.ts";
import { writeLongFile } from "./testing/write-long-file.ts";

const wallet = "TUvPNdMEYKcq4DdanggXHwwkC5MPwTwzjF";
const folder = mkdtempSync(join(tmpdir(), "throughline-bad-input-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Imports a file in a process of its own and tells the counts and the memory it took above the start, in megabytes. */
async function importApart(
  path: string,
): Promise<{ readonly rows: number; readonly accepted: number; readonly refused: number; readonly megabytes: number }> {
  const built = new URL("../dist/import-file.js", import.meta.url);
  const script = `
    import { openImport } from ${JSON.stringify(built.href)};
    const before = process.resourceUsage().maxRSS;
    let last = { rows: 0, accepted: 0, refused: 0 };
    for await (const { rows, accepted, refused } of openImport({ source: ${JSON.stringify(path)}, fileName: "x.csv" })) last = { rows, accepted, refused };
    console.log(JSON.stringify({ ...last, megabytes: Math.round((process.resourceUsage().maxRSS - before) / 1024) }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
  });
  return JSON.parse(stdout);
}

describe("bad input", () => {
  it.each([
    ["an empty file", "", "empty-file"],
    ["a file of blank lines", " \n\n\t\n", "empty-file"],
    ["nothing but a byte order mark", "\ufeff", "empty-file"],
    ["a header without rows", "Case no.,Wallet\n", "no-rows"],
    ["a header and blank rows", "Case no.,Wallet\n,\n\n", "no-rows"],
    ["a table without a case", `Wallet,Telegram\n${wallet},@some_name\n`, "no-case-column"],
    ["a table with nothing to take", "Case no.,Notes,Full name\nA,text,name\n", "no-usable-column"],
    ["prose", "Dear colleague,\nplease find attached what we spoke of.\n", "no-case-column"],
    ["an empty list", "[]", "no-rows"],
  ])("refuses %s", async (_, text, reason) => {
    expect(await importText(text, { fileName: text === "[]" ? "x.json" : "x.csv" })).toMatchObject({
      rows: 0,
      caseFiles: [],
      fileRefusal: reason,
    });
  });

  it.each([
    ["a picture", "89504e470d0a1a0a0000000d49484452", "binary-file"],
    ["a PDF", `255044462d312e370a${"00ff80".repeat(50)}`, "binary-file"],
    ["an old or a locked Excel file", "d0cf11e0a1b11ae1", "old-spreadsheet"],
    ["a gzip", "1f8b0800000000000003", "binary-file"],
    ["noise", "00017f80fe02ff9310".repeat(40), "binary-file"],
  ])("refuses %s whatever it is called", async (_, hex, reason) => {
    const bytes = Buffer.concat([Buffer.from(hex, "hex"), Buffer.alloc(600, 0)]);
    for (const fileName of ["x.csv", "x.json", "x.xlsx"]) expect((await importText(bytes, { fileName })).fileRefusal).toBe(reason);
  });

  it("refuses a cell of 10 MB as a value, and takes the rest of its row", async () => {
    const path = join(folder, "cell.csv");
    writeFileSync(path, `Case no.,Wallet,Telegram\nA,${"x".repeat(10_000_000)},@some_name\nB,${wallet},\n`);
    const { megabytes, ...counts } = await importApart(path);
    expect(counts).toEqual({ rows: 2, accepted: 2, refused: 0 });
    expect(megabytes).toBeLessThan(256);
    const gathered = await importText(`Case no.,Wallet,Telegram\nA,"${"x, ".repeat(3_000_000)}",@some_name\n`);
    expect(reasonsOf(gathered)).toEqual(["2 Wallet too-long"]);
    expect(keysOf(gathered)).toEqual(["handle:telegram:some_name"]);
  });

  it("refuses a row larger than 16 MB, as an open quotation mark makes them", async () => {
    const text = `Case no.,Wallet\nA,"${`${wallet}\n`.repeat(600_000)}`;
    expect((await importText(text)).fileRefusal).toBe("row-too-large");
  });

  it("reads 500 columns, and refuses more than 2,000", async () => {
    const wide = (columns: number): string => {
      const names = Array.from({ length: columns }, (_, place) => `Telegram ${place}`);
      return `Case no.,${names.join(",")}\nA,${names.map((_, place) => `@name_${place}`).join(",")}\n`;
    };
    expect(keysOf(await importText(wide(500)))).toHaveLength(500);
    expect((await importText(wide(2_000))).fileRefusal).toBe("too-many-columns");
  });

  it("reads columns of one header, each under a name of its own", async () => {
    const gathered = await importText(`Case no.,Wallet,Wallet,Wallet\nA,${wallet},N/A,${wallet.slice(0, -1)}G\n`);
    expect(keysOf(gathered)).toEqual([`wallet:tron:${wallet}`]);
    expect(reasonsOf(gathered)).toEqual(["2 Wallet (3) bad-checksum"]);
  });

  it("refuses NUL and damaged letters where they stand: as values, and in a reference as a row", async () => {
    const gathered = await importText(`Case no.,Telegram,Wallet\nA,@some\0name,${wallet}\nB\0,@other_name,\nC\ufffd,@third_name,\n`);
    expect(reasonsOf(gathered)).toEqual([
      "2 Telegram not-well-formed",
      "3 Case no. reference-not-well-formed",
      "4 Case no. reference-not-well-formed",
    ]);
    expect(gathered).toMatchObject({ rows: 3, accepted: 1, refused: 2 });
  });

  it("refuses lone surrogates of UTF-16 as values", async () => {
    const bytes = Buffer.from(`\ufeffCase no.,Telegram\nA,@some\ud800name\nA,@good_name\n`, "utf16le");
    const gathered = await importText(bytes);
    expect(reasonsOf(gathered)).toEqual(["2 Telegram not-well-formed"]);
    expect(keysOf(gathered)).toEqual(["handle:telegram:good_name"]);
  });

  it("reads headers such as __proto__ and constructor as names of columns", async () => {
    const gathered = await importText("Case no.,__proto__,constructor,toString,Telegram\nA,x,y,z,@some_name\n");
    expect(keysOf(gathered)).toEqual(["handle:telegram:some_name"]);
    expect(gathered.refusals).toEqual([]);
  });

  it("keeps what looks like a formula as text, and refuses it as an identifier", async () => {
    const gathered = await importText(
      `Case no.,Telegram,Wallet\nA,"=HYPERLINK(""http://x"",""@some_name"")",${wallet}\n=1+1,@other_name,\n`,
    );
    expect(reasonsOf(gathered)).toEqual(["2 Telegram wrong-shape"]);
    expect(gathered.caseFiles.map(({ reference }) => reference)).toEqual(["A", "=1+1"]);
  });

  it("flags numbers in scientific notation, and guesses no digit", async () => {
    const gathered = await importText(
      'Case no.,Kind,Value,Bank\nA,bank account,8.71230E+09,KBank\nA,phone,"6,6812E+10",\nA,exchange uid,1.0235E+8,Binance\n',
    );
    expect(reasonsOf(gathered)).toEqual([
      "2 Value damaged-by-spreadsheet",
      "3 Value damaged-by-spreadsheet",
      "4 Value damaged-by-spreadsheet",
    ]);
    expect(gathered.caseFiles).toEqual([]);
  });

  it("refuses dates that can be read two ways, and takes the sighting without", async () => {
    const gathered = await importText("Case no.,Telegram,Date\nA,@some_name,01/02/2025\nA,@some_name,2025-03-04\n");
    expect(reasonsOf(gathered)).toEqual(["2 Date ambiguous-date"]);
    expect(gathered.caseFiles[0]?.sightings.map(({ seenOn }) => seenOn)).toEqual([undefined, "2025-03-04"]);
  });

  it("names cells without a column, and rows that are short", async () => {
    const gathered = await importText("Case no.,Telegram,Line\nA,@some_name,,stray\nB,@other_name\n");
    expect(reasonsOf(gathered)).toEqual(["2 cell-without-column"]);
    expect(gathered.accepted).toBe(2);
  });

  it("finds the header below a title", async () => {
    const gathered = await importText("Register of accounts,,\nPrinted 1 May,,\n,,\nCase no.,Telegram,Notes\nA,@some_name,x\n");
    expect(gathered.caseFiles[0]?.sightings[0]?.place).toMatchObject({ line: 5, column: "Telegram" });
    expect(gathered.rows).toBe(1);
  });

  it("reads many rows in flat memory", async () => {
    const path = join(folder, "long.csv");
    await writeLongFile(path, 60_000);
    const { megabytes, ...counts } = await importApart(path);
    expect(counts).toEqual({ rows: 60_000, accepted: 60_000, refused: 0 });
    expect(megabytes).toBeLessThan(256);
  }, 60_000);
});
