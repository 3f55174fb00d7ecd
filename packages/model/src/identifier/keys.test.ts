import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifierKinds } from "../vocabulary.ts";
import { identifierKey, parseKey } from "./keys.ts";

const kind = fc.constantFrom(...identifierKinds);
const part = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });

describe("identifierKey", () => {
  it("is ASCII of at most 400 characters, and can be taken apart again", () => {
    fc.assert(
      fc.property(kind, part, part, (kindName, namespace, value) => {
        const key = identifierKey(kindName, namespace, value);
        const parsed = parseKey(key);
        expect(key).toMatch(/^[!-~]{1,400}$/u);
        expect(parsed?.kind).toBe(kindName);
        expect(parsed?.namespace).toBe(namespace);
        if (parsed?.isDigest === false) expect(parsed.value).toBe(value);
      }),
      { seed: 3, numRuns: 1500 },
    );
  });

  it("keeps a value too long for a key as its SHA-256, which a value cannot pretend to be", () => {
    const long = `example.com/${"a".repeat(500)}`;
    const key = identifierKey("url", "web", long);
    expect(key).toMatch(/^url:web:sha256-[0-9a-f]{64}$/u);
    expect(parseKey(key)?.isDigest).toBe(true);
    const pretended = identifierKey("url", "web", key.slice("url:web:".length));
    expect(pretended).not.toBe(key);
    expect(parseKey(pretended)?.isDigest).toBe(false);
  });

  it("says that a text is no key", () => {
    for (const text of ["", "wallet", "wallet:tron", "wallet:tron:", "person:name:x", "wallet:tron:%zz", "::"])
      expect(parseKey(text), text).toBeNull();
  });
});
