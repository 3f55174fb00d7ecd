import { describe, expect, it } from "vitest";
import { romaniseBurmese } from "./romanise-burmese.ts";
import { romaniseKhmer } from "./romanise-khmer.ts";
import { romaniseThai } from "./romanise-thai.ts";

describe("romanising", () => {
  it("spells as place names are spelt", () => {
    expect(romaniseThai("ลำปาง")).toBe("lampang");
    expect(romaniseThai("หนองบัวลำภู")).toBe("nongbualamphu");
    expect(romaniseThai("ປາກເຊ")).toBe("pakche");
    expect(romaniseBurmese("ရွှေကုက္ကို")).toBe("shwekukko");
    expect(romaniseBurmese("တောင်ကြီး")).toBe("taungkyi");
    expect(romaniseKhmer("ភ្នំពេញ")).toBe("phnumpenh");
  });

  it("leaves other letters as they are", () => {
    for (const romanise of [romaniseThai, romaniseBurmese, romaniseKhmer]) expect(romanise("KK Park 园区")).toBe("KK Park 园区");
  });
});
