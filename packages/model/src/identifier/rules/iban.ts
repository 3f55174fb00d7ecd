import { extractIBAN, friendlyFormatIBAN, isValidIBAN, ValidationErrorsIBAN, validateIBAN } from "ibantools";
import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";

/** Bank accounts in ISO 13616 form. Most countries of the field have none: theirs are local accounts. */
export const iban: IdentifierRule = {
  name: "iban",
  kind: "bank-account",
  rule: "ISO 13616: country, two check digits (mod 97), the length and form of that country. Key: upper case without spaces.",
  check: "passed",
  version: 1,
  names: wordList(`iban | bank | bank account | account | account number | บัญชีธนาคาร | เลขบัญชี | 银行账号 | 银行卡`),
  recognise(text) {
    const value = text
      .replace(/^iban[\s:.]*/iu, "")
      .replace(/[\s.-]/gu, "")
      .toUpperCase();
    if (!/^[A-Z]{2}\d{2}[A-Z0-9]*$/u.test(value)) return refused("wrong-shape");
    if (value.length < 15 || value.length > 34) return refused("wrong-length");
    if (!isValidIBAN(value)) return refused(whyNot(value));
    const country = extractIBAN(value).countryCode;
    if (country === undefined) return refused("unknown-prefix");
    return taken({
      kind: "bank-account",
      key: identifierKey("bank-account", "iban", value),
      display: friendlyFormatIBAN(value) ?? value,
      check: "passed",
      rule: "iban",
    });
  },
};

function whyNot(value: string): "unknown-prefix" | "wrong-length" | "wrong-shape" | "bad-checksum" {
  const { errorCodes } = validateIBAN(value);
  if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry)) return "unknown-prefix";
  if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength)) return "wrong-length";
  return errorCodes.includes(ValidationErrorsIBAN.WrongIBANChecksum) ? "bad-checksum" : "wrong-shape";
}
