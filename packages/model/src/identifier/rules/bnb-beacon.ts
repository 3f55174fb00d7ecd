import { bech32 } from "@scure/base";
import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { withoutTag } from "../destination-tag.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { addressInUri } from "../payment-uri.ts";

const addressLength = 42;

/** Accounts of BNB Beacon Chain, retired in 2024 and real in older cases. At an exchange the memo tells its customers apart. */
export const bnbBeacon: IdentifierRule = {
  name: "bnb-beacon",
  kind: "wallet",
  rule: "A BNB Beacon Chain address: bech32 of 20 bytes with prefix bnb; a memo may stand behind it. Key: lower case, and the memo.",
  check: "passed",
  version: 1,
  names: wordList(`bnb beacon | bep2 | bep-2 | binance chain | wallet | wallet address | crypto wallet | crypto address | กระเป๋า | 钱包`),
  recognise(text) {
    const { address, tag } = withoutTag(text);
    const bare = addressInUri(address, ["bnb", "binance"]);
    const lower = bare.toLowerCase();
    if (!/^bnb1[0-9a-z]+$/u.test(lower)) return refused("wrong-shape");
    if (bare !== lower && bare !== bare.toUpperCase()) return refused("mixed-case");
    if (bare.length !== addressLength) return refused("wrong-length");
    const decoded = bech32.decodeUnsafe(lower);
    if (decoded === undefined) return refused("bad-checksum");
    if (bech32.fromWordsUnsafe(decoded.words)?.length !== 20) return refused("wrong-length");
    return taken({
      kind: "wallet",
      key: identifierKey("wallet", "bnb-beacon", tag === null ? lower : `${lower}?memo=${tag}`),
      display: tag === null ? lower : `${lower} (memo ${tag})`,
      check: "passed",
      rule: "bnb-beacon",
    });
  },
};
