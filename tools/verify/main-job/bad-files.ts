import { writeFile } from "node:fs/promises";
import { makeWorkbook, rowOf } from "@throughline/ingest/testing/make-workbook";
import { writeLongFile } from "@throughline/ingest/testing/write-long-file";
import { strToU8, zipSync } from "fflate";
import { seededRandom } from "../../seeded-random.ts";
import { writeZipBomb } from "./zip-bomb.ts";

/** What must become of a bad file: refused as a whole with a code, or read with so many rows and exactly these refusals. */
export type BadFileEnd =
  | { readonly refusedAs: string }
  | { readonly accepted: number; readonly refused: number /** `line column reason`, in order. */; readonly refusals: readonly string[] };

export interface BadFile {
  /** As the issue names it. */
  readonly words: string;
  readonly fileName: string;
  readonly write: (path: string) => Promise<void>;
  readonly end: BadFileEnd;
}

const wallet = "TUvPNdMEYKcq4DdanggXHwwkC5MPwTwzjF";
const workbookRows = rowOf(1, ["Case no.", "Telegram"]) + rowOf(2, ["A", "@some_name"]);
const columns = 500;
const rowsOfWide = 200;
const rowsOfLong = 1_000_000;

/** Every kind of bad input that the issue lists, in its order and at full size. */
export const badFiles: readonly BadFile[] = [
  text("an empty file", "empty.csv", "", { refusedAs: "empty-file" }),
  text("header only", "header.csv", "Case no.,Wallet\n", { refusedAs: "no-rows" }),
  bytes("a binary file", "binary.csv", seededRandom(1).bytes(1_000_000), { refusedAs: "binary-file" }),
  bytes("wrong encoding", "encoding.csv", inWindows1251("Номер дела,Телефон\nдело,Иванов и другие люди\n"), {
    refusedAs: "wrong-encoding",
  }),
  bytes("a small XLSX that claims 16,384 × 1,048,576 cells", "claims.xlsx", claimingWorkbook(), { accepted: 1, refused: 0, refusals: [] }),
  bytes("an XLSX with a cell in the last row and column", "last.xlsx", lastCellWorkbook(), { refusedAs: "too-many-columns" }),
  { words: "a zip bomb", fileName: "bomb.xlsx", write: writeZipBomb, end: { refusedAs: "unsafe-archive" } },
  bytes(
    "a symlink in a zip",
    "link.xlsx",
    zipSync({ "xl/workbook.xml": [strToU8("/etc/hostname"), { os: 3, attrs: (0o120777 << 16) >>> 0 }] }),
    { refusedAs: "unsafe-archive" },
  ),
  bytes(".. in a zip", "path.xlsx", makeWorkbook({ sheetData: workbookRows, moreFiles: { "../../evil.xml": strToU8("x") } }), {
    refusedAs: "unsafe-archive",
  }),
  text("a 10 MB cell", "cell.csv", `Case no.,Wallet,Telegram\nA,${"x".repeat(10_000_000)},@some_name\nB,${wallet},\n`, {
    accepted: 2,
    refused: 0,
    refusals: ["2 Wallet too-long"],
  }),
  text("500 columns", "wide.csv", wideTable(), { accepted: rowsOfWide, refused: 0, refusals: [] }),
  text("duplicate headers", "headers.csv", `Case no.,Wallet,Wallet,Wallet\nA,${wallet},N/A,${wallet.slice(0, -1)}G\n`, {
    accepted: 1,
    refused: 0,
    refusals: ["2 Wallet (3) bad-checksum"],
  }),
  text("NUL", "nul.csv", `Case no.,Telegram,Wallet\nA,@some\0name,${wallet}\nB\0,@other_name,\n`, {
    accepted: 1,
    refused: 1,
    refusals: ["2 Telegram not-well-formed", "3 Case no. reference-not-well-formed"],
  }),
  bytes("lone surrogates", "surrogates.csv", Buffer.from("\ufeffCase no.,Telegram\nA,@some\ud800name\nA,@good_name\n", "utf16le"), {
    accepted: 1,
    refused: 1,
    refusals: ["2 Telegram not-well-formed"],
  }),
  text(
    "lone surrogates in JSON",
    "surrogates.jsonl",
    '{"case":"A","telegram":"@some\\ud800name"}\n{"case":"A","telegram":"@good_name"}\n',
    {
      accepted: 1,
      refused: 1,
      refusals: ["1 telegram not-well-formed"],
    },
  ),
  text("__proto__ keys", "proto.csv", "Case no.,__proto__,constructor,toString,Telegram\nA,x,y,z,@some_name\n", {
    accepted: 1,
    refused: 0,
    refusals: [],
  }),
  text(
    "__proto__ keys in JSON",
    "proto.json",
    '[{"case":"A","__proto__":{"telegram":"@polluted_name"},"constructor":"x","telegram":"@some_name"}]',
    {
      accepted: 1,
      refused: 0,
      refusals: [],
    },
  ),
  text("formula cells", "formula.csv", `Case no.,Telegram,Wallet\nA,"=HYPERLINK(""http://x"",""@some_name"")",${wallet}\n`, {
    accepted: 1,
    refused: 0,
    refusals: ["2 Telegram wrong-shape"],
  }),
  bytes("formula cells in XLSX", "formula.xlsx", formulaWorkbook(), { accepted: 1, refused: 0, refusals: [] }),
  text("scientific notation in account numbers", "scientific.csv", "Case no.,Kind,Value,Bank\nA,bank account,8.71230E+09,KBank\n", {
    accepted: 0,
    refused: 1,
    refusals: ["2 Value damaged-by-spreadsheet"],
  }),
  bytes("scientific notation in account numbers in XLSX", "scientific.xlsx", scientificWorkbook(), {
    accepted: 0,
    refused: 1,
    refusals: ["2 Value damaged-by-spreadsheet"],
  }),
  {
    words: "1,000,000 rows",
    fileName: "long.csv",
    write: (path) => writeLongFile(path, rowsOfLong),
    end: { accepted: rowsOfLong, refused: 0, refusals: [] },
  },
];

function text(words: string, fileName: string, content: string, end: BadFileEnd): BadFile {
  return { words, fileName, write: (path) => writeFile(path, content), end };
}

function bytes(words: string, fileName: string, content: Uint8Array, end: BadFileEnd): BadFile {
  return { words, fileName, write: (path) => writeFile(path, content), end };
}

/** Cyrillic as an old Windows wrote it: an encoding that we do not read. */
function inWindows1251(content: string): Uint8Array {
  const firstLetter = 0x410;
  return Uint8Array.from(content, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code < firstLetter ? code : code - firstLetter + 0xc0;
  });
}

function claimingWorkbook(): Uint8Array {
  return makeWorkbook({ sheetData: workbookRows, beforeSheetData: '<dimension ref="A1:XFD1048576"/>' });
}

function lastCellWorkbook(): Uint8Array {
  return makeWorkbook({ sheetData: `${workbookRows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` });
}

function formulaWorkbook(): Uint8Array {
  const cell = '<c r="B2" t="str"><f>HYPERLINK("http://x","@some_name")</f><v>@some_name</v></c>';
  return makeWorkbook({ sheetData: rowOf(1, ["Case no.", "Telegram"]) + rowOf(2, ["A", cell]) });
}

/** An account number that a spreadsheet kept as a number and rounded. */
function scientificWorkbook(): Uint8Array {
  const header = rowOf(1, ["Case no.", "Kind", "Value", "Bank"]);
  return makeWorkbook({ sheetData: header + rowOf(2, ["A", "bank account", '<c r="C2"><v>8.7123049561234563E+18</v></c>', "KBank"]) });
}

function wideTable(): string {
  const names = Array.from({ length: columns }, (_, place) => `Telegram ${place}`);
  const rows = Array.from({ length: rowsOfWide }, (_, row) => `W-${row},${names.map((_, place) => `@wide_${row}_${place}`).join(",")}`);
  return `Case no.,${names.join(",")}\n${rows.join("\n")}\n`;
}
