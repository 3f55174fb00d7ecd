import { createHash, randomBytes } from "node:crypto";
import { encodeBase32 } from "./base32.ts";

const count = 10;
/** 80 bits each: too many to try, so that a plain hash keeps them as well as a slow one would. */
const codeBytes = 10;

/** Ten codes for whoever loses their authenticator app: sixteen base32 letters in groups of four. */
export function makeRecoveryCodes(): readonly string[] {
  return Array.from({ length: count }, () => inFours(encodeBase32(randomBytes(codeBytes))));
}

/** Text in groups of four, as people copy it without losing their place. */
export function inFours(text: string): string {
  return text.match(/.{1,4}/g)?.join(" ") ?? "";
}

/** What is kept of a recovery code; spaces, hyphens and the case of letters do not matter. */
export function hashRecoveryCode(userId: string, code: string): string {
  const plain = code.replace(/[\s-]/g, "").toUpperCase();
  return createHash("sha256").update(`throughline recovery code\n${userId}\n${plain}`).digest("hex");
}
