import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { decodeBase58Check, encodeBase58Check } from "../base58check.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { addressInUri } from "../payment-uri.ts";
import { decodeSegwit } from "../segwit.ts";

const payToKeyHash = 0x30;
const payToScriptHash = 0x32;
const sharedScriptHash = 0x05;

/** Litecoin wallets. `M…` and `3…` are two spellings of one script hash, so `M…` takes the key of its `3…` form. */
export const litecoin: IdentifierRule = {
  name: "litecoin",
  kind: "wallet",
  rule: "A litecoin address: base58check of 21 bytes with version 0x30 (L…) or 0x32 (M…), or segwit with prefix ltc. Key: L… as written, M… as its 3… form, segwit in lower case.",
  check: "passed",
  version: 2,
  names: wordList(`litecoin | ltc | ไลต์คอยน์ | 莱特币 | wallet | wallet address | crypto wallet | crypto address | กระเป๋า | 钱包`),
  recognise(text) {
    const address = addressInUri(text, ["litecoin"]);
    // One base58 address in about 60,000 begins with LTc1 in some case: its check says that it is no segwit one.
    if (/^ltc1/iu.test(address) && typeof decodeBase58Check(address) === "string") return inSegwit(address);
    if (!/^[LM3]/u.test(address)) return refused("wrong-shape");
    if (address.length < 26 || address.length > 36) return refused("wrong-length");
    const payload = decodeBase58Check(address);
    if (typeof payload === "string") return refused(payload);
    if (payload.length !== 21) return refused("wrong-length");
    if (payload[0] === payToKeyHash) return taken(wallet("litecoin", address));
    if (payload[0] === sharedScriptHash) return taken(wallet("bitcoin", address));
    if (payload[0] !== payToScriptHash) return refused("unknown-prefix");
    return taken(wallet("bitcoin", encodeBase58Check(Uint8Array.from([sharedScriptHash, ...payload.subarray(1)]))));
  },
};

function inSegwit(address: string): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  const decoded = decodeSegwit(address, "ltc");
  return decoded.ok ? taken(wallet("litecoin", decoded.value)) : decoded;
}

function wallet(namespace: "litecoin" | "bitcoin", address: string): RecognisedIdentifier {
  return { kind: "wallet", key: identifierKey("wallet", namespace, address), display: address, check: "passed", rule: "litecoin" };
}
