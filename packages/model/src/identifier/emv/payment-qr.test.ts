import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc16 } from "./crc16.ts";
import { readPaymentQr } from "./payment-qr.ts";
import { readSlipQr } from "./slip-qr.ts";
import { readFields } from "./tlv.ts";

function field(id: string, value: string): string {
  return id + String(value.length).padStart(2, "0") + value;
}

function sealed(body: string, tag = "63"): string {
  const open = `${body}${tag}04`;
  return open + crc16(open);
}

function read(text: string) {
  const outcome = readPaymentQr(text);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const toPhone = field("29", field("00", "A000000677010111") + field("01", "0066812345678"));

describe("readPaymentQr", () => {
  it("reads whom a PromptPay payload pays, and how much", () => {
    const payload = read(sealed(`000201010212${toPhone}5802TH5303764${field("54", "71000.50")}${field("59", "INVENTED SHOP")}`));
    expect(payload).toMatchObject({
      scheme: "promptpay",
      amount: "71000.50",
      currency: "THB",
      country: "TH",
      merchantName: "INVENTED SHOP",
    });
    expect(payload.identifiers.map(({ key }) => key)).toEqual(["payment-alias:promptpay:+66812345678"]);
    expect(payload.identifiers[0]?.also?.map(({ key }) => key)).toEqual(["phone:e164:+66812345678"]);
  });

  it("reads a bill's biller and its reference", () => {
    const bill = field("30", field("00", "A000000677010112") + field("01", "010555112345901") + field("02", "CUST000123"));
    expect(read(sealed(`000201010211${bill}5802TH5303764`)).identifiers.map(({ key }) => key)).toEqual([
      "payment-alias:promptpay-biller:010555112345901",
      "payment-reference:promptpay-bill.010555112345901:CUST000123",
    ]);
  });

  it("reads a KHQR of a person with the account at its bank, in riel or dollars", () => {
    const person = field("29", field("00", "sok_dara@abaa") + field("01", "000 123 456") + field("02", "ABA Bank"));
    const payload = read(
      sealed(`000201010211${person}5303840${field("54", "20")}5802KH${field("60", "Phnom Penh")}${field("62", field("01", "INV-7"))}`),
    );
    expect(payload).toMatchObject({ scheme: "khqr", amount: "20", currency: "USD", merchantCity: "Phnom Penh", reference: "INV-7" });
    expect(payload.identifiers.map(({ key }) => key)).toEqual(["payment-alias:bakong:sok_dara@abaa", "bank-account:KH.ABAAKHPP:000123456"]);
  });

  it("reads the NAPAS example with its amount and purpose", () => {
    const payload = read(
      "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E",
    );
    expect(payload).toMatchObject({ scheme: "vietqr", amount: "180000", currency: "VND", reference: "NPS6869" });
    expect(payload.identifiers.map(({ key }) => key)).toEqual(["bank-account:VN.SGTTVNVX:0011012345678"]);
  });

  it("marks a national id as a secret", () => {
    const payload = read(sealed(`000201010211${field("29", field("00", "A000000677010111") + field("02", "1101700203450"))}5802TH`));
    expect(payload.identifiers).toMatchObject([{ kind: "document", isSecret: true, display: "national id (TH)" }]);
  });

  it("never throws, and refuses any single character changed", () => {
    const whole = sealed(`000201010211${toPhone}5802TH5303764`);
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }), (at, letter) => {
        fc.pre(letter.toUpperCase() !== whole[at]?.toUpperCase());
        expect(readPaymentQr(whole.slice(0, at) + letter + whole.slice(at + 1)).ok).toBe(false);
        readSlipQr(whole.slice(at));
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});

describe("readSlipQr", () => {
  it("reads the sending bank and the reference, and holds to its CRC", () => {
    const slip = sealed(
      field("00", `0006000001${field("01", "004")}${field("02", "2024032112345678901234567")}`) + field("51", "TH"),
      "91",
    );
    expect(readSlipQr(slip)).toEqual({ ok: true, value: { sendingBank: "004", reference: "2024032112345678901234567" } });
    expect(readSlipQr(slip.replace("0321", "0322"))).toEqual({ ok: false, reason: "bad-checksum" });
  });
});

describe("the payload's fields", () => {
  it("have the CRC that CRC-16/CCITT-FALSE is published with", () => {
    expect(crc16("123456789")).toBe("29B1");
  });

  it("fill the text to its end, each once", () => {
    expect(readFields("0002010102AB")).toEqual(
      new Map([
        ["00", "01"],
        ["01", "AB"],
      ]),
    );
    for (const text of ["", "0", "0003AB", "00020100020", "0002010002AB", "XX02AB"]) expect(readFields(text), text).toBeNull();
  });
});
