import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { decodeBase58 } from "../base58check.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { addressInUri } from "../payment-uri.ts";

/** Solana accounts. Nothing in the text can be checked, so only the length tells one. */
export const solana: IdentifierRule = {
  name: "solana",
  kind: "wallet",
  rule: "Base58 of exactly 32 bytes (32 to 44 characters), without any check. Key: as written.",
  check: "none",
  version: 1,
  names: wordList(`solana | sol | spl | โซลานา | wallet | wallet address | crypto wallet | crypto address | กระเป๋า | 钱包 | 钱包地址`),
  shapeEvidence: (text) => (/^[1-9A-HJ-NP-Za-km-z]{43,44}$/u.test(text) ? "likely" : "none"),
  recognise(text) {
    const address = addressInUri(text, ["solana"]);
    if (!/^[1-9A-HJ-NP-Za-km-z]+$/u.test(address)) return refused("wrong-shape");
    if (address.length < 32 || address.length > 44) return refused("wrong-length");
    const bytes = decodeBase58(address);
    if (bytes === null || bytes.length !== 32) return refused("wrong-length");
    return taken({ kind: "wallet", key: identifierKey("wallet", "solana", address), display: address, check: "none", rule: "solana" });
  },
};
