import { createHash } from "node:crypto";

/** What is kept of a token that somebody else holds: nothing that finds it again. Tokens are random; for passwords this would be too quick. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
