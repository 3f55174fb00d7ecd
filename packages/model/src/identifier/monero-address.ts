import { keccak_256 } from "@noble/hashes/sha3.js";
import { type Outcome, refused, taken } from "../outcome.ts";

/** Base58 as monero writes it (blocks of 8 bytes in 11 characters), and its four-byte Keccak check (monero-project, cryptonote_basic). */

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const bytesOfBlock = new Map([
  [0, 0],
  [2, 1],
  [3, 2],
  [5, 3],
  [6, 4],
  [7, 5],
  [9, 6],
  [10, 7],
  [11, 8],
]);
const charactersOfBlock = 11;
const checkLength = 4;

/** The bytes before the check: network byte, two keys of 32 bytes, and a payment id of 8 where there is one. */
export function decodeMoneroAddress(text: string): Outcome<Uint8Array, "wrong-shape" | "bad-checksum"> {
  const bytes: number[] = [];
  for (let start = 0; start < text.length; start += charactersOfBlock) {
    const block = decodeBlock(text.slice(start, start + charactersOfBlock));
    if (block === null) return refused("bad-checksum");
    bytes.push(...block);
  }
  if (bytes.length <= checkLength) return refused("wrong-shape");
  const payload = Uint8Array.from(bytes.slice(0, -checkLength));
  const digest = keccak_256(payload);
  const isRight = bytes.slice(-checkLength).every((byte, index) => byte === digest[index]);
  return isRight ? taken(payload) : refused("bad-checksum");
}

/** The address of those bytes. */
export function encodeMoneroAddress(payload: Uint8Array): string {
  const bytes = [...payload, ...keccak_256(payload).subarray(0, checkLength)];
  let text = "";
  for (let start = 0; start < bytes.length; start += 8) text += encodeBlock(bytes.slice(start, start + 8));
  return text;
}

/** Null when a block says more than its bytes can hold: such a text was mistyped. */
function decodeBlock(text: string): readonly number[] | null {
  const length = bytesOfBlock.get(text.length);
  if (length === undefined) return null;
  let value = 0n;
  for (const letter of text) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) return null;
    value = value * 58n + BigInt(digit);
  }
  if (value >> BigInt(8 * length) !== 0n) return null;
  return Array.from({ length }, (_, index) => Number((value >> BigInt(8 * (length - 1 - index))) & 255n));
}

function encodeBlock(bytes: readonly number[]): string {
  const characters = [...bytesOfBlock].find(([, length]) => length === bytes.length)?.[0] ?? 0;
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = "";
  for (let index = 0; index < characters; index += 1) {
    text = (alphabet[Number(value % 58n)] ?? "") + text;
    value /= 58n;
  }
  return text;
}
