/// <reference types="node" />
import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, identifierIdFromMac, identifierIdOf, sha256Hex, sightingId, sightingText, submissionId } from "./ids.ts";

const parts = {
  caseFileId: "9b2f0f4e-6f0a-4a53-9d51-0c1d3a1d2b11",
  kind: "wallet",
  keyOrRaw: "wallet:tron:T1",
  role: "paid-to",
  seenOn: null,
};

describe("ids", () => {
  it("are the same bytes as node:crypto makes", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 100 });
    fc.assert(
      fc.property(text, fc.uint8Array({ minLength: 32, maxLength: 32 }), (content, secret) => {
        expect(sha256Hex(content)).toBe(createHash("sha256").update(content, "utf8").digest("hex"));
        expect(identifierIdOf(secret, content)).toBe(identifierIdFromMac(createHmac("sha256", secret).update(content, "utf8").digest()));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it("give an identifier 26 characters of lower-case base32 that depend on the secret", () => {
    const id = identifierIdOf(new Uint8Array(32), "wallet:tron:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
    expect(id).toMatch(/^[a-z2-7]{26}$/u);
    expect(identifierIdOf(new Uint8Array(32).fill(1), "wallet:tron:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")).not.toBe(id);
  });

  it("name a sighting by what it is, not by where it was read", () => {
    expect(sightingText(parts)).toBe(canonicalJson([parts.caseFileId, parts.kind, parts.keyOrRaw, parts.role, parts.seenOn]));
    expect(sightingId(parts)).toBe(sha256Hex(sightingText(parts)));
    expect(sightingId({ ...parts, seenOn: "2025" })).not.toBe(sightingId(parts));
  });

  it("give the same submission for the same mapping in another order of members", () => {
    expect(submissionId("o", "f", { a: 1, b: [2, { c: 3, d: 4 }] })).toBe(submissionId("o", "f", { b: [2, { d: 4, c: 3 }], a: 1 }));
    expect(submissionId("o", "f", { a: 1 })).not.toBe(submissionId("o", "f", { a: 2 }));
  });
});

describe("canonicalJson", () => {
  it("writes what JSON reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it("orders members by UTF-16 units, leaves out undefined, and refuses what JSON cannot say", () => {
    expect(canonicalJson({ "\ufb33": 1, "€": 2, "1": 3, a: undefined, "\ud83d\ude00": 4 })).toBe(
      `{"1":3,"\u20ac":2,"\ud83d\ude00":4,"\ufb33":1}`,
    );
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, [undefined]])
      expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
