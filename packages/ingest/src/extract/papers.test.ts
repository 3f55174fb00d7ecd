import { storableKey } from "@throughline/model/identifier/secret-identifier";
import { describe, expect, it } from "vitest";
import { extractCandidates } from "./extract-candidates.ts";

const keysIn = (text: string, country = "TH"): readonly string[] =>
  extractCandidates(text, { country }).map(({ key }) => decodeURIComponent(key));

describe("papers, plates and companies in a text", () => {
  it("are read behind the word for them, with words between", () => {
    expect(keysIn("The van's plate number was DDZ 4691, grey.", "PH")).toEqual(["vehicle:PH:DDZ4691"]);
    expect(keysIn("จำป้ายทะเบียนรถได้ 2จฟ 6254 สีขาว")).toEqual(["vehicle:TH:2จฟ6254"]);
    expect(keysIn("Kampuni imesajiliwa kwa namba PVT-MT62700", "KE")).toEqual(["company:KE:PVT-MT62700"]);
    expect(keysIn("เลขทะเบียนนิติบุคคล 0105561000003 ครับ")).toEqual(["company:TH:0105561000003"]);
  });

  it("need the country of a passport beside it, and take none from the next clause", () => {
    expect(keysIn("They kept my Kenyan passport AB3609409.")).toEqual(["document:passport-ke:AB3609409"]);
    expect(keysIn("Passport (Nepal): N8458194, gone")).toEqual(["document:passport-np:N8458194"]);
    expect(keysIn("Passport number AB3609409. I am Kenyan.")).toEqual([]);
    expect(keysIn("พาสปอร์ตเลขที่ A3323220 ถูกยึด หนังสือเดินทางพม่า")).toEqual([]);
  });

  it("are secret when they are a person's: stored as a keyed hash and no more", () => {
    const [found] = extractCandidates("Aadhaar number 3559 7268 0525", { country: "IN" });
    expect(found).toMatchObject({ kind: "document", isSecret: true });
    expect(storableKey(found?.key ?? "", () => "a".repeat(26))).toBe(`document:in-national-id:hmac-${"a".repeat(26)}`);
  });

  it("are not made of other numbers that follow such a word", () => {
    expect(keysIn("The company took 50000 baht from us")).toEqual([]);
    expect(keysIn("công ty gọi số 0912345678", "VN").filter((key) => key.startsWith("company:"))).toEqual([]);
    expect(keysIn("a plate of rice for 40 baht")).toEqual([]);
  });
});
