import { keccak_256 } from "@noble/hashes/sha3.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { addressInUri } from "../payment-uri.ts";

const schemes = ["ethereum", "bnb", "bsc", "polygon", "arbitrum", "optimism", "base"];

/** Accounts of Ethereum and of every chain that shares its addresses: one key for all of them. */
export const evm: IdentifierRule = {
  name: "evm",
  kind: "wallet",
  rule: "0x and 40 hexadecimal digits. Mixed case is checked by EIP-55; all lower or all upper case carries no check. Key: lower case, one for all EVM chains.",
  check: "passed",
  version: 1,
  names: wordList(`
    ethereum | eth | evm | erc20 | erc-20 | bep20 | bep-20 | bsc | bnb | polygon | matic | arbitrum | optimism | usdc | usdt |
    อีเธอเรียม | 以太坊 | wallet | wallet address | crypto wallet | crypto address | กระเป๋า | กระเป๋าเงินดิจิทัล | 钱包 | 钱包地址
  `),
  shapeEvidence: (text) => (/^0x[0-9a-f]{40}$/iu.test(addressInUri(text, schemes)) ? "certain" : "none"),
  recognise(text) {
    const address = addressInUri(text, schemes);
    if (!/^0x/iu.test(address)) return refused("wrong-shape");
    if (!/^0x[0-9a-f]*$/iu.test(address)) return refused("wrong-shape");
    if (address.length !== 42) return refused("wrong-length");
    const digits = address.slice(2);
    const lower = digits.toLowerCase();
    const isMixed = digits !== lower && digits !== digits.toUpperCase();
    const cased = inChecksumCase(lower);
    if (isMixed && digits !== cased) return refused("bad-checksum");
    return taken({
      kind: "wallet",
      key: identifierKey("wallet", "evm", `0x${lower}`),
      display: `0x${cased}`,
      check: isMixed ? "passed" : "none",
      rule: "evm",
    });
  },
};

/** EIP-55: a letter is upper case where the Keccak-256 digest of the lower-case digits has a digit of 8 or more. */
function inChecksumCase(lowerDigits: string): string {
  const digest = bytesToHex(keccak_256(utf8ToBytes(lowerDigits)));
  let cased = "";
  for (let index = 0; index < lowerDigits.length; index += 1) {
    const digit = lowerDigits[index] ?? "";
    cased += (digest[index] ?? "0") >= "8" ? digit.toUpperCase() : digit;
  }
  return cased;
}
