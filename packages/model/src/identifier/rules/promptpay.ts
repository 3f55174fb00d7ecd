import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { promptPayAlias, promptPayBiller, promptPayNationalId } from "../prompt-pay-alias.ts";

const cue = /^(?:prompt\s?pay|พร้อมเพย์|พร้อมเพ|pp)(?:\s*(?:id|number|no\.?|เบอร์))?[\s:：#=-]*/iu;

/** PromptPay aliases of Thailand. One that is a phone names the phone too; one that is a national id is a secret. */
export const promptpay: IdentifierRule = {
  name: "promptpay",
  kind: "payment-alias",
  rule: "A Thai phone number, an e-wallet of 15 digits, a biller, or a national id of 13 digits (mod 11), given as a PromptPay (Bank of Thailand). Key: the phone in E.164, or the digits.",
  check: "weak",
  version: 1,
  names: wordList(`promptpay | prompt pay | promptpay id | promptpay number | พร้อมเพย์ | พร้อมเพ | เบอร์พร้อมเพย์ | payment alias`),
  shapeEvidence: (text) => (/^(?:prompt\s?pay|พร้อมเพย์)[\s:：#=-]*[+\d]/iu.test(text) ? "likely" : "none"),
  recognise(text) {
    if (/^\d+(?:\.\d+)?e\+?\d+$/iu.test(text)) return refused("damaged-by-spreadsheet");
    const bare = text.replace(cue, "");
    const biller = promptPayBiller(/^biller (\d+)$/iu.exec(bare)?.[1] ?? "", "promptpay");
    if (biller !== null) return taken(biller);
    if (!/^[+\d][\d\s().-]+$/u.test(bare)) return refused("wrong-shape");
    const digits = bare.replace(/\D/gu, "");
    if (digits.length === 13 && !digits.startsWith("0")) {
      const secret = promptPayNationalId(digits, "promptpay");
      return secret === null ? refused("bad-checksum") : taken(secret);
    }
    const alias = promptPayAlias(bare, "promptpay");
    return alias === null ? refused(digits.length < 9 || digits.length > 15 ? "wrong-length" : "not-assigned") : taken(alias);
  },
};
