import { refused } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { cardIdentifier } from "../card-number.ts";
import type { IdentifierRule } from "../identifier-rule.ts";

const cue =
  /^(?:(?:credit|debit|bank|atm|visa|mastercard|master card|unionpay|jcb|amex)\s*)*(?:card|บัตรเครดิต|บัตรเดบิต|บัตร|信用卡|借记卡|卡号|thẻ|kartu)?(?:\s*(?:number|no\.?|num))?[\s:：#=]*(?=\d)/iu;

/** Payment cards: the first six and the last four digits are kept, the rest as a keyed hash only. */
export const card: IdentifierRule = {
  name: "card",
  kind: "card",
  rule: "13 to 19 digits of a payment network with a Luhn check (ISO/IEC 7812), which one error in ten passes. Shown and stored as the first six and last four digits; the whole as a keyed hash.",
  check: "weak",
  version: 1,
  names: wordList(`
    card | card number | credit card | debit card | payment card | visa | mastercard | unionpay | jcb | atm card | บัตรเครดิต | บัตรเดบิต |
    信用卡 | 借记卡 | 卡号 | thẻ tín dụng | thẻ | kartu kredit | kartu debit
  `),
  shapeEvidence: (text) => (/^[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}$/u.test(text) ? "likely" : "none"),
  recognise(text) {
    if (/^\d+(?:\.\d+)?e\+?\d+$/iu.test(text)) return refused("damaged-by-spreadsheet");
    const bare = text.replace(cue, "");
    return /^\d[\d -]*\d$/u.test(bare) ? cardIdentifier(bare.replace(/[ -]/gu, ""), "card") : refused("wrong-shape");
  },
};
