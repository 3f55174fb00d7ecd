import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { decodeMoneroAddress } from "../monero-address.ts";
import { addressInUri } from "../payment-uri.ts";

const standard = 18;
const subaddress = 42;
const integrated = 19;
const keysLength = 65;
const paymentIdLength = 8;

/** Monero wallets. Which of one person's addresses belong together cannot be seen: each is its own. */
export const monero: IdentifierRule = {
  name: "monero",
  kind: "wallet",
  rule: "A monero address: base58 in blocks with a Keccak check; standard (4…, 95 characters), subaddress (8…, 95) or integrated (4…, 106, with a payment id). Key: as written.",
  check: "passed",
  version: 1,
  names: wordList(`monero | xmr | โมเนโร | 门罗币 | 門羅幣 | wallet | wallet address | crypto wallet | crypto address | กระเป๋า | 钱包`),
  recognise(text) {
    const address = addressInUri(text, ["monero"]);
    if (!/^[48][1-9A-HJ-NP-Za-km-z]{60,}$/u.test(address)) return refused("wrong-shape");
    if (address.length !== 95 && address.length !== 106) return refused("wrong-length");
    const decoded = decodeMoneroAddress(address);
    if (!decoded.ok) return decoded;
    const network = decoded.value[0];
    if (network !== standard && network !== subaddress && network !== integrated) return refused("unknown-prefix");
    const expected = network === integrated ? keysLength + paymentIdLength : keysLength;
    if (decoded.value.length !== expected) return refused("wrong-length");
    return taken({ kind: "wallet", key: identifierKey("wallet", "monero", address), display: address, check: "passed", rule: "monero" });
  },
};
