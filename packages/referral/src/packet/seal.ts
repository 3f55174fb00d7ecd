import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";

/** What stands beside a packet and not in it: who made this copy, when, and the head of the record it was read at. */
export const SealFacts = z.strictObject({
  manifestSha256: z.string(),
  recordHeadSequence: z.int(),
  recordHeadHash: z.string(),
  madeBy: z.string(),
  organisation: z.string(),
  madeAt: z.string(),
  copyNumber: z.int().min(1),
});
export type SealFacts = z.infer<typeof SealFacts>;

/** A seal as it is written: the facts, their hash, and a signature when the instance has a signing key. */
export const Seal = SealFacts.extend({
  /** SHA-256 of the facts' canonical JSON, lower-case hex: finds a damaged seal, not a forged one. */
  digest: z.string(),
  /** Ed25519 over the digest's 32 bytes; the public key as SPKI, both base64. */
  signature: z.strictObject({ algorithm: z.literal("Ed25519"), publicKey: z.string(), value: z.string() }).optional(),
});
export type Seal = z.infer<typeof Seal>;

/** The bytes of `seal.json`, signed when an Ed25519 private key (PKCS #8 PEM) is given. */
export function writeSeal(facts: SealFacts, signingKeyPem?: string): Uint8Array {
  const parsed = SealFacts.parse(facts);
  const digest = digestOf(parsed);
  return encodeSeal({
    ...parsed,
    digest,
    ...(signingKeyPem === undefined ? {} : { signature: signDigest(digest, createPrivateKey(signingKeyPem)) }),
  });
}

export type SealFault = "seal-unreadable" | "seal-damaged" | "signature-wrong";

/** The seal of `seal.json`'s bytes, or why it cannot be trusted as it stands. A seal with a good signature of another key is still a seal. */
export function readSeal(bytes: Uint8Array): { readonly seal: Seal } | { readonly fault: SealFault } {
  const seal = parseSeal(bytes);
  if (seal === null) return { fault: "seal-unreadable" };
  const { digest, signature, ...facts } = seal;
  if (digest !== digestOf(facts) || !Buffer.from(encodeSeal(seal)).equals(bytes)) return { fault: "seal-damaged" };
  return signature === undefined || isSignedBy(digest, signature) ? { seal } : { fault: "signature-wrong" };
}

function encodeSeal(seal: Seal): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(seal, null, 2)}\n`);
}

function digestOf(facts: SealFacts): string {
  const { manifestSha256, recordHeadSequence, recordHeadHash, madeBy, organisation, madeAt, copyNumber } = facts;
  const ordered = [manifestSha256, recordHeadSequence, recordHeadHash, madeBy, organisation, madeAt, copyNumber];
  return createHash("sha256").update(JSON.stringify(ordered)).digest("hex");
}

function signDigest(digest: string, key: KeyObject): Seal["signature"] {
  return {
    algorithm: "Ed25519",
    publicKey: spellKey(createPublicKey(key)),
    value: sign(null, Buffer.from(digest, "hex"), key).toString("base64"),
  };
}

function isSignedBy(digest: string, { publicKey, value }: NonNullable<Seal["signature"]>): boolean {
  try {
    const signature = Buffer.from(value, "base64");
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), type: "spki", format: "der" });
    // The same key and bytes have other spellings: only the one we write counts.
    const isAsWritten = spellKey(key) === publicKey && signature.toString("base64") === value;
    return isAsWritten && key.asymmetricKeyType === "ed25519" && verify(null, Buffer.from(digest, "hex"), key, signature);
  } catch {
    return false;
  }
}

function spellKey(key: KeyObject): string {
  return key.export({ type: "spki", format: "der" }).toString("base64");
}

function parseSeal(bytes: Uint8Array): Seal | null {
  try {
    return Seal.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}
