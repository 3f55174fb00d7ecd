import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { looksLikePaymentQr, readPaymentQr } from "../emv/payment-qr.ts";
import type { IdentifierRule } from "../identifier-rule.ts";

/** The content of a payment QR, by what it pays: what else it names stands beside. */
export const paymentQr: IdentifierRule = {
  name: "payment-qr",
  kind: "payment-alias",
  rule: "The content of an EMV payment QR (000201…6304 and a CRC-16): PromptPay, KHQR or VietQR. Key: that of the alias, account or biller inside it.",
  check: "passed",
  version: 1,
  names: wordList(`payment qr | qr code | qr | khqr | vietqr | emv qr | คิวอาร์โค้ด | คิวอาร์ | 二维码 | 收款码 | mã qr | kode qr | qris`),
  shapeEvidence: (text) => (looksLikePaymentQr(text) ? "certain" : "none"),
  recognise(text) {
    const payload = readPaymentQr(text, "payment-qr");
    if (!payload.ok) return payload;
    const [first, ...others] = payload.value.identifiers;
    if (first === undefined) return refused("unknown-prefix");
    const also = [...(first.also ?? []), ...others];
    return taken({ ...first, check: "passed", ...(also.length === 0 ? {} : { also }) });
  },
};
