import { bytesToHex } from "@noble/hashes/utils.js";
import { base64, base64url } from "@scure/base";
import { type Outcome, refused, taken } from "../outcome.ts";

/**
 * Addresses of The Open Network (docs.ton.org, smart contract addresses): raw `workchain:64 hexadecimal digits`, and 48 characters of
 * base64 in either alphabet for tag, workchain, hash and CRC-16/XMODEM.
 */

const bounceable = 0x11;
const nonBounceable = 0x51;
const friendlyBytes = 36;

/** The raw form of a friendly one: `0:<hex>`. A test network's address has another tag. */
export function decodeTonAddress(text: string): Outcome<string, "wrong-shape" | "bad-checksum" | "unknown-prefix"> {
  const bytes = decoded(text);
  if (bytes?.length !== friendlyBytes) return refused("wrong-shape");
  const check = crc16(bytes.subarray(0, friendlyBytes - 2));
  if (bytes[friendlyBytes - 2] !== check >> 8 || bytes[friendlyBytes - 1] !== (check & 255)) return refused("bad-checksum");
  const [tag, workchain] = bytes;
  if (tag !== bounceable && tag !== nonBounceable) return refused("unknown-prefix");
  if (workchain !== 0 && workchain !== 255) return refused("unknown-prefix");
  return taken(`${workchain === 0 ? "0" : "-1"}:${bytesToHex(bytes.subarray(2, 34))}`);
}

/** The form that wallets show today: not bounceable, `UQ…`, of 32 bytes of account in a workchain. */
export function encodeTonAddress(workchain: 0 | -1, account: Uint8Array): string {
  const payload = Uint8Array.from([nonBounceable, workchain & 255, ...account]);
  const check = crc16(payload);
  return base64url.encode(Uint8Array.from([...payload, check >> 8, check & 255]));
}

function decoded(text: string): Uint8Array | null {
  try {
    return /[+/]/u.test(text) ? base64.decode(text) : base64url.decode(text);
  } catch {
    return null;
  }
}

/** CRC-16/XMODEM: polynomial 0x1021, from 0. */
function crc16(bytes: Uint8Array): number {
  let rest = 0;
  for (const byte of bytes) {
    rest ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest & 0x8000) === 0 ? (rest << 1) & 0xffff : ((rest << 1) ^ 0x1021) & 0xffff;
  }
  return rest;
}
