import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { decodeBase58 } from "../base58check.ts";
import type { IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";

const explorerPath = /^https?:\/\/[^\s]+?\/(?:tx|transaction|txs|#\/transaction)\/((?:0x)?[0-9a-z]+)\/?(?:[?#].*)?$/iu;

/** Transactions. A 32-byte hash has one key whether it is written with or without 0x. */
export const transactionHash: IdentifierRule = {
  name: "transaction-hash",
  kind: "transaction",
  rule: "64 hexadecimal digits, with or without 0x (bitcoin, TRON, EVM chains), or base58 of 64 bytes (Solana); or a block explorer's link to one. No check. Key: hexadecimal in lower case without 0x.",
  check: "none",
  version: 1,
  names: wordList(`
    transaction | transaction hash | tx | txid | tx hash | txhash | transaction id | hash | ธุรกรรม | รหัสธุรกรรม | เลขธุรกรรม |
    交易哈希 | 交易号 | mã giao dịch
  `),
  shapeEvidence: (text) => (/^(?:0x)?[0-9a-f]{64}$/iu.test(text) || explorerPath.test(text) ? "certain" : "none"),
  recognise(text) {
    const written = explorerPath.exec(text)?.[1] ?? text;
    const digits = /^(?:0x)?([0-9a-f]+)$/iu.exec(written)?.[1];
    if (digits !== undefined) {
      return digits.length === 64 ? taken(transaction("hash", digits.toLowerCase())) : refused("wrong-length");
    }
    if (!/^[1-9A-HJ-NP-Za-km-z]+$/u.test(written)) return refused("wrong-shape");
    if (written.length < 64 || written.length > 88) return refused("wrong-length");
    const bytes = decodeBase58(written);
    return bytes?.length === 64 ? taken(transaction("solana", written)) : refused("wrong-length");
  },
};

function transaction(namespace: "hash" | "solana", value: string): RecognisedIdentifier {
  return {
    kind: "transaction",
    key: identifierKey("transaction", namespace, value),
    display: value,
    check: "none",
    rule: "transaction-hash",
  };
}
