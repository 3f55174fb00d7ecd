import { sha256 } from "@noble/hashes/sha2.js";

/** Base58 as bitcoin writes it, and its four-byte double SHA-256 check. Written for speed: a screen of cells goes through here. */

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const digitOf = new Int8Array(128).fill(-1);
for (let index = 0; index < alphabet.length; index += 1) digitOf[alphabet.charCodeAt(index)] = index;
const checkLength = 4;

/** The bytes that a base58 text says, or null when a character is not of the alphabet. */
export function decodeBase58(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let position = 0; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    let carry = code < 128 ? (digitOf[code] ?? -1) : -1;
    if (carry < 0) return null;
    for (let index = 0; index < length || carry > 0; index += 1) {
      if (index === length) length += 1;
      carry += (bytes[index] ?? 0) * 58;
      bytes[index] = carry & 255;
      carry >>= 8;
    }
  }
  let leadingZeros = 0;
  while (leadingZeros < text.length && text[leadingZeros] === "1") leadingZeros += 1;
  const decoded = new Uint8Array(leadingZeros + length);
  for (let index = 0; index < length; index += 1) decoded[leadingZeros + index] = bytes[length - 1 - index] ?? 0;
  return decoded;
}

/** The text of bytes in base58. */
export function encodeBase58(bytes: Uint8Array): string {
  const digits: number[] = [];
  let leadingZeros = 0;
  while (leadingZeros < bytes.length && bytes[leadingZeros] === 0) leadingZeros += 1;
  for (const byte of bytes) {
    let carry = byte;
    for (let index = 0; index < digits.length || carry > 0; index += 1) {
      carry += (digits[index] ?? 0) * 256;
      digits[index] = carry % 58;
      carry = Math.floor(carry / 58);
    }
  }
  return (
    "1".repeat(leadingZeros) +
    digits
      .reverse()
      .map((digit) => alphabet[digit] ?? "")
      .join("")
  );
}

/** The payload (version byte and hash) of a base58check text: `"wrong-shape"` when it is not base58, `"bad-checksum"` when its check fails. */
export function decodeBase58Check(text: string): Uint8Array | "wrong-shape" | "bad-checksum" {
  const bytes = decodeBase58(text);
  if (bytes === null || bytes.length <= checkLength) return "wrong-shape";
  const payload = bytes.subarray(0, bytes.length - checkLength);
  const digest = sha256(sha256(payload));
  for (let index = 0; index < checkLength; index += 1) {
    if (digest[index] !== bytes[payload.length + index]) return "bad-checksum";
  }
  return payload;
}

/** The base58check text of a payload. */
export function encodeBase58Check(payload: Uint8Array): string {
  const bytes = new Uint8Array(payload.length + checkLength);
  bytes.set(payload);
  bytes.set(sha256(sha256(payload)).subarray(0, checkLength), payload.length);
  return encodeBase58(bytes);
}
