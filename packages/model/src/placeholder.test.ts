import { describe, expect, it } from "vitest";
import { isPlaceholder } from "./placeholder.ts";
import { wordList } from "./word-list.ts";

describe("isPlaceholder", () => {
  it("knows how forms of the field say that there is nothing", () => {
    const texts =
      wordList(`N/A | n.a. | none | None. | (none) | Unknown | UNKNOWN!! | - | -- | — | … | ? | ??? | xxx | XXXXX | 0 | 000000 | 00-000 | +00 000 |
      ไม่มี | ไม่ทราบ | "ไม่ระบุ" | 不知道 | 无 | မရှိ | မသိပါ | គ្មាន | មិនដឹង | ບໍ່ມີ | ບໍ່ຮູ້ | không có | Không biết | tidak ada | wala | पता नहीं | hakuna | لا يوجد | null | #N/A | ๐๐๐๐ | -99 | ｎ／ａ`);
    for (const text of texts) expect(isPlaceholder(text), text).toBe(true);
    for (const text of ["", "  ", "\u200b"]) expect(isPlaceholder(text), JSON.stringify(text)).toBe(true);
  });

  it("leaves what may be somebody's identifier", () => {
    const texts = wordList(
      `TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t | 0812345678 | 0000000001 | xx_boss | nana | KK | unknown_boss | @none_88 | 1 | Noname Tower | นายไม่มี | 无名 | +66 81 234 5678`,
    );
    for (const text of texts) expect(isPlaceholder(text), text).toBe(false);
  });
});
