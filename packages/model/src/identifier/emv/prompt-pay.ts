import { accountAtBank } from "../bank-account.ts";
import type { RecognisedIdentifier } from "../identifier-rule.ts";
import { promptPayAlias, promptPayBiller, promptPayBillReference, promptPayNationalId } from "../prompt-pay-alias.ts";
import { bankOfNationalCode } from "../register/bank-named.ts";
import type { Fields } from "./tlv.ts";
import { fieldsWithin } from "./tlv.ts";

/**
 * PromptPay inside a payload (Bank of Thailand, Thai QR payment standard). Tag 29 with AID A000000677010111: 01 phone, 02 national id or tax id,
 * 03 e-wallet, 04 bank code and account. Tag 30 with AID A000000677010112: 01 biller, 02 and 03 its references.
 */

const transferAids: ReadonlySet<string> = new Set(["A000000677010111", "A000000677010114"]);
const billAid = "A000000677010112";

/** The identifiers of a PromptPay payload; null when it is none. */
export function inPromptPay(fields: Fields, rule: string): readonly RecognisedIdentifier[] | null {
  const transfer = fieldsWithin(fields, "29");
  if (transferAids.has(transfer.get("00") ?? "")) return ofTransfer(transfer, rule);
  const bill = fieldsWithin(fields, "30");
  return bill.get("00") === billAid ? ofBill(bill, rule) : null;
}

function ofTransfer(transfer: Fields, rule: string): readonly RecognisedIdentifier[] {
  const found: RecognisedIdentifier[] = [];
  const phone = /^00(66\d{9})$/u.exec(transfer.get("01") ?? "")?.[1];
  if (phone !== undefined) found.push(...orNothing(promptPayAlias(`+${phone}`, rule)));
  const nationalId = transfer.get("02");
  if (nationalId !== undefined) found.push(...orNothing(promptPayNationalId(nationalId, rule)));
  const wallet = transfer.get("03");
  if (wallet !== undefined) found.push(...orNothing(promptPayAlias(wallet, rule)));
  const account = /^(\d{3})(\d{6,20})$/u.exec(transfer.get("04") ?? "");
  const bank = bankOfNationalCode("TH", account?.[1] ?? "");
  const atBank = bank === null ? null : accountAtBank(bank, account?.[2] ?? "", rule);
  if (atBank?.ok === true) found.push(atBank.value);
  return found;
}

function ofBill(bill: Fields, rule: string): readonly RecognisedIdentifier[] {
  const biller = promptPayBiller(bill.get("01") ?? "", rule);
  const reference = promptPayBillReference(bill.get("01") ?? "", bill.get("02") ?? "", rule);
  return [...orNothing(biller), ...orNothing(reference)];
}

function orNothing(identifier: RecognisedIdentifier | null): readonly RecognisedIdentifier[] {
  return identifier === null ? [] : [identifier];
}
