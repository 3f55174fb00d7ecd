import { describe, expect, it } from "vitest";
import { decideDateOrder } from "./date-order.ts";
import { headersOf } from "./find-header.ts";
import { guessMapping } from "./guess-mapping.ts";
import { type Mapping, mappingText, parseMapping } from "./mapping.ts";

function guess(headers: readonly string[], ...rows: readonly (readonly string[])[]): Mapping {
  return guessMapping(
    headersOf(headers),
    rows.map((cells, place) => ({ line: place + 2, cells })),
  );
}

/** `header=use` of each column, with what the header said of it. */
function usesOf({ columns }: Mapping): readonly string[] {
  return columns.map((column) => {
    if (column.as !== "identifier") return `${column.header}=${column.as}`;
    const said = [column.role, column.heldBy, column.bankHeader].filter((word) => word !== undefined);
    return [`${column.header}=identifier`, ...said].join(" ");
  });
}

describe("a guessed mapping", () => {
  it("finds the long form in English, Thai, Chinese, Vietnamese and Indonesian", () => {
    const uses = ["case", "kind", "value", "bank", "role", "held-by", "basis", "seen-on"];
    for (const headers of [
      ["Case no.", "Type", "Identifier", "Bank name", "Role", "Held by", "Source", "Date"],
      ["เลขที่เคส", "ประเภท", "ข้อมูล", "ธนาคาร", "บทบาท", "ผู้ถือบัญชี", "แหล่งที่มา", "วันที่"],
      ["案件编号", "类型", "内容", "银行", "角色", "持有人", "来源", "日期"],
      ["Mã hồ sơ", "Loại", "Giá trị", "Ngân hàng", "Vai trò", "Chủ sở hữu", "Nguồn", "Ngày"],
      ["Nomor kasus", "Jenis", "Nilai", "Nama bank", "Peran", "Pemilik", "Sumber", "Tanggal"],
    ])
      expect(guess(headers)).toMatchObject({ shape: "long", columns: uses.map((as, place) => ({ header: headers[place], as })) });
  });

  it("finds the wide form, with what each header says of role, holder and bank", () => {
    const headers = [
      "Ref",
      "Recruiter phone",
      "Boss's Telegram",
      "Wallets",
      "Bank",
      "Account number",
      "Mule account",
      "Family phone number",
      "Date of contact",
      "Wallet balance",
      "Caseworker phone",
      "Notes",
    ];
    expect(usesOf(guess(headers))).toEqual([
      "Ref=case",
      "Recruiter phone=identifier recruiter",
      "Boss's Telegram=identifier boss",
      "Wallets=identifier",
      "Bank=bank",
      "Account number=identifier Bank",
      "Mule account=identifier mule Bank",
      "Family phone number=identifier family",
    ]);
  });

  it("reads names of programs: camel case and underscores", () => {
    expect(usesOf(guess(["caseReference", "paid_to", "toBank", "amountPaid", "WeChat", "fullName", "dateOfBirth", "heldBy"]))).toEqual([
      "caseReference=case",
      "paid_to=to",
      "toBank=to-bank",
      "amountPaid=amount",
      "WeChat=identifier",
      "fullName=crossed-out",
      "dateOfBirth=crossed-out",
      "heldBy=held-by",
    ]);
  });

  it("takes the reference as the case only where no better header is", () => {
    expect(usesOf(guess(["Reference", "Wallet"]))).toEqual(["Reference=case", "Wallet=identifier"]);
    expect(usesOf(guess(["Reference", "Case ID", "Wallet"]))).toEqual(["Case ID=case", "Wallet=identifier"]);
  });

  it("names columns of one header apart, and takes each column of identifiers", () => {
    expect(headersOf(["Phone", "Phone", "", "Phone"])).toEqual(["Phone", "Phone (2)", "Column 3", "Phone (3)"]);
    expect(usesOf(guess(["Case", "Phone", "Phone", "Date", "Date"]))).toEqual([
      "Case=case",
      "Phone=identifier",
      "Phone (2)=identifier",
      "Date=seen-on",
    ]);
  });

  it("knows wallets under any header by their check, but never a column about the person", () => {
    const wallet = "TUvPNdMEYKcq4DdanggXHwwkC5MPwTwzjF";
    expect(usesOf(guess(["Case", "Was it this?", "Address"], ["A", wallet, wallet], ["B", "N/A", wallet], ["C", wallet, wallet]))).toEqual([
      "Case=case",
      "Was it this?=identifier",
      "Address=crossed-out",
    ]);
  });

  it("decides the order of day and month per column, by the dates that can be read one way only", () => {
    expect(decideDateOrder(["01/02/2025", "13/02/2025"])).toBe("day-first");
    expect(decideDateOrder(["01/02/2025", "02/13/2025", "N/A"])).toBe("month-first");
    expect(decideDateOrder(["๑๓/๐๒/๒๕๖๘"])).toBe("day-first");
    expect(decideDateOrder(["01/02/2025", "03/04/2025"])).toBe("unknown");
    expect(decideDateOrder(["13/02/2025", "02/13/2025"])).toBe("unknown");
    expect(guess(["Case", "Date", "Date opened"], ["A", "02/28/2025", "28/02/2025"]).columns).toMatchObject([
      {},
      { dateOrder: "month-first" },
      { dateOrder: "day-first" },
    ]);
  });

  it("has one canonical text, and is read back from it", () => {
    const mapping = guess(["Case no.", "Kind", "Value", "Date", "Full name"], ["A", "", "", "28/02/2025", ""]);
    const text = mappingText(mapping);
    expect(parseMapping(text)).toEqual(mapping);
    expect(mappingText(parseMapping(JSON.stringify(mapping, null, 2)))).toBe(text);
    for (const broken of [
      "",
      "{}",
      "[]",
      '{"version":1,"shape":"long","columns":[{"header":"a","as":"name"}]}',
      `${text.slice(0, -1)},"more":1}`,
    ])
      expect(() => parseMapping(broken)).toThrow(expect.objectContaining({ code: "wrong-mapping" }));
  });
});
