import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeBase58Check } from "./base58check.ts";
import { recognise, recogniseAs } from "./registry.ts";

/** Kinds that carry a check must catch a single mistyped character and two neighbours exchanged. */
const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const checked = [
  { rule: "bitcoin", letters: base58, valid: (hash: Uint8Array) => encodeBase58Check(Uint8Array.from([0, ...hash])) },
  { rule: "litecoin", letters: base58, valid: (hash: Uint8Array) => encodeBase58Check(Uint8Array.from([0x30, ...hash])) },
  { rule: "tron", letters: base58, valid: (hash: Uint8Array) => encodeBase58Check(Uint8Array.from([0x41, ...hash])) },
] as const;
const published = [
  { rule: "bitcoin", letters: "qpzry9x8gf2tvdw0s3jn54khce6mua7l", text: "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4" },
  { rule: "bitcoin", letters: "qpzry9x8gf2tvdw0s3jn54khce6mua7l", text: "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0" },
  { rule: "iban", letters: "0123456789", text: "DE89370400440532013000" },
] as const;
const runs = { seed: 2026, numRuns: 1500 };

describe.each(checked)("a $rule address with one error", ({ rule, letters, valid }) => {
  it("is refused by its rule and recognised as nothing else", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.nat({ max: 40 }), fc.constantFrom(...letters), (hash, at, letter) => {
        const address = valid(hash);
        const place = 1 + (at % (address.length - 1));
        const mistyped = address.slice(0, place) + letter + address.slice(place + 1);
        fc.pre(mistyped !== address);
        expect(recogniseAs(rule, mistyped, {}).ok).toBe(false);
        expect(recognise(mistyped, {}, { kindText: "wallet" }).ok).toBe(false);
      }),
      runs,
    );
  });

  it("is refused when two neighbours change places", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.nat({ max: 40 }), (hash, at) => {
        const address = valid(hash);
        const place = 1 + (at % (address.length - 2));
        const exchanged = address.slice(0, place) + (address[place + 1] ?? "") + (address[place] ?? "") + address.slice(place + 2);
        fc.pre(exchanged !== address);
        expect(recogniseAs(rule, exchanged, {}).ok).toBe(false);
      }),
      runs,
    );
  });
});

describe.each(published)("$text with one error", ({ rule, letters, text }) => {
  it("is refused at every place and for every letter", () => {
    for (let place = 4; place < text.length; place += 1) {
      for (const letter of letters) {
        if (letter === text[place]) continue;
        expect(recogniseAs(rule, text.slice(0, place) + letter + text.slice(place + 1), {}).ok, `${place} ${letter}`).toBe(false);
      }
    }
  });
});
