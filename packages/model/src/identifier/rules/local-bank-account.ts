import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { accountAtBank } from "../bank-account.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier, RecognitionContext } from "../identifier-rule.ts";
import type { Bank } from "../register/bank.ts";
import { bankNamed, bankNamespace } from "../register/bank-named.ts";

const noise =
  /\b(?:account|acct|acc|a\/c|ac|no|number|num|bank account|promptpay)\b[.:#]*|เลขที่บัญชี|เลขบัญชี|เลขที่|บัญชี|账号|帐号|账户|số tài khoản|stk|rekening|norek|အကောင့်|ឈ្មោះគណនី|គណនី|[:#|]+/giu;
const numberPart = /(?<![\p{L}\d])\d[\d\s\-–.]{4,38}\d(?!\d)/gu;

/** Local bank accounts, by the bank's country, the bank and the digits. A number without a bank is kept, and links nothing. */
export const localBankAccount: IdentifierRule = {
  name: "local-bank-account",
  kind: "bank-account",
  rule: "A registered bank (code, BIC, IFSC, name or nickname), or another by its BIC, and 6 to 20 digits; Thai numbers have 10 digits, 12 at GSB, GH Bank and BAAC, and are printed 012-3-45678-9. No check. Key: country of the bank, bank, digits. Without a bank the number is kept unkeyed.",
  check: "none",
  version: 2,
  names: wordList(`
    bank | bank account | account | account number | account no | bank account number | acct | a c | local bank account |
    mule account | บัญชี | บัญชีธนาคาร | เลขบัญชี | เลขที่บัญชี | เลขบัญชีธนาคาร | ธนาคาร | บัญชีม้า | 银行 | 银行账户 | 银行账号 | 账号 | 帐号 |
    银行卡 | ngân hàng | tài khoản | số tài khoản | tài khoản ngân hàng | stk | rekening | nomor rekening | bank rekening | ဘဏ် |
    ဘဏ်အကောင့် | ဘဏ်စာရင်း | ធនាគារ | គណនីធនាគារ | លេខគណនី | ທະນາຄານ | ບັນຊີທະນາຄານ | ເລກບັນຊີ | बैंक खाता | खाता | खाता संख्या |
    ব্যাংক অ্যাকাউন্ট | የባንክ ሂሳብ | حساب بنكي | akaunti ya benki
  `),
  shapeEvidence: (text) => (/\d{4}/u.test(text.replace(/[\s-]/gu, "")) && namesABank(text) ? "likely" : "none"),
  recognise(text, context) {
    if (/^\d+(?:\.\d+)?e\+?\d+$/iu.test(text)) return refused("damaged-by-spreadsheet");
    const numbers = [...text.matchAll(numberPart)].filter((found) => digitsOf(found[0]).length >= 6);
    if (numbers.length > 1) return refused("ambiguous");
    const number = numbers[0];
    if (number === undefined) return refused(/^[\d\s-]+$/u.test(text) ? "wrong-length" : "wrong-shape");
    const digits = digitsOf(number[0]);
    if (digits.length >= 18 && digits.endsWith("0".repeat(digits.length - 15))) return refused("damaged-by-spreadsheet");
    if (digits.length > 20) return refused("wrong-length");
    return atBank(digits, bankOf(textAround(text, number.index, number[0].length), context));
  },
};

function atBank(digits: string, bank: Bank | "ambiguous" | null): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  if (bank === "ambiguous") return refused("ambiguous");
  if (bank === null)
    return taken({ kind: "bank-account", key: "", display: digits, check: "none", rule: "local-bank-account", isUnkeyed: true });
  return accountAtBank(bank, digits, "local-bank-account");
}

/** The bank named in the cell itself, else the one the row names. Two different ones are ambiguous. */
function bankOf(around: string, context: RecognitionContext): Bank | "ambiguous" | null {
  const apart = context.bank === undefined || context.bank === "" ? null : bankNamed(context.bank, context.country);
  const inCell = around === "" ? null : bankInWords(around, context.country);
  if (inCell === null) return apart;
  if (apart === null || apart === "ambiguous") return inCell === "ambiguous" ? (apart ?? inCell) : inCell;
  if (inCell === "ambiguous") return apart;
  return bankNamespace(inCell) === bankNamespace(apart) ? inCell : "ambiguous";
}

function bankInWords(around: string, country: string | undefined): Bank | "ambiguous" | null {
  const words = around.split(/[\s,;/()]+/u).filter((word) => word !== "");
  for (let length = Math.min(words.length, 8); length >= 1; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const bank = bankNamed(words.slice(start, start + length).join(" "), country);
      if (bank !== null) return bank;
    }
  }
  return null;
}

function namesABank(text: string): boolean {
  const number = [...text.matchAll(numberPart)][0];
  return number !== undefined && bankInWords(textAround(text, number.index, number[0].length), undefined) !== null;
}

function textAround(text: string, start: number, length: number): string {
  return `${text.slice(0, start)} ${text.slice(start + length)}`.replace(noise, " ").trim();
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, "");
}
