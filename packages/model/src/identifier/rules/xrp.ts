import { type Outcome, refused, taken } from "../../outcome.ts";
import { exchangeWallets } from "../../standing/exchange-wallets.ts";
import { wordList } from "../../word-list.ts";
import { withoutTag } from "../destination-tag.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { addressInUri } from "../payment-uri.ts";
import { decodeXrpAddress } from "../xrp-address.ts";

const largestTag = 0xffffffff;
const exchangeAccounts: ReadonlySet<string> = new Set(exchangeWallets.map(({ key }) => key));

/** Accounts of the XRP ledger. Behind one account of an exchange stand all its customers: only the tag tells one from another. */
export const xrp: IdentifierRule = {
  name: "xrp",
  kind: "wallet",
  rule: "An XRP account: r… in ripple's base58check (version 0), or an X-address (XLS-5d), whose tag is read; a tag may stand behind it. Key: the classic form and the tag. A listed exchange's account without a tag is kept unkeyed.",
  check: "passed",
  version: 1,
  names: wordList(
    `xrp | ripple | xrpl | ริปเปิล | 瑞波币 | 瑞波幣 | wallet | wallet address | crypto wallet | crypto address | กระเป๋า | 钱包`,
  ),
  recognise(text) {
    const tagged = withoutTag(text.replace(/^(?:xrp|ripple):(?=[rX])/iu, ""));
    const address = addressInUri(tagged.address, ["xrp", "xrpl", "ripple"]);
    if (!/^[rX][1-9A-HJ-NP-Za-km-z]+$/u.test(address)) return refused("wrong-shape");
    if (address.startsWith("r") ? address.length < 25 || address.length > 35 : address.length !== 47) return refused("wrong-length");
    const decoded = decodeXrpAddress(address);
    return decoded.ok ? withTag(decoded.value.account, decoded.value.tag, tagged.tag) : decoded;
  },
};

/** A tag inside the address and another behind it contradict each other. */
function withTag(account: string, inside: number | null, behind: string | null): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  if (behind !== null && (!/^\d{1,10}$/u.test(behind) || Number(behind) > largestTag)) return refused("out-of-range");
  const tag = behind === null ? inside : Number(behind);
  if (inside !== null && tag !== inside) return refused("ambiguous");
  if (tag !== null) return taken(wallet(`${account}?dt=${tag}`, `${account} (tag ${tag})`));
  const whole = wallet(account, account);
  return taken(exchangeAccounts.has(whole.key) ? { ...whole, key: "", isUnkeyed: true } : whole);
}

function wallet(value: string, display: string): RecognisedIdentifier {
  return { kind: "wallet", key: identifierKey("wallet", "xrp", value), display, check: "passed", rule: "xrp" };
}
