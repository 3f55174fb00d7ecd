import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { readSlipQr } from "../emv/slip-qr.ts";
import type { IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { promptPayBillReference } from "../prompt-pay-alias.ts";
import type { Bank } from "../register/bank.ts";
import { bankNamed, bankNamespace, bankOfNationalCode } from "../register/bank-named.ts";

const written =
  /^(.*?)\s*(?:slip|สลิป|ref(?:erence)?(?:\s*no)?|transaction ref|trace|เลขที่รายการ|รหัสอ้างอิง|อ้างอิง|参考号|流水号|mã giao dịch)[\s.:：#=]*([A-Za-z0-9]{8,35})$/iu;
const bill = /^promptpay bill (\d{13,15}) ref ([A-Za-z0-9]{1,20})$/iu;

/** References by which a bank finds one transfer: the same slip in two accounts is the same payment. */
export const paymentReference: IdentifierRule = {
  name: "payment-reference",
  kind: "payment-reference",
  rule: "The small QR of a Thai slip (sending bank, reference, CRC-16), or a bank's name and a reference of 8 to 35 letters and digits. Key: the bank, the reference as written. Without a bank it is kept unkeyed.",
  check: "passed",
  version: 1,
  names: wordList(`
    payment reference | transfer reference | slip reference | slip qr | slip | bank slip | payment slip | สลิป | สลิปโอนเงิน | เลขที่รายการ | รหัสอ้างอิง |
    转账流水号 | 流水号 | bukti transfer | biên lai
  `),
  shapeEvidence: (text) => (readSlipQr(text).ok ? "certain" : "none"),
  recognise(text, context) {
    const slip = readSlipQr(text);
    if (slip.ok) {
      const bank = bankOfNationalCode("TH", slip.value.sendingBank);
      return bank === null ? refused("needs-bank") : taken(referenceAt(bank, slip.value.reference, "passed"));
    }
    if (slip.reason !== "wrong-shape") return slip;
    if (!/[A-Za-z0-9]{8}$/u.test(text) || !/(?:\d\D*){4}/u.test(text) || /^00\d\d(?:01|0006)/u.test(text)) return refused("wrong-shape");
    const billed = bill.exec(text);
    const reference = billed === null ? null : promptPayBillReference(billed[1] ?? "", billed[2] ?? "", "payment-reference");
    if (reference !== null) return taken(reference);
    const parts = written.exec(text) ?? /^()([A-Za-z0-9]{8,35})$/u.exec(text);
    const value = parts?.[2] ?? "";
    if (!/(?:\d\D*){4}/u.test(value)) return refused("wrong-shape");
    const bank = bankNamed(parts?.[1] ?? "", context.country) ?? bankNamed(context.bank ?? "", context.country);
    if (bank === "ambiguous") return refused("ambiguous");
    return taken(bank === null ? unkeyed(value) : referenceAt(bank, value, "none"));
  },
};

function referenceAt(bank: Bank, reference: string, check: "passed" | "none"): RecognisedIdentifier {
  return {
    kind: "payment-reference",
    key: identifierKey("payment-reference", bankNamespace(bank), reference),
    display: `${bank.name} slip ${reference}`,
    check,
    rule: "payment-reference",
  };
}

function unkeyed(reference: string): RecognisedIdentifier {
  return { kind: "payment-reference", key: "", display: reference, check: "none", rule: "payment-reference", isUnkeyed: true };
}
