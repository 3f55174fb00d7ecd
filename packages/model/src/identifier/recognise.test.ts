import { describe, expect, it } from "vitest";
import type { RecognitionContext } from "./identifier-rule.ts";
import { recognise, rulesNamed } from "./registry.ts";

function read(text: string, kindText?: string, context: RecognitionContext = {}): string {
  const outcome = recognise(text, context, kindText === undefined ? {} : { kindText });
  return outcome.ok ? outcome.value.key : outcome.reason;
}

const tron = "TUvPNdMEYKcq4DdanggXHwwkC5MPwTwzjF";

describe("recognise", () => {
  it("takes a value for what it is, whatever the column is called", () => {
    for (const hint of ["XBT", "ETH", "bank account", "phone", "compound", "Telegram", "ชื่อ", undefined]) {
      expect(read(tron, hint)).toBe(`wallet:tron:${tron}`);
      expect(read("https://t.me/some_boss", hint)).toBe("handle:telegram:some_boss");
      expect(read("boss@example.com", hint)).toBe("email:address:boss@example.com");
    }
  });

  it("never guesses a phone, an account or a handle", () => {
    for (const text of ["0812345678", "1234567890", "66812345678", "some_boss", "somebody", "12345"]) {
      expect(read(text, undefined, { country: "TH" }), text).toBe("not-recognised");
    }
    expect(read("@some_boss")).toBe("needs-platform");
    expect(read("some_boss", "username")).toBe("needs-platform");
    expect(read("+66 81 234 5678")).toBe("phone:e164:+66812345678");
    expect(read("KBank 871-2-30495-6")).toBe("bank-account:TH.004:8712304956");
  });

  it("takes the platform or the exchange of the row as a hint", () => {
    expect(read("some_boss", "handle", { platform: "Telegram" })).toBe("handle:telegram:some_boss");
    expect(read("some_boss", "ไอดี", { platform: "ไลน์" })).toBe("handle:line:some_boss");
    expect(read("0812345678", "handle", { platform: "WhatsApp", country: "TH" })).toBe("phone:e164:+66812345678");
    expect(read("987654321", "bank account", { bank: "币安" })).toBe("exchange-user:binance:987654321");
    expect(read("987654321", "account", { platform: "Binance" })).toBe("exchange-user:binance:987654321");
  });

  it("gives the refusal that helps most", () => {
    expect(read(`${tron.slice(0, -1)}G`, "wallet")).toBe("bad-checksum");
    expect(read(`${tron.slice(0, -1)}G`)).toBe("bad-checksum");
    expect(read("1.23457E+11", "bank account")).toBe("damaged-by-spreadsheet");
    expect(read("0812345678", "phone")).toBe("needs-country");
    expect(read("987654321", "uid")).toBe("needs-provider");
    expect(read("012345678", "bank", { bank: "KBank" })).toBe("wrong-length");
    expect(read("", "wallet")).toBe("empty");
    expect(read("\u200b ", "wallet")).toBe("empty");
    expect(read("a\ud800", "wallet")).toBe("not-well-formed");
    expect(read("x".repeat(513), "wallet")).toBe("too-long");
  });
});

describe("rulesNamed", () => {
  it.each([
    ["USDT TRC20", ["tron"]],
    ["Recruiter phone", ["phone"]],
    ["Phone/WhatsApp", ["whatsapp", "phone"]],
    ["เลขที่บัญชีธนาคาร", ["iban", "local-bank-account"]],
    ["LINE ID", ["line"]],
    ["微信号码", ["wechat"]],
    ["Website/URL", ["url", "domain"]],
    ["Number", []],
    ["", []],
  ])("reads the form's word %s", (kindText, expected) => {
    expect(rulesNamed(kindText).map(({ name }) => name)).toEqual(expected);
  });
});
