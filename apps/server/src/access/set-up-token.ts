import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * The token that lets the first administrator in. Printed once when there are no users; only its hash stays in memory,
 * and it is spent by the set-up.
 */
export class SetUpToken {
  #hash: Buffer | null = null;

  /** Makes a new token; an earlier one no longer counts. */
  issue(): string {
    const token = randomBytes(24).toString("base64url");
    this.#hash = digest(token);
    return token;
  }

  fits(token: string): boolean {
    return this.#hash !== null && timingSafeEqual(this.#hash, digest(token));
  }

  /** Spends it: true for the one caller who did. */
  spend(): boolean {
    const wasLive = this.#hash !== null;
    this.#hash = null;
    return wasLive;
  }
}

function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
