import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const nonceBytes = 12;
const tagBytes = 16;

/** Nonces are drawn from the system's generator a thousand at a time: a draw costs more than what is drawn. Each byte is used once. */
const noncesAtOnce = 1_000;
let drawn = Buffer.alloc(0);

function freshNonce(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(noncesAtOnce * nonceBytes);
  const nonce = drawn.subarray(0, nonceBytes);
  drawn = drawn.subarray(nonceBytes);
  return nonce;
}

/** Seals bytes with AES-256-GCM: nonce ‖ ciphertext ‖ tag. `about` is authenticated with them and must be given again to open. */
export function seal(key: Uint8Array, about: string, plain: Uint8Array): Buffer {
  const nonce = freshNonce();
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what {@link seal} made, or null when one bit of it, of `about` or of the key is another. */
export function unseal(key: Uint8Array, about: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, bytes.length - tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}
