import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { base32 } from "@scure/base";

/**
 * Ids that follow from what they name (decisions: Ids), computed the same in Node and in the browser.
 * A caller in Node may compute the same bytes with `node:crypto`; a test holds the two equal.
 */

/** What a sighting *is*; its sources (file, row, basis, holder) are not part of it. */
export interface SightingParts {
  readonly caseFileId: string;
  readonly kind: string;
  /** The identifier's key, or the raw text when there is none. */
  readonly keyOrRaw: string;
  readonly role: string;
  readonly seenOn: string | null;
}

const identifierIdLength = 26;

/** SHA-256 as lower-case hex, of text as UTF-8 or of bytes. */
export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === "string" ? utf8ToBytes(content) : content));
}

/** Id of a sighting: SHA-256 of canonical JSON [caseFileId, kind, key or raw, role, seenOn]. */
export function sightingId(parts: SightingParts): string {
  return sha256Hex(sightingText(parts));
}

/** The text whose SHA-256 is the sighting's id, for callers with a faster SHA-256. */
export function sightingText(parts: SightingParts): string {
  return JSON.stringify([parts.caseFileId, parts.kind, parts.keyOrRaw, parts.role, parts.seenOn]);
}

/** Id of a submission: the same file with the same mapping by the same organisation is the same submission. */
export function submissionId(organisationId: string, fileSha256: string, mapping: unknown): string {
  return sha256Hex(canonicalJson([organisationId, fileSha256, mapping]));
}

/** Opaque id of an identifier for the graph, URLs and logs: 26 base32 characters of HMAC-SHA-256(secret, key). */
export function identifierIdOf(secret: Uint8Array, key: string): string {
  return identifierIdFromMac(hmac(sha256, secret, utf8ToBytes(key)));
}

/** The id from an HMAC-SHA-256 that the caller computed itself. */
export function identifierIdFromMac(mac: Uint8Array): string {
  return base32.encode(mac).slice(0, identifierIdLength).toLowerCase();
}

/**
 * JSON with members in UTF-16 order and no white space (RFC 8785). Members that are undefined are left out.
 * Throws a TypeError for what JSON cannot say: a number that is not finite, a function, a bigint, undefined in a list.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`canonical JSON cannot hold a ${typeof value}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
