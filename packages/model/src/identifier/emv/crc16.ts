import { utf8ToBytes } from "@noble/hashes/utils.js";

/** CRC-16/CCITT-FALSE (polynomial 0x1021, from 0xffff) of a text as UTF-8, as four upper-case hexadecimal digits: what payment QR payloads end with. */
export function crc16(text: string): string {
  let rest = 0xffff;
  for (const byte of utf8ToBytes(text)) {
    rest ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest & 0x8000) === 0 ? (rest << 1) & 0xffff : ((rest << 1) ^ 0x1021) & 0xffff;
  }
  return rest.toString(16).toUpperCase().padStart(4, "0");
}
