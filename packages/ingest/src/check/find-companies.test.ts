import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCompanies } from "./find-companies.ts";

const named = (text: string): readonly string[] => findCompanies(text).map(({ name }) => name);

describe("companies named in a text", () => {
  it("are told by the word for their legal form, in the languages of the field", () => {
    expect(named("They said I work for Golden Phoenix Trading (Thailand) Co., Ltd. in Mae Sot.")).toEqual([
      "Golden Phoenix Trading (Thailand) Co., Ltd.",
    ]);
    expect(named("The contract was with Amber Gate Sdn Bhd, later with the Quartz River Group.")).toEqual([
      "Amber Gate Sdn Bhd",
      "Quartz River Group",
    ]);
    expect(named("ถูกส่งไปที่ บริษัท ดาวเหนือ เทรดดิ้ง จำกัด ตอนเช้า")).toEqual(["บริษัท ดาวเหนือ เทรดดิ้ง จำกัด"]);
    expect(named("我在金凤凰国际贸易有限公司工作")).toEqual(["金凤凰国际贸易有限公司"]);
    expect(named("Em làm ở Công ty TNHH Phượng Hoàng Vàng từ tháng 3")).toEqual(["Công ty TNHH Phượng Hoàng Vàng"]);
    expect(named("saya kerja di PT Samudra Emas sejak Januari")).toEqual(["PT Samudra Emas"]);
    expect(named("ရွှေသဇင် ကုမ္ပဏီ")).toEqual(["ရွှေသဇင် ကုမ္ပဏီ"]);
    expect(named("ខ្ញុំធ្វើការនៅ ក្រុមហ៊ុន សុខា")).toEqual(["ក្រុមហ៊ុន សុខា"]);
  });

  it("are taken as typed when the text is one name", () => {
    expect(named(" golden phoenix co ltd ")).toEqual(["golden phoenix co ltd"]);
  });

  it("are not looked for where no such word stands: the name of a person is none", () => {
    for (const text of [
      "Somchai Thongdee",
      "My name is Nguyen Van Hai.",
      "张伟明",
      "สมชาย ทองดี",
      "the company took my passport",
      "Company",
      "",
    ])
      expect(named(text)).toEqual([]);
  });

  it("stand where they say, in any text, and take no long time", () => {
    const bits = fc.constantFrom("Co., Ltd.", "Golden", "有限公司", "金凤凰", "บริษัท", "จำกัด", "PT ", "(", "\n", "a", " ");
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        for (const { start, end, name } of findCompanies(text)) expect(text.slice(start, end)).toBe(name);
      }),
    );
    for (const piece of ["Co Ltd ", "A", "บริษัท", "有", "金有限公司", "Công ty ", "(", "PT A "]) {
      const begun = performance.now();
      findCompanies(piece.repeat(Math.ceil(100_000 / piece.length)));
      expect(performance.now() - begun, piece).toBeLessThan(1000);
    }
  });
});
