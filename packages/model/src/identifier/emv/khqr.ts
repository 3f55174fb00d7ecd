import { bakongAlias } from "../bakong-alias.ts";
import { accountAtBank } from "../bank-account.ts";
import type { RecognisedIdentifier } from "../identifier-rule.ts";
import { bankNamed } from "../register/bank-named.ts";
import type { Fields } from "./tlv.ts";
import { fieldsWithin } from "./tlv.ts";

/**
 * KHQR inside a payload (National Bank of Cambodia, KHQR specification): tag 29 for a person, 30 for a merchant; 00 the Bakong id, and in tag 29
 * 01 an account and 02 its bank.
 */

const home = "KH";

/** The identifiers of a KHQR payload; null when it is none. */
export function inKhqr(fields: Fields, rule: string): readonly RecognisedIdentifier[] | null {
  for (const tag of ["29", "30"]) {
    const account = fieldsWithin(fields, tag);
    const alias = bakongAlias(account.get("00") ?? "", rule);
    if (alias !== null) return [alias, ...(tag === "29" ? atItsBank(account, rule) : [])];
  }
  return null;
}

function atItsBank(account: Fields, rule: string): readonly RecognisedIdentifier[] {
  const digits = (account.get("01") ?? "").replace(/[\s-]/gu, "");
  const bank = bankNamed(account.get("02") ?? "", home);
  if (!/^\d{6,20}$/u.test(digits) || bank === null || bank === "ambiguous") return [];
  const found = accountAtBank(bank, digits, rule);
  return found.ok ? [found.value] : [];
}
