import { bech32, bech32m } from "@scure/base";
import { type Outcome, refused, taken } from "../outcome.ts";

/**
 * A segwit address (BIP 173, BIP 350): version 0 in bech32 with 20 or 32 bytes, versions 1 to 16 in bech32m with 2 to 40 bytes,
 * never in mixed case. Returns it in lower case.
 */
export function decodeSegwit(
  text: string,
  prefix: string,
): Outcome<string, "mixed-case" | "bad-checksum" | "wrong-length" | "unknown-prefix"> {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return refused("mixed-case");
  if (!lower.startsWith(`${prefix}1`)) return refused("unknown-prefix");
  if (lower.length > 90) return refused("wrong-length");
  const isVersionZero = lower[prefix.length + 1] === "q";
  const coder = isVersionZero ? bech32 : bech32m;
  const decoded = coder.decodeUnsafe(lower);
  if (decoded === undefined || decoded.prefix !== prefix) return refused("bad-checksum");
  const version = decoded.words[0] ?? 99;
  const program = coder.fromWordsUnsafe(decoded.words.slice(1));
  if (program === undefined || version > 16) return refused("wrong-length");
  const hasRightLength = version === 0 ? program.length === 20 || program.length === 32 : program.length >= 2 && program.length <= 40;
  return hasRightLength ? taken(lower) : refused("wrong-length");
}
