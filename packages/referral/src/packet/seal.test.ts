import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readSeal, type SealFacts, writeSeal } from "./seal.ts";

const facts: SealFacts = {
  manifestSha256: "a".repeat(64),
  recordHeadSequence: 12,
  recordHeadHash: "b".repeat(64),
  madeBy: "Invented Analyst",
  organisation: "Riverbank",
  madeAt: "2026-11-25T03:00:00.000Z",
  copyNumber: 1,
};
const { privateKey } = generateKeyPairSync("ed25519");
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();

describe("a seal", () => {
  it("reads back as it was written, signed or not", () => {
    expect(readSeal(writeSeal(facts))).toMatchObject({ seal: facts });
    expect(readSeal(writeSeal(facts, pem))).toMatchObject({ seal: { ...facts, signature: { algorithm: "Ed25519" } } });
  });

  it.each([
    ["unsigned", undefined],
    ["signed", pem],
  ])("is found damaged at any flipped bit, %s", (_, key) => {
    const bytes = writeSeal(facts, key);
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of [0, 3, 5]) {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        expect(readSeal(damaged)).toHaveProperty("fault");
      }
    }
  });

  it("does not take another copy's signature", () => {
    const { seal } = readSeal(writeSeal(facts, pem)) as { seal: { signature: object } };
    const other = JSON.parse(new TextDecoder().decode(writeSeal({ ...facts, copyNumber: 2 }))) as object;
    const forged = new TextEncoder().encode(`${JSON.stringify({ ...other, signature: seal.signature }, null, 2)}\n`);
    expect(readSeal(forged)).toEqual({ fault: "signature-wrong" });
  });
});
