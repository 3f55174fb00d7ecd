import { type Outcome, refused, taken } from "../../outcome.ts";
import type { RecognisedIdentifier } from "../identifier-rule.ts";
import { crc16 } from "./crc16.ts";
import { inKhqr } from "./khqr.ts";
import { inPromptPay } from "./prompt-pay.ts";
import { type Fields, fieldsWithin, readFields } from "./tlv.ts";
import { inVietQr } from "./viet-qr.ts";

/** What a payment QR says. */
export interface PaymentQr {
  readonly scheme: "promptpay" | "khqr" | "vietqr";
  /** Whom it pays, the most telling first: aliases, accounts, references. A national id or a card among them is a secret. */
  readonly identifiers: readonly RecognisedIdentifier[];
  /** Exact decimal text, as the payload has it. */
  readonly amount: string | null;
  /** ISO 4217 letters of the numeric code in the payload; null for one that the field's schemes do not use. */
  readonly currency: string | null;
  readonly merchantName: string | null;
  readonly merchantCity: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Bill number or purpose, as the payer's screen shows it. */
  readonly reference: string | null;
}

/** `wrong-shape`: no payload; `bad-checksum`: its CRC fails; `unknown-prefix`: a scheme that is not read. */
export type PaymentQrRefusal = "wrong-shape" | "bad-checksum" | "unknown-prefix";

const start = "000201";
const crcField = /^(.*6304)([0-9A-F]{4})$/isu;
const currencyByNumber: Readonly<Record<string, string>> = { "764": "THB", "116": "KHR", "840": "USD", "704": "VND" };
const schemes = [
  ["promptpay", inPromptPay],
  ["vietqr", inVietQr],
  ["khqr", inKhqr],
] as const;

/** Reads the content of a payment QR (EMV QRCPS merchant-presented): PromptPay, KHQR or VietQR. Its CRC must hold. */
export function readPaymentQr(text: string, rule = "payment-qr"): Outcome<PaymentQr, PaymentQrRefusal> {
  const parts = text.startsWith(start) ? crcField.exec(text) : null;
  if (parts === null) return refused("wrong-shape");
  if (crc16(parts[1] ?? "") !== (parts[2] ?? "").toUpperCase()) return refused("bad-checksum");
  const fields = readFields(text);
  if (fields === null) return refused("wrong-shape");
  for (const [scheme, read] of schemes) {
    const identifiers = read(fields, rule);
    if (identifiers !== null) return taken({ scheme, identifiers, ...termsOf(fields) });
  }
  return refused("unknown-prefix");
}

/** True when a text begins and ends as a payload does. */
export function looksLikePaymentQr(text: string): boolean {
  return text.startsWith(start) && crcField.test(text);
}

function termsOf(fields: Fields): Omit<PaymentQr, "scheme" | "identifiers"> {
  const amount = fields.get("54") ?? "";
  const additional = fieldsWithin(fields, "62");
  return {
    amount: /^\d{1,13}(?:\.\d{0,9})?$/u.test(amount) ? amount.replace(/\.$/u, "") : null,
    currency: currencyByNumber[fields.get("53") ?? ""] ?? null,
    merchantName: fields.get("59") ?? null,
    merchantCity: fields.get("60") ?? null,
    country: fields.get("58") ?? null,
    reference: additional.get("01") ?? additional.get("05") ?? additional.get("08") ?? null,
  };
}
