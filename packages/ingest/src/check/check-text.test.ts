import { describe, expect, it } from "vitest";
import { openTextCheck } from "./check-text.ts";
import { openTextChecker } from "./text-checker.ts";

const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const check = openTextCheck();
const repaired = (text: string) => check(text, {}).doubtful.map(({ reason, repairs }) => [reason, repairs.map((one) => one.repaired)]);

describe("checking a text", () => {
  it("finds what fails its check within a sentence, and what it was meant to be", () => {
    const text = `He sent it to ${wallet.slice(0, -1)}b last week.`;
    const [failed] = check(text, {}).doubtful;
    expect(failed).toMatchObject({ reason: "bad-checksum", repairs: [{ repaired: wallet, change: "mistyped", place: 33 }] });
    expect(text.slice(failed?.start, failed?.end)).toBe(failed?.raw);
  });

  it("sees a letter of another alphabet, an IBAN in groups, and a value typed alone", () => {
    expect(repaired(`to ${wallet.replace("o", "о")} today`)).toEqual([["not-recognised", [wallet]]]);
    expect(repaired("IBAN DE89 3704 0044 0532 0130 01 at the bank")).toEqual([
      ["bad-checksum", expect.arrayContaining(["DE89370400440532013000"])],
    ]);
    expect(repaired(" @goldenbos88 ")).toEqual([["needs-platform", []]]);
  });

  it("doubts nothing that is right, that is prose, or that is a long word", () => {
    expect(repaired(wallet)).toEqual([]);
    expect(repaired("They told me to wait in the room and not to speak with anybody before the guard came back.")).toEqual([]);
    expect(repaired("They told me to wait in the room.")).toEqual([]);
    expect(repaired(`Rechtsschutzversicherungsgesellschaften, ${wallet}`)).toEqual([]);
  });

  it("names places by name in any script and by sound, and says which", () => {
    const text = "From Bangkok they drove us to Mae Sood. เราอยู่ที่แม่สอด, my Bangkok Bank card";
    const found = check(text, { country: "TH" }).places.map(({ start, end, suggestions: [first] }) => [
      text.slice(start, end),
      first?.place.name,
      first?.reason,
    ]);
    expect(found).toEqual([
      ["Bangkok", "Bangkok", "exact"],
      ["Mae Sood", "Mae Sot", "sound"],
      ["แม่สอด", "Mae Sot", "exact"],
    ]);
  });

  it("says of a phone that is none here in which countries it is one, the one whose language names it first", () => {
    const text = "ဖုန်း ၀၉-၇၇၁ ၂၃၄ ၅၆၇ ကို ဆက်သွယ်ပါ။ room 09771234, order 09771234567, phone 0812345678";
    const found = check(text, { country: "TH" }).doubtful.map(({ raw, reason, repairs }) => [raw, reason, repairs[0]]);
    expect(found).toEqual([
      ["၀၉-၇၇၁ ၂၃၄ ၅၆၇", "not-assigned", expect.objectContaining({ change: "other-country", country: "MM", repaired: "+95 9 771 234567" })],
    ]);
    expect(check("my phone is 0812345678", {}).doubtful).toEqual([
      expect.objectContaining({
        raw: "0812345678",
        reason: "needs-country",
        repairs: expect.arrayContaining([expect.objectContaining({ country: "TH" })]),
      }),
    ]);
  });

  it("takes a bounded time for text made to be slow", () => {
    const started = performance.now();
    for (const sign of ["T", "1", "GB29 ", "ก", "in Aaaaa "]) check(sign.repeat(Math.floor(100_000 / sign.length)), {});
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("checking in a thread of its own", () => {
  it("answers each text with its own findings, and again after it was closed", async () => {
    const checker = openTextChecker();
    const texts = [wallet, "nothing here at all, only words of a sentence that goes on", `${wallet.slice(0, -1)}b`];
    const counts = await Promise.all(texts.map(async (text) => (await checker.check(text, {})).candidates.length));
    expect(counts).toEqual([1, 0, 0]);
    await checker.close();
    expect((await checker.check(wallet, {})).candidates).toHaveLength(1);
    await checker.close();
  });

  it("gives up what waits when it is closed", async () => {
    const checker = openTextChecker();
    const waiting = expect(checker.check(wallet, {})).rejects.toMatchObject({ code: "check-failed" });
    await checker.close();
    await waiting;
  });
});
