import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { MadePasskey, PasskeyAsking, PasskeyMaking, UsedPasskey } from "../contract/passkey-endpoints.ts";

/** What an authenticator or its browser does otherwise than it is asked: each has to be noticed. */
export interface Otherwise {
  /** The page's address, as the browser tells it. */
  readonly origin?: string;
  readonly challenge?: string;
  readonly rpId?: string;
  readonly type?: string;
  readonly isVerified?: boolean;
  readonly isPresent?: boolean;
  readonly isInFrame?: boolean;
  readonly flags?: number;
  readonly counter?: number;
}

/** A real authenticator without hardware: ES256 keys, attestation "none", a counter (WebAuthn Level 3, 6). It lives at one page's address. */
export class SoftwareAuthenticator {
  readonly #origin: string;
  readonly #keys = new Map<string, KeyObject>();
  #counter: number;

  /** One whose counter begins at 0 and never counts is such as phones have. */
  constructor(origin: string, { counter = 1 }: { readonly counter?: number } = {}) {
    this.#origin = origin;
    this.#counter = counter;
  }

  make(asked: PasskeyMaking, otherwise: Otherwise = {}): MadePasskey {
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const credentialId = randomBytes(32);
    const id = credentialId.toString("base64url");
    this.#keys.set(id, privateKey);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(credentialId.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, credentialId, coseKey(publicKey)]);
    return {
      id,
      clientDataJSON: this.#clientData("webauthn.create", asked.challenge, otherwise).toString("base64url"),
      authenticatorData: Buffer.concat([this.#head(asked.rp.id, 0x40, otherwise), credential]).toString("base64url"),
      publicKey: publicKey.export({ format: "der", type: "spki" }).toString("base64url"),
    };
  }

  /** Uses the first of its passkeys that is asked for. */
  use(asked: PasskeyAsking, otherwise: Otherwise = {}): UsedPasskey {
    const id = asked.allowCredentials.map((one) => one.id).find((one) => this.#keys.has(one)) ?? [...this.#keys.keys()][0] ?? "";
    const key = this.#keys.get(id);
    if (key === undefined) throw new Error("This authenticator has no passkey.");
    if (this.#counter > 0) this.#counter += 1;
    const clientData = this.#clientData("webauthn.get", asked.challenge, otherwise);
    const data = this.#head(asked.rpId, 0, otherwise);
    const signature = sign("sha256", Buffer.concat([data, createHash("sha256").update(clientData).digest()]), key);
    return {
      id,
      clientDataJSON: clientData.toString("base64url"),
      authenticatorData: data.toString("base64url"),
      signature: signature.toString("base64url"),
    };
  }

  #clientData(type: string, challenge: string, otherwise: Otherwise): Buffer {
    return Buffer.from(
      JSON.stringify({
        type: otherwise.type ?? type,
        challenge: otherwise.challenge ?? challenge,
        origin: otherwise.origin ?? this.#origin,
        crossOrigin: otherwise.isInFrame ?? false,
      }),
    );
  }

  /** Hash of the party's id, flags, counter. */
  #head(rpId: string, more: number, { rpId: other, isPresent = true, isVerified = true, flags = 0, counter }: Otherwise): Buffer {
    const head = Buffer.alloc(37);
    createHash("sha256")
      .update(other ?? rpId)
      .digest()
      .copy(head);
    head.writeUInt8((isPresent ? 0x01 : 0) | (isVerified ? 0x04 : 0) | more | flags, 32);
    head.writeUInt32BE(counter ?? this.#counter, 33);
    return head;
  }
}

/** An ES256 key as authenticators write it (RFC 9053): kind, algorithm, curve, x, y. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  return Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    Buffer.from(x, "base64url"),
    Buffer.from("225820", "hex"),
    Buffer.from(y, "base64url"),
  ]);
}
