import { type Outcome, refused, taken } from "../outcome.ts";
import type { RecognisedIdentifier } from "./identifier-rule.ts";
import { identifierKey } from "./keys.ts";
import type { Bank } from "./register/bank.ts";
import { bankNamespace } from "./register/bank-named.ts";

/** Thai banks whose numbers have 12 digits beside the usual 10. */
const longThaiBanks: ReadonlySet<string> = new Set(["030", "033", "034"]);

/** The account of these digits at a bank. Thai numbers have ten digits, twelve where the bank has them. */
export function accountAtBank(bank: Bank, digits: string, rule: string): Outcome<RecognisedIdentifier, "wrong-length"> {
  if (bank.country === "TH" && digits.length !== 10 && !(digits.length === 12 && longThaiBanks.has(bank.code)))
    return refused("wrong-length");
  return taken({
    kind: "bank-account",
    key: identifierKey("bank-account", bankNamespace(bank), digits),
    display: `${bank.name} ${asPrinted(digits, bank.country)}`,
    check: "none",
    rule,
  });
}

function asPrinted(digits: string, country: string): string {
  if (country !== "TH" || digits.length !== 10) return digits;
  return `${digits.slice(0, 3)}-${digits.slice(3, 4)}-${digits.slice(4, 9)}-${digits.slice(9)}`;
}
