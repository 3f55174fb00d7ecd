import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import { z } from "zod";
import type { MadePasskey, UsedPasskey } from "../contract/passkey-endpoints.ts";

/** Who asks for a passkey: browsers bind each to an id and tell at which address it was used. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/** What an answer of a browser is held to. */
interface Expected {
  readonly party: RelyingParty;
  /** Base64url. */
  readonly challenge: string;
}

/** COSE's numbers of the signatures taken (RFC 9053): ES256, EdDSA and, for older Windows machines, RS256. */
export const passkeyAlgorithms = [-7, -8, -257] as const;

/** Bits of the flags of authenticator data (WebAuthn Level 3, 6.1). */
const flag = { userPresent: 0x01, userVerified: 0x04, backupEligible: 0x08, backedUp: 0x10, hasCredential: 0x40 } as const;
/** What authenticator data begins with: the hash of the party's id, flags, the counter. */
const headBytes = 37;
/** What comes before the credential's id in it: the authenticator's model, which is not looked at, and the id's length. */
const modelBytes = 16;
const leastRsaBits = 2048;

/** A domain has passkeys and an IP address has none: of this server's names `localhost` is the one. */
export function relyingPartyAt(port: number): RelyingParty {
  return { id: "localhost", origin: `http://localhost:${port}` };
}

/**
 * The passkey that a browser made, or null when the answer is not to this challenge, at this address, by somebody the authenticator has
 * verified (WebAuthn Level 3, 7.1). Who built the authenticator is not asked: what it says of that is not read.
 */
export function openMadePasskey(
  made: MadePasskey,
  expected: Expected,
): { readonly credentialId: string; readonly publicKey: Uint8Array; readonly counter: number } | null {
  if (!isClientData(made.clientDataJSON, "webauthn.create", expected)) return null;
  const data = fromBase64url(made.authenticatorData);
  const head = readHead(data, expected.party);
  const publicKey = fromBase64url(made.publicKey);
  if (head === null || (head.flags & flag.hasCredential) === 0 || openKey(publicKey) === null) return null;
  return readCredentialId(data) === made.id ? { credentialId: made.id, publicKey: new Uint8Array(publicKey), counter: head.counter } : null;
}

/** The counter that a passkey was used with, or null when the use is not of it, not for this challenge and address, or not by a verified person (7.2). */
export function openUsedPasskey(used: UsedPasskey, expected: Expected & { readonly publicKey: Uint8Array }): number | null {
  if (!isClientData(used.clientDataJSON, "webauthn.get", expected)) return null;
  const data = fromBase64url(used.authenticatorData);
  const head = readHead(data, expected.party);
  const key = openKey(expected.publicKey);
  if (head === null || key === null) return null;
  const signed = Buffer.concat([data, createHash("sha256").update(fromBase64url(used.clientDataJSON)).digest()]);
  const hash = key.asymmetricKeyType === "ed25519" ? null : "sha256";
  return verify(hash, signed, key, fromBase64url(used.signature)) ? head.counter : null;
}

/** What the browser says of where it was asked, and for what. Another page's frame is no such place. */
const ClientData = z.looseObject({ type: z.string(), challenge: z.string(), origin: z.string(), crossOrigin: z.boolean().optional() });

function isClientData(base64url: string, type: string, { party, challenge }: Expected): boolean {
  const data = ClientData.safeParse(parseJson(fromBase64url(base64url).toString())).data;
  return data?.type === type && data.challenge === challenge && data.origin === party.origin && data.crossOrigin !== true;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Null unless the authenticator answers this party, with a person there whom it has verified. */
function readHead(data: Buffer, { id }: RelyingParty): { readonly flags: number; readonly counter: number } | null {
  if (data.length < headBytes || !data.subarray(0, 32).equals(createHash("sha256").update(id).digest())) return null;
  const flags = data.readUInt8(32);
  const needed = flag.userPresent | flag.userVerified;
  const isStrangelyBackedUp = (flags & flag.backedUp) !== 0 && (flags & flag.backupEligible) === 0;
  return (flags & needed) !== needed || isStrangelyBackedUp ? null : { flags, counter: data.readUInt32BE(33) };
}

/** Base64url; "" when the data ends before. */
function readCredentialId(data: Buffer): string {
  const from = headBytes + modelBytes + 2;
  return data.length < from ? "" : data.subarray(from, from + data.readUInt16BE(from - 2)).toString("base64url");
}

/** Null for a key of a kind that is not taken. */
function openKey(publicKey: Uint8Array): KeyObject | null {
  let key: KeyObject;
  try {
    key = createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" });
  } catch {
    return null;
  }
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  const isTaken =
    key.asymmetricKeyType === "ed25519" ||
    (key.asymmetricKeyType === "ec" && namedCurve === "prime256v1") ||
    (key.asymmetricKeyType === "rsa" && modulusLength >= leastRsaBits);
  return isTaken ? key : null;
}

function fromBase64url(text: string): Buffer {
  return Buffer.from(text, "base64url");
}
