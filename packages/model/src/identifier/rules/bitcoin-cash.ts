import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { encodeBase58Check } from "../base58check.ts";
import { decodeCashAddress } from "../cash-address.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { addressInUri } from "../payment-uri.ts";

const payToKeyHash = 0x00;
const payToScriptHash = 0x05;

/** Bitcoin cash wallets in their own spelling. The legacy spelling is bitcoin's, so both have bitcoin's key: one key for one hash. */
export const bitcoinCash: IdentifierRule = {
  name: "bitcoin-cash",
  kind: "wallet",
  rule: "A CashAddr address: q… or p… of 42 characters with a 40-bit check, with or without bitcoincash:. Key: the bitcoin base58 form of the same hash.",
  check: "passed",
  version: 1,
  names: wordList(
    `bitcoin cash | bch | bitcoincash | 比特币现金 | wallet | wallet address | crypto wallet | crypto address | กระเป๋า | 钱包`,
  ),
  recognise(text) {
    const address = addressInUri(text, ["bitcoincash"]);
    if (!/^[qp][a-z0-9]+$/iu.test(address)) return refused("wrong-shape");
    if (address.length !== 42) return refused("wrong-length");
    const decoded = decodeCashAddress(address);
    if (!decoded.ok) return decoded;
    const { isScriptHash, hash } = decoded.value;
    const legacy = encodeBase58Check(Uint8Array.from([isScriptHash ? payToScriptHash : payToKeyHash, ...hash]));
    return taken({
      kind: "wallet",
      key: identifierKey("wallet", "bitcoin", legacy),
      display: legacy,
      check: "passed",
      rule: "bitcoin-cash",
    });
  },
};
