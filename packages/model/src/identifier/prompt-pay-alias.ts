import type { RecognisedIdentifier } from "./identifier-rule.ts";
import { identifierKey } from "./keys.ts";
import { nationalIdIdentifier } from "./national-id/national-id.ts";
import { readPhoneNumber } from "./phone-number.ts";

/** What Thailand's PromptPay names accounts by: a phone, an e-wallet's 15 digits, a national id, or a biller. */

const home = "TH";

/** The alias of a phone, which names the phone too, or of an e-wallet of 15 digits; null for anything else. */
export function promptPayAlias(text: string, rule: string): RecognisedIdentifier | null {
  const digits = text.replace(/[\s-]/gu, "");
  if (/^\d{15}$/u.test(digits)) return alias("promptpay", digits, `PromptPay ${digits}`, rule);
  const phone = readPhoneNumber(text, home, rule);
  if (!phone.ok || !phone.value.key.startsWith("phone:e164:+66")) return null;
  const number = phone.value.key.slice("phone:e164:".length);
  return { ...alias("promptpay", number, `PromptPay ${phone.value.display}`, rule), also: [phone.value] };
}

/** The national id behind an alias of 13 digits, which is a person's and a secret; null when its check fails. */
export function promptPayNationalId(digits: string, rule: string): RecognisedIdentifier | null {
  const found = nationalIdIdentifier("TH", digits, rule);
  return found.ok ? found.value : null;
}

/** A biller: 13 digits of its tax id and two of its service. */
export function promptPayBiller(digits: string, rule: string): RecognisedIdentifier | null {
  return /^\d{13,15}$/u.test(digits) ? alias("promptpay-biller", digits, `PromptPay biller ${digits}`, rule) : null;
}

/** What a biller knows its payer by: its first reference. */
export function promptPayBillReference(biller: string, reference: string, rule: string): RecognisedIdentifier | null {
  if (!/^\d{13,15}$/u.test(biller) || !/^[A-Z0-9]{1,20}$/iu.test(reference)) return null;
  return {
    kind: "payment-reference",
    key: identifierKey("payment-reference", `promptpay-bill.${biller}`, reference.toUpperCase()),
    display: `PromptPay bill ${biller} ref ${reference.toUpperCase()}`,
    check: "none",
    rule,
  };
}

function alias(namespace: string, value: string, display: string, rule: string): RecognisedIdentifier {
  return { kind: "payment-alias", key: identifierKey("payment-alias", namespace, value), display, check: "none", rule };
}
