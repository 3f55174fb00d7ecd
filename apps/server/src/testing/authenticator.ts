import { stepAt, totpCode } from "../access/totp.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What an authenticator app shows now for a secret typed into it in base32, or a number of time steps ahead. */
export function showCode(base32Secret: string, stepsAhead = 0): string {
  const signs = base32Secret.replaceAll(" ", "");
  const bits = [...signs].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, "0")).join("");
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return totpCode(new Uint8Array(bytes), stepAt(Date.now()) + stepsAhead);
}
