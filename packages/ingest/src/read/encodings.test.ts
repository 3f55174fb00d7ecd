import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { importText, keysOf } from "../testing/import-text.ts";
import { decodeText } from "./decode-text.ts";
import { detectEncoding, type Encoding } from "./detect-encoding.ts";
import { openSource } from "./source.ts";

const thai = "เลขที่เคส,ประเภท,ข้อมูล\r\nมก-001,ไลน์,นายหน้า\r\nมก-002,เทเลแกรม,@khonha_ngan1\r\n";
const chinese = "案件编号,类型,内容\n甲-1,电报,@zhaopin_one\n甲-2,园区名称,亚太新城\n甲-3,园区名称,这个园区在河边，有很多人\n";

async function decoded(bytes: Uint8Array): Promise<string> {
  const source = await openSource(bytes);
  let text = "";
  for await (const piece of decodeText(source, await detectEncoding(source))) text += piece;
  return text;
}

async function encodingOf(bytes: Uint8Array): Promise<string> {
  return detectEncoding(await openSource(bytes)).catch((error: { readonly code: string }) => error.code);
}

describe("encodings", () => {
  it("reads Thai and Chinese in every encoding of the field, with and without a byte order mark", async () => {
    const cases: readonly (readonly [Encoding, string])[] = [
      ["utf-8", thai],
      ["utf-8", chinese],
      ["utf-16le", thai],
      ["utf-16be", chinese],
      ["cp874", thai],
      ["gb18030", chinese],
    ];
    for (const [encoding, text] of cases) {
      const bytes = iconv.encode(text, encoding);
      expect([encoding, await encodingOf(bytes), await decoded(bytes)]).toEqual([encoding, encoding, text]);
      if (!encoding.startsWith("utf")) continue;
      const marked = iconv.encode(text, encoding, { addBOM: true });
      expect([encoding, await encodingOf(marked), await decoded(marked)]).toEqual([encoding, encoding, text]);
    }
  });

  it("refuses what is written in an encoding it does not read, instead of giving mojibake", async () => {
    const foreign: readonly (readonly [string, string])[] = [
      ["latin1", "Référence,Téléphone\ndossier numéro dix,café à côté\n"],
      ["windows-1251", "Номер дела,Телефон\nдело,Иванов и другие люди\n"],
      ["windows-1258", "Hồ sơ,Điện thoại\nmột,người nhận tiền\n".normalize("NFD")],
      ["big5", "案件編號,內容\n甲,這個園區在河邊的時候我們沒有看到他們\n"],
      ["euc-kr", "사건번호,내용\n하나,이 사람은 우리를 데리고 갔습니다\n"],
      ["shift_jis", "番号,内容\n一,カタカナとひらがなで書いた文章です\n"],
      ["koi8-r", "Номер дела,Телефон\nдело,другие люди\n"],
    ];
    for (const [encoding, text] of foreign)
      expect([encoding, await encodingOf(iconv.encode(text, encoding))]).toEqual([encoding, "wrong-encoding"]);
  });

  it("refuses UTF-8 that breaks off, even at the last byte of a large file", async () => {
    const bytes = Buffer.concat([Buffer.from("case,value\n".padEnd(2_000_000, "a,b\n")), Buffer.from("ก").subarray(0, 2)]);
    expect(await encodingOf(bytes)).toBe("wrong-encoding");
  });

  it("takes the encoding that a mapping names, and refuses bytes that it does not have", async () => {
    const mapping = (encoding: string): string =>
      JSON.stringify({
        version: 1,
        shape: "long",
        encoding,
        columns: [
          { header: "case", as: "case" },
          { header: "wallet", as: "identifier" },
        ],
      });
    const bytes = iconv.encode("case,wallet\nก,TUvPNdMEYKcq4DdanggXHwwkC5MPwTwzjF\n", "cp874");
    expect(keysOf(await importText(bytes, { mapping: mapping("cp874") }))).toHaveLength(1);
    expect((await importText(Buffer.from([...bytes, 0xfc, 0xff]), { mapping: mapping("cp874") })).fileRefusal).toBe("wrong-encoding");
    expect((await importText(bytes, { mapping: mapping("utf-8") })).fileRefusal).toBe("wrong-encoding");
  });

  it("never splits a character between pieces", async () => {
    const text = `${"x".repeat(131_071)}😀${"ก😀".repeat(100_000)}`;
    for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) {
      expect((await decoded(iconv.encode(text, encoding, { addBOM: true }))) === text, encoding).toBe(true);
    }
  });

  it("gives back any text that was written in UTF-8 or UTF-16", async () => {
    const texts = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }).map((text) => `case,value\n${text.replaceAll("\0", "")}\n`);
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom("utf-8", "utf-16le", "utf-16be"), async (text, encoding) => {
        expect(await decoded(iconv.encode(text, encoding, { addBOM: true }))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
