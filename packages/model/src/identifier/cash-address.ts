import { type Outcome, refused, taken } from "../outcome.ts";

/**
 * The CashAddr form of bitcoin cash (spec: github.com/bitcoincashorg/bitcoincash.org, cashaddr.md): base32 with a 40-bit BCH check over
 * prefix and payload. Only hashes of 160 bits, which are all that wallets use.
 */

const alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generators: readonly (readonly [bigint, bigint])[] = [
  [1n, 0x98f2bc8e61n],
  [2n, 0x79b76d99e2n],
  [4n, 0xf33e5fb3c4n],
  [8n, 0xae2eabe2a8n],
  [16n, 0x1e4f43e470n],
];
const prefix = "bitcoincash";
const checkLength = 8;

export interface CashAddress {
  readonly isScriptHash: boolean;
  /** 20 bytes. */
  readonly hash: Uint8Array;
}

/** Decodes 42 characters after the prefix, in one case. */
export function decodeCashAddress(payload: string): Outcome<CashAddress, "mixed-case" | "wrong-shape" | "bad-checksum" | "unknown-prefix"> {
  const lower = payload.toLowerCase();
  if (payload !== lower && payload !== payload.toUpperCase()) return refused("mixed-case");
  const words = [...lower].map((letter) => alphabet.indexOf(letter));
  if (words.includes(-1)) return refused("wrong-shape");
  if (remainder([...[...prefix].map((letter) => letter.charCodeAt(0) & 31), 0, ...words]) !== 0n) return refused("bad-checksum");
  const bytes = inBytes(words.slice(0, -checkLength));
  const version = bytes[0];
  if (bytes.length !== 21 || (version !== 0 && version !== 8)) return refused("unknown-prefix");
  return taken({ isScriptHash: version === 8, hash: bytes.subarray(1) });
}

function remainder(words: readonly number[]): bigint {
  let rest = 1n;
  for (const word of words) {
    const top = rest >> 35n;
    rest = ((rest & 0x07ffffffffn) << 5n) ^ BigInt(word);
    for (const [bit, generator] of generators) if ((top & bit) !== 0n) rest ^= generator;
  }
  return rest ^ 1n;
}

function inBytes(words: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let kept = 0;
  let bits = 0;
  for (const word of words) {
    kept = ((kept << 5) | word) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((kept >> bits) & 255);
  }
  return Uint8Array.from(bytes);
}
