import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openMadePasskey, openUsedPasskey, relyingPartyAt } from "./passkey-check.ts";

const party = relyingPartyAt(4177);
const challenge = "Y2hhbGxlbmdl";
const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64url");

/** What an authenticator of any kind of key answers: a person there, verified, counted for the seventh time. */
function useOf(privateKey: KeyObject) {
  const data = Buffer.concat([createHash("sha256").update("localhost").digest(), Buffer.from([0x05, 0, 0, 0, 7])]);
  const clientData = JSON.stringify({ type: "webauthn.get", challenge, origin: "http://localhost:4177", crossOrigin: false });
  const signed = Buffer.concat([data, createHash("sha256").update(clientData).digest()]);
  const signature = sign(privateKey.asymmetricKeyType === "ed25519" ? null : "sha256", signed, privateKey);
  return { id: "AAAA", clientDataJSON: base64url(clientData), authenticatorData: base64url(data), signature: base64url(signature) };
}
const spki = (key: KeyObject): Uint8Array => new Uint8Array(key.export({ format: "der", type: "spki" }));

describe("a use of a passkey", () => {
  it.each([
    ["ES256", generateKeyPairSync("ec", { namedCurve: "P-256" }), 7],
    ["EdDSA", generateKeyPairSync("ed25519"), 7],
    ["RS256", generateKeyPairSync("rsa", { modulusLength: 2048 }), 7],
    ["RS256 with a short key", generateKeyPairSync("rsa", { modulusLength: 1024 }), null],
    ["a curve that was not asked for", generateKeyPairSync("ec", { namedCurve: "P-384" }), null],
  ] as const)("signed by %s is taken, or is not", (_, { publicKey, privateKey }, counter) => {
    const used = useOf(privateKey);
    expect(openUsedPasskey(used, { party, challenge, publicKey: spki(publicKey) })).toBe(counter);
  });

  it("with one bit changed anywhere that is signed, or in the signature, is not taken", () => {
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const used = useOf(privateKey);
    for (const field of ["clientDataJSON", "authenticatorData", "signature"] as const)
      fc.assert(
        fc.property(fc.nat(Buffer.from(used[field], "base64url").length - 1), fc.nat(7), (at, bit) => {
          const bytes = Buffer.from(used[field], "base64url");
          bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
          return openUsedPasskey({ ...used, [field]: base64url(bytes) }, { party, challenge, publicKey: spki(publicKey) }) === null;
        }),
      );
  });

  it("of bytes that are nothing is not taken, and throws nothing", () => {
    const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { clientDataJSON, authenticatorData } = useOf(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey);
    const bytes = fc.uint8Array({ maxLength: 200 }).map(base64url);
    fc.assert(
      fc.property(
        fc.oneof(bytes, fc.constant(clientDataJSON), fc.json().map(base64url)),
        fc.oneof(bytes, fc.constant(authenticatorData)),
        bytes,
        (client, data, last) => {
          const answer = { id: "AAAA", clientDataJSON: client, authenticatorData: data };
          expect(openUsedPasskey({ ...answer, signature: last }, { party, challenge, publicKey: spki(publicKey) })).toBeNull();
          expect(openMadePasskey({ ...answer, publicKey: last }, { party, challenge })).toBeNull();
        },
      ),
    );
  });
});
