import { hexToBytes } from "@noble/hashes/utils.js";
import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { withoutTag } from "../destination-tag.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { decodeTonAddress, encodeTonAddress } from "../ton-address.ts";

const rawForm = /^(0|-1):([0-9a-f]{64})$/iu;
const link =
  /^(?:ton:\/\/transfer\/|https?:\/\/(?:app\.)?(?:tonkeeper\.com\/transfer\/|tonviewer\.com\/|tonscan\.org\/address\/))([^?#/\s]+)(\?[^\s#]*)?/iu;

/** Accounts of The Open Network: EQ…, UQ… and 0:… are one account. At an exchange the memo tells its customers apart. */
export const ton: IdentifierRule = {
  name: "ton",
  kind: "wallet",
  rule: "A TON address: 48 characters of base64 with CRC-16 (EQ…, UQ…), or raw 0:<64 hexadecimal digits> without a check; a memo may stand behind it. Key: the raw form in lower case, and the memo.",
  check: "passed",
  version: 1,
  names: wordList(
    `ton | toncoin | the open network | usdt ton | ตัน | 吨币 | wallet | wallet address | crypto wallet | crypto address | กระเป๋า | 钱包`,
  ),
  shapeEvidence: (text) => (rawForm.test(text) ? "certain" : "none"),
  recognise(text) {
    const inLink = link.exec(text);
    const { address, tag } = withoutTag(inLink === null ? text : `${inLink[1] ?? ""}${inLink[2] ?? ""}`);
    const bare = address.replace(/\?[^?]*$/u, "");
    const raw = rawForm.exec(bare);
    if (raw) return taken(wallet(`${raw[1]}:${(raw[2] ?? "").toLowerCase()}`, tag, "none"));
    if (!/^[A-Za-z0-9_/+-]+$/u.test(bare)) return refused("wrong-shape");
    if (bare.length !== 48) return refused(/^[EUku0k][Qf][A-Za-z0-9_/+-]{30,}$/u.test(bare) ? "wrong-length" : "wrong-shape");
    return fromFriendly(bare, tag);
  },
};

function fromFriendly(text: string, memo: string | null): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  const decoded = decodeTonAddress(text);
  return decoded.ok ? taken(wallet(decoded.value, memo, "passed")) : decoded;
}

function wallet(raw: string, memo: string | null, check: "passed" | "none"): RecognisedIdentifier {
  const [workchain = "", account = ""] = raw.split(":");
  const friendly = encodeTonAddress(workchain === "0" ? 0 : -1, hexToBytes(account));
  return {
    kind: "wallet",
    key: identifierKey("wallet", "ton", memo === null ? raw : `${raw}?memo=${memo}`),
    display: memo === null ? friendly : `${friendly} (memo ${memo})`,
    check,
    rule: "ton",
  };
}
