import { bech32, bech32m } from "@scure/base";
import { encodeBase58Check } from "../identifier/base58check.ts";
import { crc16 } from "../identifier/emv/crc16.ts";
import { luhnDigit } from "../identifier/luhn.ts";
import { encodeMoneroAddress } from "../identifier/monero-address.ts";
import { nationalIdIdentifier } from "../identifier/national-id/national-id.ts";
import { recogniseAs } from "../identifier/registry.ts";
import { encodeTonAddress } from "../identifier/ton-address.ts";
import { encodeXrpAccount } from "../identifier/xrp-address.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** A kind with a check, and how to invent valid values of it. */
export interface CheckedKind {
  readonly name: string;
  /** The rule that reads it. */
  readonly rule: string;
  /** `strong`: nearly every single error must be caught. `weak`: measured and shown. */
  readonly check: "strong" | "weak";
  /** Letters that a wrong character is taken from. */
  readonly letters: string;
  /** Characters at the beginning that say the kind, and are left alone. */
  readonly from: number;
  /** Country of the case file, where a number says nothing without one. */
  readonly country?: string;
  invent(random: SeededRandom): string;
}

const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const bech32Letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const base64url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const digits = "0123456789";
const lettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

function inBase58Check(name: string, rule: string, version: readonly number[]): CheckedKind {
  return {
    name,
    rule,
    check: "strong",
    letters: base58,
    from: 1,
    invent: (random) => encodeBase58Check(Uint8Array.from([...version, ...random.bytes(20)])),
  };
}

function inBech32(name: string, rule: string, encode: (random: SeededRandom) => string): CheckedKind {
  return { name, rule, check: "strong", letters: bech32Letters, from: 4, invent: encode };
}

function field(id: string, value: string): string {
  return id + String(value.length).padStart(2, "0") + value;
}

function sealed(body: string, tag: string): string {
  const open = `${body}${tag}04`;
  return open + crc16(open);
}

/** The first of a text's completions by one character that its country takes. */
function nationalId(country: string, begun: string, last: string): string {
  const completed = [...last].map((letter) => begun + letter);
  return completed.find((text) => nationalIdIdentifier(country, text, "national-id").ok) ?? begun;
}

/** Undecided at 1 of 97: two check digits that make the remainder 1 (ISO 13616). */
function iban(country: string, account: string): string {
  for (let check = 2; check <= 98; check += 1) {
    const text = `${country}${String(check).padStart(2, "0")}${account}`;
    if (recogniseAs("iban", text, {}).ok) return text;
  }
  return "";
}

const strong: readonly CheckedKind[] = [
  inBase58Check("bitcoin, base58check", "bitcoin", [0x00]),
  inBase58Check("litecoin, base58check", "litecoin", [0x30]),
  inBase58Check("dogecoin, base58check", "dogecoin", [0x1e]),
  inBase58Check("dash, base58check", "dash", [0x4c]),
  inBase58Check("zcash, base58check", "zcash", [0x1c, 0xb8]),
  inBase58Check("bitcoin gold, base58check", "bitcoin-gold", [0x26]),
  inBase58Check("TRON, base58check", "tron", [0x41]),
  { ...inBase58Check("XRP, base58check", "xrp", []), invent: (random) => encodeXrpAccount(random.bytes(20)) },
  inBech32("bitcoin, bech32", "bitcoin", (random) => bech32.encode("bc", [0, ...bech32.toWords(random.bytes(20))])),
  inBech32("bitcoin, bech32m", "bitcoin", (random) => bech32m.encode("bc", [1, ...bech32m.toWords(random.bytes(32))])),
  inBech32("BNB Beacon, bech32", "bnb-beacon", (random) => bech32.encode("bnb", bech32.toWords(random.bytes(20)))),
  { ...inBech32("bitcoin cash, cashaddr", "bitcoin-cash", (random) => cashAddressOf(random.bytes(20))), from: 1 },
  {
    name: "TON, CRC-16",
    rule: "ton",
    check: "strong",
    letters: base64url,
    from: 2,
    invent: (random) => encodeTonAddress(0, random.bytes(32)),
  },
  {
    name: "monero, Keccak",
    rule: "monero",
    check: "strong",
    letters: base58,
    from: 1,
    invent: (random) => encodeMoneroAddress(Uint8Array.from([18, ...random.bytes(64)])),
  },
  { name: "EVM, mixed-case EIP-55", rule: "evm", check: "strong", letters: "0123456789abcdefABCDEF", from: 2, invent: mixedCaseAccount },
  { name: "IBAN, mod 97", rule: "iban", check: "strong", letters: digits, from: 4, invent: (random) => iban("DE", random.digits(18)) },
  {
    name: "payment QR, CRC-16",
    rule: "payment-qr",
    check: "strong",
    letters: lettersAndDigits,
    from: 12,
    invent: (random) =>
      sealed(`000201010211${field("29", `0016A000000677010111${field("01", `00668${random.digits(8)}`)}`)}5802TH5303764`, "63"),
  },
  {
    name: "slip QR, CRC-16",
    rule: "payment-reference",
    check: "strong",
    letters: lettersAndDigits,
    from: 8,
    invent: (random) => sealed(`${field("00", `0006000001${field("01", "004")}${field("02", random.digits(20))}`)}5102TH`, "91"),
  },
];

const weak: readonly CheckedKind[] = [
  weakDigits("card, Luhn", "card", (random) => withLuhn(`4${random.digits(14)}`)),
  weakDigits("IMEI, Luhn", "device", (random) => withLuhn(`35${random.digits(12)}`)),
  weakDigits("Thai national id, mod 11", "national-id", (random) => nationalId("TH", `${1 + random.below(8)}${random.digits(11)}`, digits)),
  weakDigits("Chinese national id, mod 11-2", "national-id", (random) =>
    nationalId("CN", `110105${dayOf(random)}${random.digits(3)}`, "0123456789X"),
  ),
  {
    ...weakDigits("Indian national id, Verhoeff", "national-id", (random) =>
      nationalId("IN", `${2 + random.below(8)}${random.digits(10)}`, digits),
    ),
    country: "IN",
  },
  { ...weakDigits("Hong Kong identity card, mod 11", "national-id", hongKongCard), letters: lettersAndDigits },
];

/** Every kind with a check, strong ones first. */
export const checkedKinds: readonly CheckedKind[] = [...strong, ...weak];

function weakDigits(name: string, rule: string, invent: (random: SeededRandom) => string): CheckedKind {
  return { name, rule, check: "weak", letters: digits, from: 1, invent };
}

function withLuhn(begun: string): string {
  return begun + luhnDigit(begun);
}

function dayOf(random: SeededRandom): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `19${two(50 + random.below(49))}${two(1 + random.below(12))}${two(1 + random.below(28))}`;
}

function hongKongCard(random: SeededRandom): string {
  const begun = `${random.letterOf("ABCDEFGHKPRYZ")}${random.digits(6)}`;
  return [...digits, "A"].map((check) => `${begun}(${check})`).find((text) => nationalIdIdentifier("HK", text, "national-id").ok) ?? "";
}

function mixedCaseAccount(random: SeededRandom): string {
  const lower = `0x${[...random.bytes(20)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  const outcome = recogniseAs("evm", lower, {});
  return outcome.ok ? outcome.value.display : lower;
}

const cashGenerators = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n];

function cashAddressOf(hash: Uint8Array): string {
  const words = bech32.toWords(Uint8Array.from([0, ...hash]));
  let rest = 1n;
  for (const word of [...[..."bitcoincash"].map((letter) => letter.charCodeAt(0) & 31), 0, ...words, 0, 0, 0, 0, 0, 0, 0, 0]) {
    const top = rest >> 35n;
    rest = ((rest & 0x07ffffffffn) << 5n) ^ BigInt(word);
    for (const [bit, generator] of cashGenerators.entries()) if (((top >> BigInt(bit)) & 1n) === 1n) rest ^= generator;
  }
  const check = Array.from({ length: 8 }, (_, place) => Number(((rest ^ 1n) >> BigInt(5 * (7 - place))) & 31n));
  return [...words, ...check].map((word) => bech32Letters[word] ?? "").join("");
}
