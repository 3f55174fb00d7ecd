import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** RFC 6238 as every authenticator app has it: HMAC-SHA-1, a step of thirty seconds, six digits. */
const stepMs = 30_000;
const digits = 6;
/** Steps before and after the present one whose codes are taken as well: clocks of phones drift. */
const drift = 1;
/** As RFC 4226 (section 4) recommends: 160 bits. */
const secretBytes = 20;

/** A new secret for a person and their authenticator app. */
export function makeTotpSecret(): Uint8Array {
  return new Uint8Array(randomBytes(secretBytes));
}

/** The time step that an instant (milliseconds since 1970) is in. */
export function stepAt(ms: number): number {
  return Math.floor(ms / stepMs);
}

/** The code of a time step: HOTP (RFC 4226, section 5.3) with the step as its counter. */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const truncated = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(truncated % 10 ** digits).padStart(digits, "0");
}

/** The time step, later than `lastStep`, that a code typed now is the code of; null when it is of none. Takes as long either way. */
export function findStep({
  secret,
  lastStep,
  code,
  now,
}: {
  readonly secret: Uint8Array;
  readonly lastStep: number;
  readonly code: string;
  readonly now: number;
}): number | null {
  const present = stepAt(now);
  const steps = Array.from({ length: 2 * drift + 1 }, (_, at) => present - drift + at);
  const fitting = steps.filter((step) => isSame(totpCode(secret, step), code));
  return fitting.find((step) => step > lastStep) ?? null;
}

function isSame(code: string, typed: string): boolean {
  const [a, b] = [Buffer.from(code), Buffer.from(typed)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What an authenticator app reads from the QR code (Key URI format): whose account, where, and the secret in base32. */
export function otpauthUri(account: string, base32Secret: string): string {
  const query = new URLSearchParams({
    secret: base32Secret,
    issuer: "Throughline",
    algorithm: "SHA1",
    digits: String(digits),
    period: "30",
  });
  return `otpauth://totp/Throughline:${encodeURIComponent(account)}?${query}`;
}
