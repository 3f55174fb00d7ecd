import { type Outcome, refused, taken } from "../outcome.ts";
import { decodeBase58Check, encodeBase58Check } from "./base58check.ts";

/** An account of the XRP ledger. */
export interface XrpAddress {
  /** The classic form, `r…`. */
  readonly account: string;
  /** The destination tag inside an X-address, or null. */
  readonly tag: number | null;
}

type XrpRefusal = "wrong-shape" | "wrong-length" | "bad-checksum" | "unknown-prefix";

const bitcoinAlphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const rippleAlphabet = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
const mainNetwork = 0x0544;
const inBitcoin = new Map([...rippleAlphabet].map((letter, index) => [letter, bitcoinAlphabet[index] ?? ""]));
const inRipple = new Map([...bitcoinAlphabet].map((letter, index) => [letter, rippleAlphabet[index] ?? ""]));

/** Decodes `r…` (version 0, 20 bytes) or `X…` (XLS-5d: prefix 0x0544, 20 bytes, flag, 8 bytes of tag). */
export function decodeXrpAddress(text: string): Outcome<XrpAddress, XrpRefusal> {
  const payload = decodeBase58Check(translated(text, inBitcoin));
  if (typeof payload === "string") return refused(payload);
  if (text.startsWith("X")) return fromXAddress(payload);
  if (payload.length !== 21) return refused("wrong-length");
  return payload[0] === 0 ? taken({ account: text, tag: null }) : refused("unknown-prefix");
}

/** The classic form of a 20-byte account id. */
export function encodeXrpAccount(accountId: Uint8Array): string {
  return translated(encodeBase58Check(Uint8Array.from([0, ...accountId])), inRipple);
}

function fromXAddress(payload: Uint8Array): Outcome<XrpAddress, XrpRefusal> {
  if (payload.length !== 31) return refused("wrong-length");
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const flag = payload[22];
  if (view.getUint16(0) !== mainNetwork || (flag !== 0 && flag !== 1)) return refused("unknown-prefix");
  const tag = view.getUint32(23, true);
  if (view.getUint32(27, true) !== 0 || (flag === 0 && tag !== 0)) return refused("unknown-prefix");
  return taken({ account: encodeXrpAccount(payload.subarray(2, 22)), tag: flag === 1 ? tag : null });
}

/** A letter outside the alphabet stays, so that decoding refuses it: `0` is in neither. */
function translated(text: string, letters: ReadonlyMap<string, string>): string {
  return [...text].map((letter) => letters.get(letter) ?? "0").join("");
}
