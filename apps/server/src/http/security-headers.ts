import { randomBytes } from "node:crypto";

/**
 * Headers of every answer. Scripts come from this server only and pass a Trusted Types policy named `default`;
 * styles come from this server or carry the page's nonce; nothing frames us and we frame nothing.
 */
const always: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "permissions-policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)",
  "x-dns-prefetch-control": "off",
};

/** Policy for everything that is not the workbench's page: nothing may load. */
export const strictestPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Policy for a packet's print page: its own styles, no script, an origin of its own. */
export const printPagePolicy =
  "sandbox allow-modals; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Policy for the workbench's page with this nonce. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}

/** 128 random bits, base64. */
export function makeNonce(): string {
  return randomBytes(16).toString("base64");
}

/** The response with the headers every answer has; a policy or caching rule already set stays. */
export function secure(response: Response): Response {
  const secured = new Response(response.body, response);
  for (const [name, value] of Object.entries(always)) secured.headers.set(name, value);
  if (!secured.headers.has("content-security-policy")) secured.headers.set("content-security-policy", strictestPolicy);
  if (!secured.headers.has("cache-control")) secured.headers.set("cache-control", "no-store");
  return secured;
}
