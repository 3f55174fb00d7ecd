import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** The head of the audit log, signed: kept outside, it shows later that nothing before it was cut or changed. */
export interface AuditHead {
  readonly seq: number;
  /** Lower-case hex. */
  readonly hash: string;
  readonly at: string;
  /** Ed25519 (RFC 8032) over `throughline audit head`, the number, the hash and the instant; base64url. */
  readonly signature: string;
  /** The key to check it with: 32 bytes, base64url. The same for every head of an installation. */
  readonly publicKey: string;
}

/** DER before the 32 bytes of an Ed25519 private and public key (RFC 8410). */
const privatePrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** Signs a head with the key that a seed of 32 bytes makes. */
export function signHead(seed: Uint8Array, head: Pick<AuditHead, "seq" | "hash" | "at">): AuditHead {
  const key = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: "der", type: "pkcs8" });
  return { ...head, signature: sign(null, wordsOf(head), key).toString("base64url"), publicKey: publicBytes(key) };
}

/** True when a head was signed with the key it names. That the key is the installation's own, the reader compares. */
export function isHeadSigned(head: AuditHead): boolean {
  const bytes = Buffer.from(head.publicKey, "base64url");
  if (bytes.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, bytes]), format: "der", type: "spki" });
  return verify(null, wordsOf(head), key, Buffer.from(head.signature, "base64url"));
}

function wordsOf({ seq, hash, at }: Pick<AuditHead, "seq" | "hash" | "at">): Buffer {
  return Buffer.from(`throughline audit head\n${seq}\n${hash}\n${at}\n`);
}

function publicBytes(key: KeyObject): string {
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(publicPrefix.length).toString("base64url");
}
