import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import type { IdentifierRule, RecognitionContext } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { readPhoneNumber } from "../phone-number.ts";
import { type MobileWallet, mobileWalletNamed } from "../register/mobile-wallets.ts";

const shape = /^(.*?)[\s:：#=-]*([+(]?\d[\d\s().-]{5,}\d)\s*(?:\(([^()]+)\)|([^\d()+]+))?$/u;
const e164 = "phone:e164:";

/** Phone wallets: the provider and the phone. The phone is named too, so that both link. */
export const mobileWallet: IdentifierRule = {
  name: "mobile-wallet",
  kind: "mobile-wallet",
  rule: "A registered phone wallet and a phone number of a country where it works; a national number is read as the wallet's home's, or the case file's when the wallet works there. No check. Key: provider, E.164. The phone is an identifier beside it.",
  check: "none",
  version: 1,
  names: wordList(`
    mobile wallet | mobile money | e-wallet | ewallet | phone wallet | e wallet | gcash | maya | paymaya | wavepay | wave money | kbzpay | kpay |
    truemoney | true money | dana | ovo | gopay | momo | m-pesa | mpesa | bkash | nagad | easypaisa | jazzcash | esewa | khalti | telebirr |
    ทรูมันนี่ | ทรูวอลเล็ท | วอลเล็ท | ví điện tử | ví momo | dompet digital | ကေပေး | ဝေ့
  `),
  shapeEvidence: (text) => (walletIn(text) !== null ? "likely" : "none"),
  recognise(text, context) {
    if (/^\d+(?:\.\d+)?e\+?\d+$/iu.test(text)) return refused("damaged-by-spreadsheet");
    const number = shape.exec(text)?.[2];
    if (number === undefined) return refused("wrong-shape");
    const provider = walletIn(text) ?? mobileWalletNamed(context.platform ?? "") ?? mobileWalletNamed(context.bank ?? "");
    if (provider === null) return refused("needs-provider");
    const phone = readPhoneNumber(number, regionOf(provider, context), "mobile-wallet");
    if (!phone.ok) return phone;
    if (!phone.value.key.startsWith(e164)) return refused("not-assigned");
    return taken({
      kind: "mobile-wallet",
      key: identifierKey("mobile-wallet", provider.id, phone.value.key.slice(e164.length)),
      display: `${provider.name} ${phone.value.display}`,
      check: "none",
      rule: "mobile-wallet",
      also: [phone.value],
    });
  },
};

function walletIn(text: string): MobileWallet | null {
  if (text.includes("://")) return null;
  const parts = shape.exec(text);
  if (parts === null) return null;
  for (const part of [parts[1], parts[3], parts[4]]) {
    const words = (part ?? "").replace(/\b(?:number|no\.?|account|acc|wallet id|id)\b/giu, " ").trim();
    const provider = words === "" ? null : mobileWalletNamed(words);
    if (provider !== null) return provider;
  }
  return null;
}

function regionOf({ countries }: MobileWallet, { country }: RecognitionContext): string | undefined {
  return country !== undefined && countries.includes(country) ? country : countries[0];
}
