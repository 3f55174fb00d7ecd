import { accountAtBank } from "../bank-account.ts";
import { cardIdentifier } from "../card-number.ts";
import type { RecognisedIdentifier } from "../identifier-rule.ts";
import { bankOfVietQr } from "../register/bank-named.ts";
import type { Fields } from "./tlv.ts";
import { fieldsWithin, readFields } from "./tlv.ts";

/**
 * VietQR inside a payload (NAPAS, VietQR format): tag 38 with AID A000000727; 01 holds the bank's BIN in 00 and the account or card in 01;
 * 02 says which: QRIBFTTA an account, QRIBFTTC a card.
 */

const aid = "A000000727";
const toCard = "QRIBFTTC";

/** The identifiers of a VietQR payload; null when it is none. */
export function inVietQr(fields: Fields, rule: string): readonly RecognisedIdentifier[] | null {
  const template = fieldsWithin(fields, "38");
  if (template.get("00") !== aid) return null;
  const beneficiary = readFields(template.get("01") ?? "") ?? new Map<string, string>();
  const bin = beneficiary.get("00") ?? "";
  const number = beneficiary.get("01") ?? "";
  if (!/^\d{6}$/u.test(bin) || !/^[0-9A-Z]{4,19}$/iu.test(number)) return [];
  if (template.get("02") === toCard) {
    const card = cardIdentifier(number, rule);
    return card.ok ? [card.value] : [];
  }
  const account = accountAtBank(bankOfVietQr(bin), number.toUpperCase(), rule);
  return account.ok ? [account.value] : [];
}
