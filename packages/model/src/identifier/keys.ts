import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type IdentifierKind, identifierKinds } from "../vocabulary.ts";

/** Longest key in characters; a longer value is kept beside and keyed by its SHA-256 (decisions: Keys). */
const maximumKeyLength = 400;
const digestPrefix = "sha256-";

/** A key taken apart. */
export interface IdentifierKey {
  readonly kind: IdentifierKind;
  readonly namespace: string;
  /** The canonical value; the text `sha256-<hex>` when {@link isDigest}. */
  readonly value: string;
  /** True when the value was too long and only its SHA-256 stands in the key. */
  readonly isDigest: boolean;
}

/** `<kind>:<namespace>:<value>` in ASCII: other characters percent-encoded as UTF-8, a value too long for 400 characters as `sha256-<hex>`. */
export function identifierKey(kind: IdentifierKind, namespace: string, value: string): string {
  const head = `${kind}:${encoded(namespace, unsafeInNamespace)}:`;
  const tail = encoded(value, unsafeInValue);
  if (head.length + tail.length > maximumKeyLength) return `${head}${digestPrefix}${bytesToHex(sha256(utf8ToBytes(value)))}`;
  return tail.startsWith(digestPrefix) ? `${head}%73${tail.slice(1)}` : head + tail;
}

/** Takes a key apart; null when the text is not a key of a known kind. */
export function parseKey(key: string): IdentifierKey | null {
  const first = key.indexOf(":");
  const second = key.indexOf(":", first + 1);
  if (first < 0 || second < 0) return null;
  const kind = identifierKinds.find((known) => known === key.slice(0, first));
  const namespace = decoded(key.slice(first + 1, second));
  const tail = key.slice(second + 1);
  const value = decoded(tail);
  if (kind === undefined || namespace === null || value === null || value === "") return null;
  return { kind, namespace, value, isDigest: tail.startsWith(digestPrefix) };
}

const unsafeInNamespace = /[^!-$&-9;-~]/gu;
const unsafeInValue = /[^!-$&-~]/gu;

function encoded(text: string, unsafe: RegExp): string {
  return text.replace(unsafe, (character) => {
    let escaped = "";
    for (const byte of utf8ToBytes(character)) escaped += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    return escaped;
  });
}

function decoded(text: string): string | null {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
