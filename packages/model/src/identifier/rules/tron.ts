import { hexToBytes } from "@noble/hashes/utils.js";
import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { decodeBase58Check, encodeBase58Check } from "../base58check.ts";
import type { IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { addressInUri } from "../payment-uri.ts";

const version = 0x41;
const hexForm = /^(?:0x)?41[0-9a-f]{40}$/iu;

/** TRON accounts, where most USDT of this field moves. */
export const tron: IdentifierRule = {
  name: "tron",
  kind: "wallet",
  rule: "A TRON address: T and 33 base58 characters, base58check of 21 bytes with version 0x41; or its hexadecimal form of 42 digits starting 41, which carries no check. Key: base58.",
  check: "passed",
  version: 1,
  names: wordList(`
    tron | trx | trc20 | trc-20 | trc10 | usdt | usdt trc20 | usdt-trc20 | tether | ทรอน | 波场 | 泰达币 | wallet | wallet address |
    crypto wallet | crypto address | กระเป๋า | กระเป๋าเงินดิจิทัล | กระเป๋าคริปโต | 钱包 | 钱包地址
  `),
  shapeEvidence: (text) => (hexForm.test(text) ? "certain" : "none"),
  recognise(text) {
    const address = addressInUri(text, ["tron"]);
    if (hexForm.test(address)) {
      return taken(wallet(encodeBase58Check(hexToBytes(address.slice(-42).toLowerCase())), "none"));
    }
    if (!/^T[1-9A-HJ-NP-Za-km-z]+$/u.test(address)) return refused("wrong-shape");
    if (address.length !== 34) return refused("wrong-length");
    const payload = decodeBase58Check(address);
    if (typeof payload === "string") return refused(payload);
    if (payload.length !== 21) return refused("wrong-length");
    if (payload[0] !== version) return refused("unknown-prefix");
    return taken(wallet(address, "passed"));
  },
};

function wallet(address: string, check: "passed" | "none"): RecognisedIdentifier {
  return { kind: "wallet", key: identifierKey("wallet", "tron", address), display: address, check, rule: "tron" };
}
