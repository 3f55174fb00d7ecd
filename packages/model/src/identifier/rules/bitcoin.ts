import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { decodeBase58Check } from "../base58check.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { addressInUri } from "../payment-uri.ts";
import { decodeSegwit } from "../segwit.ts";

const payToKeyHash = 0x00;
const payToScriptHash = 0x05;

/** Bitcoin wallets. A `3…` address is also a litecoin and a bitcoin cash one: one key for one hash. */
export const bitcoin: IdentifierRule = {
  name: "bitcoin",
  kind: "wallet",
  rule: "A bitcoin address: base58check of 21 bytes with version 0x00 (1…) or 0x05 (3…), or segwit with prefix bc (BIP 173, BIP 350). Key: base58 as written, bech32 in lower case.",
  check: "passed",
  version: 1,
  names: wordList(`
    bitcoin | btc | xbt | บิทคอยน์ | บิตคอยน์ | 比特币 | 比特幣 | ဘစ်ကွိုင် | wallet | crypto wallet | wallet address | crypto address |
    กระเป๋า | กระเป๋าเงินดิจิทัล | กระเป๋าคริปโต | 钱包 | 钱包地址 | ពោង | កាបូប | ví | dompet | ပိုက်ဆံအိတ်
  `),
  recognise(text) {
    const address = addressInUri(text, ["bitcoin"]);
    if (/^bc1/iu.test(address)) return inSegwit(address);
    if (!/^[13]/u.test(address)) return refused("wrong-shape");
    if (address.length < 25 || address.length > 36) return refused("wrong-length");
    const payload = decodeBase58Check(address);
    if (typeof payload === "string") return refused(payload);
    if (payload.length !== 21) return refused("wrong-length");
    if (payload[0] !== payToKeyHash && payload[0] !== payToScriptHash) return refused("unknown-prefix");
    return taken(wallet(address));
  },
};

function inSegwit(address: string): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  const decoded = decodeSegwit(address, "bc");
  return decoded.ok ? taken(wallet(decoded.value)) : decoded;
}

function wallet(address: string): RecognisedIdentifier {
  return { kind: "wallet", key: identifierKey("wallet", "bitcoin", address), display: address, check: "passed", rule: "bitcoin" };
}
