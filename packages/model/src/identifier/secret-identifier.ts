import type { IdentifierKind } from "../vocabulary.ts";
import type { RecognisedIdentifier } from "./identifier-rule.ts";
import { identifierKey, parseKey } from "./keys.ts";

/** Kinds whose number is class D3: never stored or shown. */
export type SecretKind = Extract<IdentifierKind, "card" | "document">;

export function isSecretKind(kind: IdentifierKind): kind is SecretKind {
  return kind === "card" || kind === "document";
}

/** What is known of a number that must never be stored or shown. */
export interface SecretParts {
  readonly kind: SecretKind;
  /** What may be said of it: `th-national-id`, or a card's first six and last four. */
  readonly namespace: string;
  /** The full number, canonical. */
  readonly value: string;
  /** Says what it is without the number. */
  readonly display: string;
  readonly check: RecognisedIdentifier["check"];
  readonly rule: string;
}

const hashedValue = /^hmac-[a-z2-7]{26}$/u;

/** A recognised number of class D3: its key is for memory only until {@link storableKey}. */
export function secretIdentifier({ kind, namespace, value, display, check, rule }: SecretParts): RecognisedIdentifier {
  return { kind, key: identifierKey(kind, namespace, value), display, check, rule, isSecret: true };
}

/** What is stored in place of the raw text: for a secret its display, because the raw text holds the number; otherwise the text itself. */
export function maskedRaw(identifier: RecognisedIdentifier, raw: string): string {
  const holdsSecret = identifier.isSecret === true || identifier.also?.some((other) => other.isSecret === true) === true;
  return holdsSecret ? `[${identifier.display}]` : raw;
}

/**
 * The key that may be stored: `document:th-national-id:hmac-…`, `card:411111-1111:hmac-…`; of every other kind the key itself. `hash` gives 26
 * base32 characters of an HMAC of a text under the installation's secret (`identifierIdOf`), so that one number has one key in one
 * installation and says nothing outside it. A key that is hashed already comes back as it is.
 */
export function storableKey(key: string, hash: (text: string) => string): string {
  const parsed = parseKey(key);
  if (parsed === null || !isSecretKind(parsed.kind) || hashedValue.test(parsed.value)) return key;
  return identifierKey(parsed.kind, parsed.namespace, `hmac-${hash(key)}`);
}
