import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { accountAtBank } from "../bank-account.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { bankOfNationalCode } from "../register/bank-named.ts";

const cue = /^(?:upi|vpa|यूपीआई)(?:\s*(?:id|address))?[\s:：#=-]*/iu;
const link = /^(?:upi|gpay|phonepe|paytmmp|tez):\/\/[^?\s]*\?(?:[^\s]*&)?pa=([^&\s]+)/iu;
const toAccount = /^(\d{6,20})@([a-z]{4})0[a-z0-9]{6}\.ifsc\.npci$/iu;
const shape = /^([a-z0-9][a-z0-9._-]{1,63})@([a-z][a-z0-9]{1,63})$/u;

/** Handles of payment apps and banks after @. Source: National Payments Corporation of India, list of UPI apps and handles. */
const providers: ReadonlySet<string> = new Set(
  wordList(`
    ybl | ibl | axl | okaxis | oksbi | okhdfcbank | okicici | paytm | ptyes | ptaxis | pthdfc | ptsbi | upi | apl | yapl | rapl | sbi | icici |
    hdfcbank | axisbank | kotak | barodampay | pnb | cnrb | airtel | freecharge | jupiteraxis | fam | ikwik | waicici | wahdfcbank | waaxis | wasbi |
    superyes | slice | idfcbank | indus | federal | rbl | yesbank | aubank | allbank | kbl | unionbank | uboi | idbi | mahb | iob | uco | abfspay
  `),
);

/** UPI addresses of India. One that holds an account and its IFSC is the account. */
export const upi: IdentifierRule = {
  name: "upi",
  kind: "payment-alias",
  rule: "name@provider without a full stop after @, without case (NPCI), upi://pay?pa=, or account@IFSC.ifsc.npci, which is the bank account. No check. Key: lower case.",
  check: "none",
  version: 1,
  names: wordList(`upi | upi id | upi address | vpa | gpay | google pay | phonepe | paytm | bhim | यूपीआई | यूपीआई आईडी | payment alias`),
  shapeEvidence: (text) => {
    if (link.test(text) || toAccount.test(text)) return "certain";
    return providers.has(shape.exec(text.replace(cue, "").toLowerCase())?.[2] ?? "") ? "likely" : "none";
  },
  recognise(text) {
    const bare = (link.exec(text)?.[1] ?? text.replace(cue, "")).replace(/%40/u, "@").toLowerCase();
    const account = toAccount.exec(bare);
    if (account !== null) return atBank((account[2] ?? "").toUpperCase(), account[1] ?? "");
    if (!shape.test(bare)) return refused("wrong-shape");
    return taken({
      kind: "payment-alias",
      key: identifierKey("payment-alias", "upi", bare),
      display: `UPI ${bare}`,
      check: "none",
      rule: "upi",
    });
  },
};

function atBank(code: string, digits: string): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  const bank = bankOfNationalCode("IN", code);
  return bank === null ? refused("needs-bank") : accountAtBank(bank, digits, "upi");
}
