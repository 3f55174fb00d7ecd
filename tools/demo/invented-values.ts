import { sha256 } from "@noble/hashes/sha2.js";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { base58check, hex } from "@scure/base";
import type { SeededRandom } from "../seeded-random.ts";

/** An identifier nobody has: made from seeded bytes, with the checksum its kind asks for. */
export interface InventedValue {
  readonly kind: "wallet" | "bank-account" | "phone" | "handle" | "email" | "url" | "compound";
  /** The rule's own name for it: a chain, a platform, a Thai bank's code, a country. */
  readonly namespace: string;
  /** Canonical: what every way of writing it comes back to. */
  readonly value: string;
}

const base58 = base58check(sha256);

/** Thai banks as the forms name them: names that mean them anywhere, and those that do so in Thailand only. */
export const thaiBanks = [
  { code: "002", names: ["Bangkok Bank", "ธนาคารกรุงเทพ"], homeNames: ["BBL", "002"] },
  { code: "004", names: ["KBank", "Kasikornbank", "กสิกรไทย"], homeNames: ["004", "กสิกร"] },
  { code: "006", names: ["Krungthai Bank", "กรุงไทย"], homeNames: ["KTB", "006"] },
  { code: "014", names: ["Siam Commercial Bank", "ไทยพาณิชย์"], homeNames: ["SCB", "014"] },
] as const;

/** A TRON address: version 0x41, base58check. */
export function inventTronWallet(random: SeededRandom): InventedValue {
  return { kind: "wallet", namespace: "tron", value: base58.encode(Uint8Array.from([0x41, ...random.bytes(20)])) };
}

/** A Bitcoin P2PKH address: version 0x00, base58check. */
export function inventBitcoinWallet(random: SeededRandom): InventedValue {
  return { kind: "wallet", namespace: "bitcoin", value: base58.encode(Uint8Array.from([0x00, ...random.bytes(20)])) };
}

/** An EVM address; canonical is lower case. */
export function inventEvmWallet(random: SeededRandom): InventedValue {
  return { kind: "wallet", namespace: "evm", value: `0x${hex.encode(random.bytes(20))}` };
}

/** The same EVM address with the capitals of EIP-55. */
export function withEip55Capitals(lowerCase: string): string {
  const digits = lowerCase.slice(2);
  const hash = hex.encode(keccak_256(new TextEncoder().encode(digits)));
  return `0x${[...digits].map((digit, at) => (Number.parseInt(hash.charAt(at), 16) >= 8 ? digit.toUpperCase() : digit)).join("")}`;
}

/** A Thai account: bank code in the namespace, ten digits. */
export function inventThaiAccount(random: SeededRandom): InventedValue {
  return { kind: "bank-account", namespace: `TH.${random.pick(thaiBanks).code}`, value: `${1 + random.below(9)}${digits(random, 9)}` };
}

const mobilePrefixes = { TH: ["6681", "6689", "6695"], KH: ["85512", "85592"], MM: ["95979"], VN: ["8490"], PH: ["63917"] } as const;
const digitsAfterPrefix = { TH: 7, KH: 6, MM: 7, VN: 7, PH: 7 } as const;
export type PhoneCountry = keyof typeof mobilePrefixes;

/** A mobile phone in E.164. */
export function inventPhone(random: SeededRandom, country: PhoneCountry): InventedValue {
  const prefix = random.pick(mobilePrefixes[country]);
  return { kind: "phone", namespace: country, value: `+${prefix}${2 + random.below(7)}${digits(random, digitsAfterPrefix[country] - 1)}` };
}

const syllables = ["ka", "lin", "mei", "so", "tan", "vi", "ra", "no", "chu", "lao", "win", "zin", "pha", "dee", "yun", "bo"];
const trades = ["hr", "job", "agent", "travel", "boss", "visa", "work"];

/** A handle of a platform, lower case, 12 to 20 characters. */
export function inventHandle(random: SeededRandom, platform: "telegram" | "wechat" | "line" | "facebook"): InventedValue {
  const name = `${random.pick(trades)}${random.pick(syllables)}${random.pick(syllables)}${digits(random, 5)}`;
  return { kind: "handle", namespace: platform, value: name };
}

/** An e-mail address in a domain that is reserved for examples. */
export function inventEmail(random: SeededRandom): InventedValue {
  return { kind: "email", namespace: "", value: `${random.pick(trades)}.${random.pick(syllables)}${digits(random, 5)}@example.com` };
}

/** A page in a domain that is reserved for examples. */
export function inventUrl(random: SeededRandom): InventedValue {
  return { kind: "url", namespace: "", value: `https://${random.pick(syllables)}${digits(random, 5)}.example.net/join` };
}

/** A place by its coordinates, in a box along the Moei river, four decimals. */
export function inventCoordinates(random: SeededRandom): InventedValue {
  const latitude = (16.6 + random.below(900) / 10_000).toFixed(4);
  const longitude = (98.5 + random.below(900) / 10_000).toFixed(4);
  return { kind: "compound", namespace: "point", value: `${latitude}, ${longitude}` };
}

/** `count` decimal digits. */
export function digits(random: SeededRandom, count: number): string {
  return Array.from({ length: count }, () => String(random.below(10))).join("");
}
